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
	readonly bookmarks: readonly { readonly level: number; readonly title: string }[];
	readonly links: { readonly inside: number; readonly outside: number; readonly dead: number };
}

/** Reads a PDF file. */
export async function readPdf(path: string): Promise<ReadPdf> {
	const file = await getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 }).promise;
	const tags: Tag[] = [];
	const texts: string[] = [];
	const unmarked: string[] = [];
	const links = { inside: 0, outside: 0, dead: 0 };
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
		const tree: unknown = await page.getStructTree();
		collect(tree, byId, number, tags);
		for (const { url, dest } of await page.getAnnotations()) {
			if (typeof url === 'string') links.outside++;
			else if (dest && (typeof dest !== 'string' || (await file.getDestination(dest)))) links.inside++;
			else links.dead++;
		}
	}
	return { file, tags, texts, unmarked, links, bookmarks: flatten(await file.getOutline(), 1) };
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
	const text = plain((value.children ?? []).map((child) => collect(child, byId, page, tags)).join(' '));
	tags.splice(at, 0, { role: value.role, alt: value.alt, text, page });
	return text;
}

interface Outline {
	readonly title: string;
	readonly items: readonly Outline[];
}

function flatten(outline: readonly Outline[] | null, level: number): { level: number; title: string }[] {
	return (outline ?? []).flatMap(({ title, items }) => [{ level, title }, ...flatten(items, level + 1)]);
}

/** A text without soft hyphens and with single spaces. */
export function plain(text: string): string {
	return text
		.replace(/\u00AD/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();
}
