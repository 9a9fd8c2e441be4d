const INDENT = '\t';

/**
 * Lays HTML out for reading and comparing: an element per line, indented by its depth. An element that holds only text
 * stays on one line. Spaces at the ends of a text are shown as `␣`, since they would be lost to the eye and to editors.
 *
 * @throws Error when an element is closed that is not the one open, or is left open
 */
export function laidOut(html: string): string {
	const lines: string[] = [];
	const open: string[] = [];
	let before = '';
	for (const piece of html.match(/<[^>]+>|[^<]+/gu) ?? []) {
		const name = /^<\/?([\w-]+)/u.exec(piece)?.[1];
		if (name === undefined) {
			lines.push(INDENT.repeat(open.length) + piece.replace(/^ | $/gu, '␣'));
		} else if (piece.startsWith('</')) {
			const last = open.pop();
			if (last !== name) throw new Error(`${piece} closes <${last}>`);
			close(lines, piece, INDENT.repeat(open.length), before);
		} else {
			lines.push(INDENT.repeat(open.length) + piece);
			if (!isEmpty(piece, name)) open.push(name);
		}
		before = piece;
	}
	if (open.length > 0) throw new Error(`<${open.join('> <')}> is left open`);
	return `${lines.join('\n')}\n`;
}

/** Puts a closing tag onto the line of its opening tag where nothing or only a text stands between them. */
function close(lines: string[], tag: string, indent: string, before: string): void {
	const isOpening = (line = '') => line.startsWith(`${indent}<`) && !line.startsWith(`${indent}</`);
	if (before.startsWith('<')) {
		if (isOpening(lines.at(-1)) && !before.startsWith('</') && !before.endsWith('/>')) lines.push(`${lines.pop()}${tag}`);
		else lines.push(indent + tag);
		return;
	}
	if (!isOpening(lines.at(-2))) {
		lines.push(indent + tag);
		return;
	}
	const text = lines.pop() ?? '';
	lines.push(`${lines.pop()}${text.trimStart()}${tag}`);
}

const EMPTY: ReadonlySet<string> = new Set(['br', 'img', 'input', 'link', 'meta', 'wbr']);

function isEmpty(tag: string, name: string): boolean {
	return tag.endsWith('/>') || EMPTY.has(name);
}
