/** Lets through so much at once, and so much a second then. */
export class Bucket {
	readonly #size: number;
	readonly #perSecond: number;
	#level: number;
	#at = performance.now();

	/**
	 * @param rate how much at once, and how much a second then
	 */
	constructor({ size, perSecond }: { readonly size: number; readonly perSecond: number }) {
		this.#size = size;
		this.#perSecond = perSecond;
		this.#level = size;
	}

	/**
	 * Takes something out, also what is not yet there.
	 *
	 * @param amount how much
	 * @returns how long to wait until it is there, in milliseconds
	 */
	take(amount = 1): number {
		const now = performance.now();
		this.#level = Math.min(this.#size, this.#level + ((now - this.#at) / 1000) * this.#perSecond) - amount;
		this.#at = now;
		return Math.max(0, (-this.#level / this.#perSecond) * 1000);
	}
}
