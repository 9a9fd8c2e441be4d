/**
 * How a line is dashed. Skia writes a dashed line as hundreds of little boxes; so at build time the line is drawn whole, in
 * a width that nothing else has, and gets its dashes as an attribute.
 */
export interface Dash {
	readonly width: number;
	readonly pattern: readonly number[];
	/** The width that marks the line at build time. */
	readonly mark: number;
}

export const HOLE: Dash = { width: 1.5, pattern: [4, 3], mark: 1.51 };
export const PROJECTION: Dash = { width: 3, pattern: [7, 5], mark: 3.01 };
