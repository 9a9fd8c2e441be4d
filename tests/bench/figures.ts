/** What many samples of one thing come to. */
export interface Figures {
	readonly median: number;
	readonly least: number;
	readonly most: number;
}

/** @throws Error when there is no sample */
export function figuresOf(samples: readonly number[]): Figures {
	const sorted = samples.toSorted((a, b) => a - b);
	const middle = (sorted.length - 1) / 2;
	const [low, high, least, most] = [Math.floor(middle), Math.ceil(middle), 0, sorted.length - 1].map(
		(at) => sorted[at],
	);
	if (low === undefined || high === undefined || least === undefined || most === undefined) {
		throw new Error('nothing was measured');
	}
	return { median: (low + high) / 2, least, most };
}

/** Collects samples by name. */
export class Samples<T> {
	readonly #samples = new Map<string, T[]>();

	add(name: string, sample: T): void {
		const samples = this.#samples.get(name);
		if (samples) samples.push(sample);
		else this.#samples.set(name, [sample]);
	}

	of(name: string): readonly T[] {
		return this.#samples.get(name) ?? [];
	}
}
