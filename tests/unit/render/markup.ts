/** An element of a page as it is written, with what it holds. */
export interface Markup {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: readonly (Markup | string)[];
}

/** An element whose end is not read yet. */
interface Open extends Markup {
	readonly children: (Markup | string)[];
}

const PIECE = /<\/(?<closed>[\w-]+)>|<(?<name>[\w-]+)(?<attributes>[^>]*?)(?<empty>\/?)>|(?<text>[^<]+)/gu;
const ATTRIBUTE = /(?<name>[\w-]+)(?:="(?<value>[^"]*)")?/gu;
const VOID: ReadonlySet<string> = new Set(['br', 'img', 'input', 'wbr']);
const CHARACTERS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/**
 * Reads the body of a page. It is no parser of HTML: it reads what our templates write.
 *
 * @throws Error when elements do not nest
 */
export function readMarkup(html: string): Markup {
	const root: Open = { name: 'body', attributes: new Map(), children: [] };
	const open = [root];
	for (const { groups = {} } of html.matchAll(PIECE)) {
		const { closed, name, attributes = '', empty, text } = groups;
		const parent = open.at(-1);
		if (!parent) throw new Error(`</${closed}> closes what is not open`);
		if (text !== undefined) parent.children.push(readText(text));
		else if (closed !== undefined) {
			if (parent.name !== closed) throw new Error(`</${closed}> closes <${parent.name}>`);
			open.pop();
		} else if (name !== undefined) {
			const element: Open = { name, attributes: readAttributes(attributes), children: [] };
			parent.children.push(element);
			if (empty === '' && !VOID.has(name)) open.push(element);
		}
	}
	if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is left open`);
	return root;
}

/** Whether an element only keeps some letters of a text on one line. */
export function isOneLine({ attributes }: Markup): boolean {
	return attributes.get('class') === 'one-line';
}

/** The words in an element, as a reader takes them in: without soft hyphens, and with each space as one. */
export function wordsIn(markup: Markup | string): string {
	return rawText(markup).replaceAll('\u00AD', '').replaceAll(/\s+/gu, ' ').trim();
}

function rawText(markup: Markup | string): string {
	return typeof markup === 'string' ? markup : markup.children.map(rawText).join('');
}

function readAttributes(source: string): ReadonlyMap<string, string> {
	return new Map(
		[...source.matchAll(ATTRIBUTE)].map(({ groups = {} }) => [groups.name ?? '', readText(groups.value ?? '')]),
	);
}

function readText(source: string): string {
	return source.replaceAll(/&\w+;/gu, (entity) => CHARACTERS[entity] ?? entity);
}
