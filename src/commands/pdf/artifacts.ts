const BEGIN = '/Artifact BMC';
const END = 'EMC';
/** Operators that begin or continue a path, and those that paint one. */
const PATH = /(?:^| )(?:m|l|c|v|y|h|re)$/u;
const PAINT = /^(?:f|F|f\*|S|s|B|B\*|b|b\*)$/u;
const OBJECT = /(?:^| )(?:Do|sh)$/u;

/**
 * Marks what of a page belongs to no tag as an artifact: running titles, rules, grounds. Chromium leaves it unmarked, and a
 * screen reader may then read it out.
 *
 * @param content the operators of a page, one a line, as Chromium writes them
 * @returns the operators with the marks
 */
export function markArtifacts(content: string): string {
	const pieces: string[] = [];
	/** How much of the content is in the pieces. */
	let taken = 0;
	const insert = (at: number, text: string) => {
		pieces.push(content.slice(taken, at), text);
		taken = at;
	};
	/** Where the path that is being built begins, outside of marks. */
	let path: number | undefined;
	/** How many marks are open. */
	let marked = 0;
	for (let start = 0; start < content.length; ) {
		const found = content.indexOf('\n', start);
		const end = found < 0 ? content.length : found;
		// Most lines are coordinates within a mark: only those that may begin or end one are looked at.
		if (content[end - 1] === 'C') {
			if (content.startsWith('BDC', end - 3) || content.startsWith('BMC', end - 3)) marked++;
			else if (content.slice(start, end) === END) marked--;
		}
		if (marked > 0) path = undefined;
		else {
			const line = content.slice(start, end);
			if (PATH.test(line)) path ??= start;
			else {
				const paints = PAINT.test(line);
				const stands = paints || OBJECT.test(line);
				if (stands || line === 'BT') insert(paints ? (path ?? start) : start, `${BEGIN}\n`);
				if (stands || line === 'ET') insert(end, `\n${END}`);
				path = undefined;
			}
		}
		start = end + 1;
	}
	pieces.push(content.slice(taken));
	return pieces.join('');
}
