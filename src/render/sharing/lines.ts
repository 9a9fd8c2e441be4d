/**
 * Breaks a text into as few lines as a column allows, and these as even as they can be: no short word is left alone.
 *
 * @param column the width of the column
 * @param widthOf how wide a piece of text is, in the unit of the column
 * @throws Error when a word is wider than the column
 */
export function balancedLines(text: string, column: number, widthOf: (text: string) => number): readonly string[] {
	const words = text.split(' ');
	const wide = words.find((word) => widthOf(word) > column);
	if (wide !== undefined) throw new Error(`"${wide}" is wider than the column of ${column}`);
	const fewest = fill(words, column, widthOf).length;
	for (let width = column / fewest; width < column; width += column / 100) {
		const lines = fill(words, width, widthOf);
		if (lines.length === fewest && lines.every((line) => widthOf(line) <= column)) return lines;
	}
	return fill(words, column, widthOf);
}

function fill(words: readonly string[], width: number, widthOf: (text: string) => number): readonly string[] {
	const lines: string[] = [];
	for (const word of words) {
		const last = lines.at(-1);
		if (last !== undefined && widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}
