/** An element that holds only text or nothing, a tag, or a text. */
const PIECE = /<([\w-]+)[^>]*>[^<]*<\/\1>|<[^>]+>|[^<]+/gu;
/** The opening tag of an element that will be closed: neither `<path/>` nor one that has no content. */
const OPENING = /^<(?!(?:br|img|input|wbr)\b)([\w-]+)[^>]*(?<!\/)>$/u;
const CLOSING = /^<\/([\w-]+)>$/u;

/**
 * Lays HTML out for reading and comparing: a tag per line, indented by its depth. An element that holds only text stays
 * on one line. A space at the end of a text is written as `␣`, since editors take it away, and soft hyphens are left out.
 *
 * @throws Error when an element is closed that is not the one open, or is left open
 */
export function laidOut(html: string): string {
	const lines: string[] = [];
	const open: string[] = [];
	for (const piece of html.replaceAll('\u00AD', '').match(PIECE) ?? []) {
		const closing = CLOSING.exec(piece)?.[1];
		if (closing !== undefined) {
			const last = open.pop();
			if (last !== closing) throw new Error(`</${closing}> closes <${last}>`);
		}
		const shown = piece.replace(/^ | $/gu, '␣').replaceAll('\u00A0', '&nbsp;');
		lines.push('\t'.repeat(open.length) + shown);
		const opening = OPENING.exec(piece)?.[1];
		if (opening !== undefined) open.push(opening);
	}
	if (open.length > 0) throw new Error(`<${open.join('> <')}> is left open`);
	return `${lines.join('\n')}\n`;
}
