/**
 * Reads which slides someone wants, as print dialogs have it: `18-29, 41`. A dash of any length will do.
 *
 * @param text the numbers, separated by commas, semicolons or spaces
 * @param total how many slides there are
 * @returns the numbers in order, each once, or undefined when the text says something else or names a slide that is not there
 */
export function slidesIn(text: string, total: number): readonly number[] | undefined {
	const joined = text.trim().replace(/\s*[-–—]\s*/gu, '-');
	const found = new Set<number>();
	for (const piece of joined.split(/[\s,;]+/u).filter((each) => each !== '')) {
		const [, first, last = first] = /^(\d{1,4})(?:-(\d{1,4}))?$/u.exec(piece) ?? [];
		const [from, to] = [Number(first), Number(last)];
		if (!(from >= 1 && from <= to && to <= total)) return undefined;
		for (let number = from; number <= to; number++) found.add(number);
	}
	return found.size === 0 ? undefined : [...found].toSorted((one, other) => one - other);
}
