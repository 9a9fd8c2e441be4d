import { promisify } from 'node:util';
import { deflate, inflate, type ZlibOptions } from 'node:zlib';
import { markArtifacts } from './artifacts.ts';
import { bookmarks, type Heading } from './bookmarks.ts';
import { type Destination, destinations } from './destinations.ts';
import { type PdfObjects, pagesOf, putTogether, takeApart, textOf } from './pdf-objects.ts';
import { pdfDate, pdfString } from './pdf-string.ts';
import { stabilizeIds } from './stable-ids.ts';

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
