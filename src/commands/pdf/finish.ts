import { promisify } from 'node:util';
import { deflate, inflate, type ZlibOptions } from 'node:zlib';
import { markArtifacts } from './artifacts.ts';

const pack = promisify<Buffer, ZlibOptions, Buffer>(deflate);
const unpack = promisify<Buffer, ZlibOptions, Buffer>(inflate);

/** What a file says of itself. */
export interface Description {
	readonly title: string;
	readonly author: string;
	/** What has made it, with its version. */
	readonly creator: string;
	/** The day that it is of, as 2026-11-24. */
	readonly day: string;
	readonly headings: readonly Heading[];
	readonly destinations: readonly Destination[];
}

/**
 * Finishes a file that Chromium has printed with tags: says what it is and whose, gives it bookmarks, and marks what is no
 * content. Nothing in it depends on when or where it was made.
 *
 * @returns the file, and how many pages it has
 * @throws Error when Chromium writes files of another form
 */
export async function finish(file: Buffer, description: Description): Promise<{ file: Buffer; pages: number }> {
	const pdf = takeApart(file);
	const pages = pagesOf(pdf);
	const packing = pages.map((page) => finishContent(pdf, page));
	stabilizeIds(pdf);
	const height = Number(/\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/u.exec(textOf(pdf, pages[0] ?? 0))?.[1]);
	const outline = Math.max(...pdf.objects.keys()) + 1;
	for (const [number, text] of bookmarks(description.headings, pages, height, outline)) {
		pdf.objects.set(number, text);
	}
	const named = outline + description.headings.length + 1;
	pdf.objects.set(named, destinations(description.destinations, pages, height));
	const catalogue = textOf(pdf, pdf.root).replace(/\/(?:Outlines|Dests) \d+ 0 R\s*/gu, '');
	const opened = `/Outlines ${outline} 0 R\n/Dests ${named} 0 R\n/PageMode /UseOutlines\n`;
	pdf.objects.set(pdf.root, catalogue.replace('/Type /Catalog\n', `$&${opened}`));
	pdf.objects.set(pdf.info, information(description));
	await Promise.all(packing);
	return { file: putTogether(pdf), pages: pages.length };
}

function information({ title, author, creator, day }: Description): string {
	const date = pdfDate(day);
	return `<</Title ${pdfString(title)}
/Author ${pdfString(author)}
/Creator ${pdfString(creator)}
/Producer (Skia/PDF)
/CreationDate ${date}
/ModDate ${date}>>`;
}

/** How the content of a page is packed: at level 6, a file is a twentieth smaller and takes twice the time. */
const PACKING = { level: 4, chunkSize: 2 ** 17 };

/** Packing takes most of the time: it is done for as many pages at a time as there are threads. */
async function finishContent(pdf: PdfObjects, page: number): Promise<void> {
	const number = Number(/\/Contents (\d+) 0 R/u.exec(textOf(pdf, page))?.[1]);
	const object = textOf(pdf, number);
	const start = object.indexOf('stream\n') + 'stream\n'.length;
	const end = object.lastIndexOf('endstream');
	if (end < start) throw new Error('a page of the PDF file that the browser has written has no content');
	const unpacked = await unpack(Buffer.from(object.slice(start, end), 'latin1'), PACKING);
	const content = markArtifacts(unpacked.toString('latin1'));
	const packed = (await pack(Buffer.from(content, 'latin1'), PACKING)).toString('latin1');
	pdf.objects.set(number, `<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n${packed}\nendstream`);
}

/** A heading of the document and where it stands. */
export interface Heading {
	/** 1 is the title of the document. */
	readonly level: number;
	readonly text: string;
	/** The index of its page. */
	readonly page: number;
	/** How far below the top of the page, in points. */
	readonly top: number;
}

interface Bookmark {
	readonly heading: Heading;
	readonly parent: Bookmark | undefined;
	readonly children: Bookmark[];
}

/**
 * Writes the bookmarks of a document: its headings, nested.
 *
 * @param pages the numbers of the pages
 * @param height the height of a page, in points
 * @param first the number of the first new object, that of the outline
 * @returns the new objects by number
 */
export function bookmarks(
	headings: readonly Heading[],
	pages: readonly number[],
	height: number,
	first: number,
): ReadonlyMap<number, string> {
	const { tops, all } = nest(headings);
	const numbers = new Map(all.map((bookmark, index) => [bookmark, first + 1 + index]));
	const reference = (bookmark: Bookmark | undefined) => `${bookmark ? numbers.get(bookmark) : first} 0 R`;
	const family = (children: readonly Bookmark[]) => {
		const [oldest, youngest] = [children[0], children.at(-1)];
		return oldest ? `/First ${reference(oldest)}\n/Last ${reference(youngest)}\n/Count ${countOf(children)}\n` : '';
	};
	const objects = new Map([[first, `<</Type /Outlines\n${family(tops)}>>`]]);
	for (const bookmark of all) {
		const { heading, parent, children } = bookmark;
		const siblings = parent?.children ?? tops;
		const at = siblings.indexOf(bookmark);
		const before = siblings[at - 1];
		const after = siblings[at + 1];
		const target = `[${pages[heading.page]} 0 R /XYZ 0 ${Math.round(height - heading.top)} 0]`;
		const links = `${before ? `/Prev ${reference(before)}\n` : ''}${after ? `/Next ${reference(after)}\n` : ''}`;
		const text = `<</Title ${pdfString(heading.text)}\n/Parent ${reference(parent)}\n/Dest ${target}\n${links}${family(children)}>>`;
		objects.set(numbers.get(bookmark) ?? 0, text);
	}
	return objects;
}

function nest(headings: readonly Heading[]): { tops: readonly Bookmark[]; all: readonly Bookmark[] } {
	const tops: Bookmark[] = [];
	const all: Bookmark[] = [];
	let open: Bookmark | undefined;
	for (const heading of headings) {
		while (open && open.heading.level >= heading.level) open = open.parent;
		const bookmark: Bookmark = { heading, parent: open, children: [] };
		(open?.children ?? tops).push(bookmark);
		all.push(bookmark);
		open = bookmark;
	}
	return { tops, all };
}

/** How many bookmarks are seen when all are open. */
function countOf(bookmarks: readonly Bookmark[]): number {
	return bookmarks.reduce((sum, { children }) => sum + 1 + countOf(children), 0);
}

/** A place that links of the document lead to. */
export interface Destination {
	readonly id: string;
	/** The index of its page. */
	readonly page: number;
	/** How far below the top of the page, in points. */
	readonly top: number;
}

/**
 * Writes the places that links lead to, by name. Chromium names only those of the first pages of a long document.
 *
 * @param pages the numbers of the pages
 * @param height the height of a page, in points
 */
export function destinations(all: readonly Destination[], pages: readonly number[], height: number): string {
	const entries = all.map(
		({ id, page, top }) => `/${nameOf(id)} [${pages[page]} 0 R /XYZ 0 ${Math.round(height - top)} 0]`,
	);
	return `<<${entries.join('\n')}>>`;
}

/** Writes a text as a PDF name, in which only plain letters, digits and hyphens stand for themselves. */
function nameOf(text: string): string {
	const bytes = [...Buffer.from(text, 'utf8')];
	return bytes
		.map((byte) => {
			const character = String.fromCharCode(byte);
			return /[A-Za-z0-9-]/u.test(character) ? character : `#${byte.toString(16).toUpperCase().padStart(2, '0')}`;
		})
		.join('');
}

/**
 * A PDF file as its numbered objects, each as what stands between `N 0 obj` and `endobj`. A character of a text is a byte of
 * the file, as in Latin-1: parting and joining such texts costs nothing beside copying thousands of buffers.
 */
export interface PdfObjects {
	readonly header: string;
	/** By number; 1 is the first. */
	readonly objects: Map<number, string>;
	/** The numbers of the catalogue and of the information about the document. */
	readonly root: number;
	readonly info: number;
}

/** What a line of the table of references takes, its end included, in bytes. */
const ENTRY = 20;

/**
 * Takes apart a file that Chromium has printed. It is written plainly: one table of references, no object streams, nothing
 * encrypted. A library reads any file and takes ten times as long.
 *
 * @throws Error when the file is written otherwise
 */
export function takeApart(file: Buffer): PdfObjects {
	const text = file.toString('latin1');
	const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text.slice(-64))?.[1]);
	const tail = Number.isNaN(start) ? '' : text.slice(start);
	const [opening = '', size] = /^xref\s+0 (\d+)\s+/u.exec(tail) ?? [];
	const trailer = tail.slice(opening.length + Number(size) * ENTRY);
	const root = Number(/\/Root (\d+) 0 R/u.exec(trailer)?.[1]);
	const info = Number(/\/Info (\d+) 0 R/u.exec(trailer)?.[1]);
	if (!trailer.startsWith('trailer') || Number.isNaN(root) || Number.isNaN(info) || trailer.includes('/Prev')) {
		throw new Error('the browser has written a PDF file of another form than this command can finish');
	}
	const entry = (number: number) => opening.length + number * ENTRY;
	const numbers = Array.from({ length: Number(size) }, (_, number) => number).filter(
		(n) => tail[entry(n) + 17] !== 'f',
	);
	const offsets = numbers.map((number) => Number(tail.slice(entry(number), entry(number) + 10)));
	const inOrder = Uint32Array.from(offsets).sort();
	const next = new Map([...inOrder].map((offset, index) => [offset, inOrder[index + 1] ?? start]));
	const objects = new Map(
		numbers.map((number, index) => {
			const first = `${number} 0 obj`;
			const offset = offsets[index] ?? 0;
			const end = text.lastIndexOf('endobj', next.get(offset));
			if (!text.startsWith(first, offset) || end < offset) {
				throw new Error(`the PDF file that the browser has written has no object ${number} where it says`);
			}
			return [number, text.slice(offset + first.length, end).trim()] as const;
		}),
	);
	return { header: text.slice(0, inOrder[0] ?? 0), objects, root, info };
}

/** Puts a file together from its objects. The same objects give the same bytes. */
export function putTogether({ header, objects, root, info }: PdfObjects): Buffer {
	const pieces = [header];
	const numbers = Uint32Array.from(objects.keys()).sort();
	const size = (numbers.at(-1) ?? 0) + 1;
	const entries = Array.from({ length: size }, () => '0000000000 65535 f \n');
	let length = header.length;
	for (const number of numbers) {
		const object = [`${number} 0 obj\n`, objects.get(number) ?? '', '\nendobj\n'];
		entries[number] = `${String(length).padStart(10, '0')} 00000 n \n`;
		pieces.push(...object);
		length += object.reduce((sum, piece) => sum + piece.length, 0);
	}
	pieces.push(`xref\n0 ${size}\n`, ...entries);
	pieces.push(`trailer\n<</Size ${size}\n/Root ${root} 0 R\n/Info ${info} 0 R>>\nstartxref\n${length}\n%%EOF\n`);
	return Buffer.from(pieces.join(''), 'latin1');
}

/** What an object says; nothing when there is none of the number. */
export function textOf(pdf: PdfObjects, number: number): string {
	return pdf.objects.get(number) ?? '';
}

/** The numbers of the pages, in order. */
export function pagesOf(pdf: PdfObjects): readonly number[] {
	const below = (number: number): readonly number[] => {
		const kids = /\/Kids \[([^\]]*)\]/u.exec(textOf(pdf, number))?.[1];
		return kids === undefined ? [number] : [...kids.matchAll(/(\d+) 0 R/gu)].flatMap(([, kid]) => below(Number(kid)));
	};
	return below(Number(/\/Pages (\d+) 0 R/u.exec(textOf(pdf, pdf.root))?.[1]));
}

/** Writes a text as a PDF string, in UTF-16. */
export function pdfString(text: string): string {
	const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
	return `<${bytes.toString('hex').toUpperCase()}>`;
}

/** Writes the beginning of a day, in UTC, as a PDF date. */
export function pdfDate(day: string): string {
	return `(D:${day.replaceAll('-', '')}000000+00'00')`;
}

const NAME = /\(node\d+\)/gu;

/**
 * Numbers the names of elements anew. Chromium counts them through the life of a page, so a file would depend on what the
 * page has shown before. Their order stays, as the tree of names needs it.
 */
export function stabilizeIds(pdf: PdfObjects): void {
	const named = [...pdf.objects].filter(([, text]) => text.includes('(node') && !text.includes('stream\n'));
	const names = [...new Set(named.flatMap(([, text]) => text.match(NAME) ?? []))].toSorted();
	const renamed = new Map(names.map((name, index) => [name, `(node${String(index + 1).padStart(8, '0')})`]));
	for (const [number, text] of named) {
		pdf.objects.set(
			number,
			text.replace(NAME, (name) => renamed.get(name) ?? name),
		);
	}
}
