/** What a page that is laid out for paper within another one tells it: how many pages it has. */
export interface PaperReady {
	readonly paperPages: number;
}

/** What it is told: to print itself. */
export const PRINT = 'print-paper';

export function isPaperReady(value: unknown): value is PaperReady {
	return typeof value === 'object' && value !== null && 'paperPages' in value && typeof value.paperPages === 'number';
}
