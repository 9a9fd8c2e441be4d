const BEGIN = '/Artifact BMC';
const END = 'EMC';
/** Operators that begin or go on with a path, and those that paint one. */
const PATH = /(?:^| )(?:m|l|c|v|y|h|re)$/u;
const PAINT = /^(?:f|F|f\*|S|s|B|B\*|b|b\*)$/u;
const CLIP = /^W\*? n$|^n$/u;
const OBJECT = /(?:^| )(?:Do|sh)$/u;

/**
 * Marks what of a page belongs to no tag as an artifact, which a reader's software may pass over: running titles, rules,
 * grounds. Chromium leaves it unmarked.
 *
 * @param content the operators of a page, one a line, as Chromium writes them
 */
export function markArtifacts(content: string): string {
	const lines: string[] = [];
	/** The path being built, while nothing is marked. */
	let path: string[] = [];
	let marked = 0;
	for (const line of content.split('\n')) {
		if (line.endsWith('BDC') || line.endsWith('BMC')) marked++;
		else if (line === END) marked--;
		if (marked > 0) {
			lines.push(...path, line);
			path = [];
		} else if (PATH.test(line)) path.push(line);
		else if (PAINT.test(line)) {
			lines.push(BEGIN, ...path, line, END);
			path = [];
		} else if (path.length > 0 || CLIP.test(line)) {
			lines.push(...path, line);
			path = [];
		} else if (line === 'BT') lines.push(BEGIN, line);
		else if (line === 'ET') lines.push(line, END);
		else if (OBJECT.test(line)) lines.push(BEGIN, line, END);
		else lines.push(line);
	}
	return [...lines, ...path].join('\n');
}
