/** A place that links of the document lead to. */
export interface Destination {
	readonly id: string;
	/** The index of its page. */
	readonly page: number;
	/** How far below the top of the page, in points. */
	readonly top: number;
}

/**
 * Writes the places that links lead to, by name. Chromium names only those of the first pages of a long document.
 *
 * @param pages the numbers of the pages
 * @param height the height of a page, in points
 */
export function destinations(all: readonly Destination[], pages: readonly number[], height: number): string {
	const entries = all.map(
		({ id, page, top }) => `/${nameOf(id)} [${pages[page]} 0 R /XYZ 0 ${Math.round(height - top)} 0]`,
	);
	return `<<${entries.join('\n')}>>`;
}

/** Writes a text as a PDF name, in which only plain letters, digits and hyphens stand for themselves. */
function nameOf(text: string): string {
	const bytes = [...Buffer.from(text, 'utf8')];
	return bytes
		.map((byte) => {
			const character = String.fromCharCode(byte);
			return /[A-Za-z0-9-]/u.test(character) ? character : `#${byte.toString(16).toUpperCase().padStart(2, '0')}`;
		})
		.join('');
}
