/** Spaces out what is told: something is told at once after a long silence, else after a pause, and then only the newest of it. */
export class Spacing {
	readonly #pause: number;
	readonly #tell: () => void;
	#toldAt = Number.NEGATIVE_INFINITY;
	#isDue = false;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/**
	 * @param pause how long at least between two things that are told, in milliseconds
	 * @param tell tells the newest, and calls {@link told} if that was news
	 */
	constructor(pause: number, tell: () => void) {
		this.#pause = pause;
		this.#tell = tell;
	}

	/** Has the newest told as soon as it may be. */
	soon(): void {
		if (this.#isDue) return;
		this.#isDue = true;
		// After the windows of the talk have been told, and without a timer, which a hidden window would wait for.
		if (this.#wait() <= 0) queueMicrotask(() => this.#come());
		else this.#comeLater();
	}

	/** Notes that something was told just now. */
	told(): void {
		this.#toldAt = performance.now();
	}

	/** Tells nothing more that was asked for before. */
	stop(): void {
		clearTimeout(this.#timer);
	}

	#wait(): number {
		return this.#toldAt + this.#pause - performance.now();
	}

	#come(): void {
		// Something else may have been told meanwhile, as when the line is open again.
		if (this.#wait() > 0) this.#comeLater();
		else {
			this.#isDue = false;
			this.#tell();
		}
	}

	#comeLater(): void {
		this.#timer = setTimeout(() => this.#come(), this.#wait());
	}
}
