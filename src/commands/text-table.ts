const WIDTH = 120;
const INDENT = '  ';
/** Stands between the columns of a table. */
const GAP = '  ';

/**
 * Writes rows under their heads, each as a line of at most 120 columns: words are aligned at the start of their column,
 * numbers at its end, and the last column is cut where the line ends.
 *
 * @param heads the head of each column
 * @param rows the cells of each row
 * @param alignment where the cells of each column stand
 * @returns the lines
 */
export function tableOf(
	heads: readonly string[],
	rows: readonly (readonly string[])[],
	alignment: readonly ('start' | 'end')[],
): readonly string[] {
	const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
	const before = widths.slice(0, -1).reduce((sum, width) => sum + width + GAP.length, 0);
	widths.push(Math.min(widths.pop() ?? 0, WIDTH - before));
	const rule = widths.map((width) => '-'.repeat(width));
	return [heads, rule, ...rows].map((row) => {
		const cells = row.map((cell, column) => {
			const width = widths[column] ?? 0;
			const text = shortened(cell, width);
			return alignment[column] === 'end' ? text.padStart(width) : text.padEnd(width);
		});
		return cells.join(GAP).trimEnd();
	});
}

function shortened(text: string, width: number): string {
	return text.length <= width ? text : `${text.slice(0, width - 1).trimEnd()}…`;
}

const LABEL_WIDTH = 14;

/**
 * Writes texts as lines of at most 120 columns beside a label, which stands before the first of them.
 *
 * @param label what the texts are
 * @param texts each begins a line; a word that is wider than a line has one of its own
 * @returns the lines
 */
export function section(label: string, texts: readonly string[]): readonly string[] {
	const width = WIDTH - INDENT.length - LABEL_WIDTH;
	return texts
		.flatMap((text) => wrapped(text, width))
		.map((line, index) => INDENT + (index === 0 ? label : '').padEnd(LABEL_WIDTH) + line);
}

/** Breaks a text at its spaces; a word that is wider than a line has one of its own. */
function wrapped(text: string, width: number): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(/[ \n]+/u)) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}

/** A size as people read it. */
export function megabytes(bytes: number): string {
	return `${(bytes / 1_000_000).toFixed(2)} MB`;
}
