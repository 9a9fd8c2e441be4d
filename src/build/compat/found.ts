/** Something that a source uses, and what it may be in MDN's compatibility data. */
export interface Used {
	/** As a person would look it up: `text-wrap: pretty`, `light-dark()`, `Element.checkVisibility`. */
	readonly name: string;
	readonly keys: readonly string[];
	/** Counted from 1. */
	readonly line: number;
}
