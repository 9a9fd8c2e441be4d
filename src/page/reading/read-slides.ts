import { recall, remember } from '../../browser/stored.ts';

const NAME = 'reading.read';

/** The ids of the slides that the reader has read, as this browser keeps them. Ids of no slide of the deck may be among them. */
export function keptRead(): ReadonlySet<string> {
	try {
		const kept: unknown = JSON.parse(recall(NAME) ?? '[]');
		return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []);
	} catch {
		return new Set();
	}
}

/** Keeps them. Where the browser keeps nothing they are known until the page is left. */
export function keepRead(ids: ReadonlySet<string>): void {
	remember(NAME, JSON.stringify([...ids]));
}
