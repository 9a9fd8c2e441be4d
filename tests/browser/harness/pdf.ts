import { readFile } from 'node:fs/promises';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of the tags of a file. */
export interface Tag {
	readonly role: string;
	readonly alt: string | undefined;
	readonly text: string;
	/** The number of its page. */
	readonly page: number;
}

/** What a PDF file holds, as a reader's software sees it. */
export interface ReadPdf {
	readonly file: PDFDocumentProxy;
	readonly tags: readonly Tag[];
	/** The text of each page. */
	readonly texts: readonly string[];
	/** Texts that belong to no tag and are not marked as artifacts. */
	readonly unmarked: readonly string[];
	readonly bookmarks: readonly Bookmark[];
	/** The pieces of text of each page, each with its height above the foot of the page in points. */
	readonly pieces: readonly (readonly { readonly text: string; readonly height: number }[])[];
	readonly links: { readonly inside: number; readonly outside: number; readonly dead: number };
	/** What the links say of themselves, page by page; empty for one that says nothing. */
	readonly linkWords: readonly string[];
	/** Words with a soft hyphen where no line ends: no search finds them. */
	readonly divided: readonly string[];
}

/** A bookmark, and where it leads. */
export interface Bookmark {
	readonly level: number;
	readonly title: string;
	/** The number of its page. */
	readonly page: number;
	/** How high above the foot of the page, in points. */
	readonly height: number;
}

/** Reads a PDF file. */
export async function readPdf(path: string): Promise<ReadPdf> {
	const file = await getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 }).promise;
	const tags: Tag[] = [];
	const texts: string[] = [];
	const unmarked: string[] = [];
	const pieces: { text: string; height: number }[][] = [];
	const links = { inside: 0, outside: 0, dead: 0 };
	const linkWords: string[] = [];
	const divided: string[] = [];
	for (let number = 1; number <= file.numPages; number++) {
		const page = await file.getPage(number);
		const content = await page.getTextContent({ includeMarkedContent: true });
		const byId = new Map<string, string>();
		const open: (string | undefined)[] = [];
		let text = '';
		for (const item of content.items) {
			if ('str' in item) {
				const piece = item.str + (item.hasEOL ? ' ' : '');
				text += piece;
				const id = open.findLast((each) => each !== undefined);
				if (id !== undefined) byId.set(id, (byId.get(id) ?? '') + piece);
				else if (item.str.trim() !== '') unmarked.push(item.str);
			} else if (item.type === 'endMarkedContent') open.pop();
			else open.push(item.id || ('tag' in item ? String(item.tag) : undefined));
		}
		texts.push(plain(text));
		divided.push(...(text.match(/\S*\u00AD\S+/gu) ?? []));
		const shown = content.items.flatMap((item) => ('str' in item ? [item] : []));
		pieces.push(shown.map(({ str, transform }) => ({ text: plain(str), height: Number(transform[5]) })));
		const tree: unknown = await page.getStructTree();
		collect(tree, byId, number, tags);
		for (const { url, dest, contentsObj } of await page.getAnnotations()) {
			linkWords.push(contentsObj?.str ?? '');
			if (typeof url === 'string') links.outside++;
			else if (dest && (typeof dest !== 'string' || (await file.getDestination(dest)))) links.inside++;
			else links.dead++;
		}
	}
	return {
		file,
		tags,
		texts,
		pieces,
		unmarked,
		links,
		linkWords,
		divided,
		bookmarks: await flatten(file, await file.getOutline(), 1),
	};
}

interface Node {
	readonly role?: string;
	readonly alt?: string;
	readonly id?: string;
	readonly children?: readonly unknown[];
}

function isNode(value: unknown): value is Node {
	return typeof value === 'object' && value !== null;
}

function collect(value: unknown, byId: ReadonlyMap<string, string>, page: number, tags: Tag[]): string {
	if (!isNode(value)) return '';
	if (value.role === undefined) return byId.get(value.id ?? '') ?? '';
	const at = tags.length;
	// What has no role of its own goes on within its line: a range of years is an element in the middle of a word.
	const inLine = value.role === 'NonStruct';
	const texts = (value.children ?? []).map((child) => collect(child, byId, page, tags));
	const text = inLine ? texts.join('') : plain(texts.join(''));
	tags.splice(at, 0, { role: value.role, alt: value.alt, text, page });
	return inLine ? text : ` ${text} `;
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

async function flatten(file: PDFDocumentProxy, outline: Outline, level: number): Promise<readonly Bookmark[]> {
	const found = (outline ?? []).map(async ({ title, dest, items }) => {
		if (!Array.isArray(dest)) throw new Error(`the bookmark ${title} leads nowhere`);
		const page = (await file.getPageIndex(dest[0])) + 1;
		return [{ level, title, page, height: Number(dest[3]) }, ...(await flatten(file, items, level + 1))];
	});
	return (await Promise.all(found)).flat();
}

/** A text without soft hyphens and with single spaces. */
export function plain(text: string): string {
	return text
		.replace(/\u00AD/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();
}
