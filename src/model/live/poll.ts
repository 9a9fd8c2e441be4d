/** How a poll is answered: with one option, with several, or with a place on a scale of 1 to 5. */
export type PollKind = 'one' | 'several' | 'scale';

/** A question that the hall answers on its phones. Its words are in `locales/LANGUAGE/polls.json`, under its id. */
export interface Poll {
	readonly id: string;
	readonly kind: PollKind;
	/** How many options it has. */
	readonly options: number;
	/** The id of the slide that it belongs to; null for one that can be asked anywhere, such as a show of hands. */
	readonly slide: string | null;
}

/** How many places a scale has. */
export const SCALE = 5;

/**
 * Whether an answer fits a poll: options that there are, each once, in order, and one alone where only one is asked for.
 *
 * @param poll what was asked
 * @param answer the indices of the options, from 0
 */
export function isAnswer({ kind, options }: Poll, answer: readonly number[]): boolean {
	const within = answer.every((option) => Number.isInteger(option) && option >= 0 && option < options);
	const once = new Set(answer).size === answer.length;
	return within && once && answer.length > 0 && (kind === 'several' || answer.length === 1);
}

/** The key of an answer: a poll that is asked again is another round, with other answers. */
export function answerKey({ id, round }: { readonly id: string; readonly round: number }): string {
	return `${id}.${round}`;
}
