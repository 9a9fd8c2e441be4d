/** What a browser says in the DevTools protocol: the answer to a call, or that something has happened. */
export interface Message {
	/** The number of the call that is answered. */
	readonly id: number | undefined;
	/** What has happened. */
	readonly method: string | undefined;
	/** The page in which it has. */
	readonly sessionId: string | undefined;
	/** What is said about it. */
	readonly params: Readonly<Record<string, unknown>> | undefined;
	readonly result: Readonly<Record<string, unknown>> | undefined;
	/** What is wrong with the call. */
	readonly error: string | undefined;
}

/**
 * Reads a message. By hand: a library that checks shapes takes longer to load than the browser takes to start.
 *
 * @throws Error when it is none
 */
export function messageIn(source: string): Message {
	const message = fieldsOf(JSON.parse(source));
	if (!message) throw new Error(`the browser says ${source.slice(0, 80)}`);
	const { id, method, sessionId, params, result, error } = message;
	const fault = fieldsOf(error);
	return {
		id: typeof id === 'number' ? id : undefined,
		method: typeof method === 'string' ? method : undefined,
		sessionId: typeof sessionId === 'string' ? sessionId : undefined,
		params: fieldsOf(params),
		result: fieldsOf(result),
		error: fault && String(fault.message),
	};
}

/** The fields of a value of the protocol; undefined when it has none. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
	return typeof value === 'object' && value !== null ? { ...value } : undefined;
}
