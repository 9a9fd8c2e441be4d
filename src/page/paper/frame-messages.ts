/** The message that a page laid out for paper in a frame sends to its parent: how many pages of paper it has. */
export interface PaperReady {
	readonly paperPages: number;
}

/** The message that the parent sends to the frame: print yourself. */
export const PRINT = 'print-paper';

/**
 * Tells whether the data of a message event is a {@link PaperReady}.
 *
 * @param value the data, from any sender
 */
export function isPaperReady(value: unknown): value is PaperReady {
	return typeof value === 'object' && value !== null && 'paperPages' in value && typeof value.paperPages === 'number';
}
