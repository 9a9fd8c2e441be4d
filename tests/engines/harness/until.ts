/** Between two looks, in milliseconds. */
const INTERVAL = 20;
const TIMEOUT = 60_000;

/**
 * Waits until something is there, for what no driver tells of by itself.
 *
 * @param look returns it, or undefined as long as it is not there
 * @param what what is waited for, for the message
 * @throws Error naming what has not come within a minute
 */
export async function until<T>(look: () => Promise<T | undefined> | T | undefined, what: string): Promise<T> {
	const end = performance.now() + TIMEOUT;
	for (;;) {
		const found = await look();
		if (found !== undefined) return found;
		if (performance.now() > end) throw new Error(`${what} has not come within ${TIMEOUT / 1000} s`);
		await new Promise((resolve) => setTimeout(resolve, INTERVAL));
	}
}
