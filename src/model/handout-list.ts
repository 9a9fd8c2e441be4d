/** Where the list of the built files lies, below the root of the site; the files lie beside it. */
export const HANDOUT_LIST = 'handouts/index.json';

/** A built file, as the list has it. */
export interface BuiltHandout {
	readonly file: string;
	readonly pages: number;
	readonly bytes: number;
}

/** Reads the list; what is no entry is left out. */
export function handoutsIn(list: unknown): readonly BuiltHandout[] {
	return Array.isArray(list) ? list.filter(isHandout) : [];
}

function isHandout(entry: unknown): entry is BuiltHandout {
	if (typeof entry !== 'object' || entry === null) return false;
	if (!('file' in entry && 'pages' in entry && 'bytes' in entry)) return false;
	return typeof entry.file === 'string' && Number.isFinite(entry.pages) && Number.isFinite(entry.bytes);
}
