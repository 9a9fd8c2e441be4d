import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import type { PDFDocument, PDFRef, PDFString as PDFText } from '@cantoo/pdf-lib';
import { markArtifacts } from './artifacts.ts';
import { requirePackage } from './commonjs.ts';
import { xmpOf } from './metadata.ts';
import { completeTags, type Link } from './structure.ts';

const pdfLib: typeof import('@cantoo/pdf-lib') = requirePackage('@cantoo/pdf-lib');
const { PDFDict, PDFHexString, PDFName, PDFRawStream, PDFString } = pdfLib;

const PRODUCER = 'Skia/PDF';

/** Where something stands in the document. */
interface Position {
	/** The index of its page. */
	readonly page: number;
	/** How far below the top of the page, in points. */
	readonly top: number;
}

/** A heading of the document. */
export interface Heading extends Position {
	/** 1 is the title of the document. */
	readonly level: number;
	readonly text: string;
}

/** A place that links lead to, of the document itself or of others. */
export interface Destination extends Position {
	readonly id: string;
}

/** What a file says of itself. */
export interface Description {
	readonly title: string;
	readonly author: string;
	/** What has made it, with its version. */
	readonly creator: string;
	/** The day that it is of, as 2026-11-24; empty when it is of none. */
	readonly day: string;
	readonly headings: readonly Heading[];
	readonly destinations: readonly Destination[];
	/** In the order of the document. */
	readonly links: readonly Link[];
}

/**
 * Finishes a file that Chromium has printed with tags: adds metadata, an outline and named destinations, completes the tags,
 * and marks what is no content. Nothing in it depends on when or where it was made.
 *
 * @param printed the file as Chromium has written it
 * @param description what is added
 * @returns the file, and how many pages it has
 * @throws Error when what was printed is no PDF file, or when its pages have no content
 */
export async function finish(
	printed: Uint8Array,
	description: Description,
): Promise<{ file: Uint8Array; pages: number }> {
	const document = await pdfLib.PDFDocument.load(printed, {
		updateMetadata: false,
		parseSpeed: pdfLib.ParseSpeeds.Fastest,
	});
	await markEveryArtifact(document);
	describe(document, description);
	completeTags(document, description.links);
	addOutline(document, description.headings);
	addDestinations(document, description.destinations);
	// All in one go: by default, pdf-lib lets a page draw a frame after each few objects, which takes ten times as long.
	const file = await document.save({ addDefaultPage: false, objectsPerTick: Number.POSITIVE_INFINITY });
	return { file, pages: document.getPageCount() };
}

const deflated = promisify(deflate);
const inflated = promisify(inflate);

/** Compresses with Node, which takes all pages at once, each in a thread: pdf-lib's compression is written in JavaScript. */
async function markEveryArtifact(document: PDFDocument): Promise<void> {
	const marking = document.getPages().map(async ({ node }, index) => {
		const stream = node.Contents();
		if (!(stream instanceof PDFRawStream)) throw new Error(`page ${index + 1} of the printed file has no content`);
		const content = (await inflated(stream.contents)).toString('latin1');
		stream.updateContents(await deflated(Buffer.from(markArtifacts(content), 'latin1')));
	});
	await Promise.all(marking);
}

/** Replaces what Chromium says of the file, among it the moment and its own version. */
function describe(document: PDFDocument, { title, author, creator, day }: Description): void {
	document.setTitle(title);
	document.setAuthor(author);
	document.setCreator(creator);
	document.setProducer(PRODUCER);
	const information = document.context.lookup(document.context.trailerInfo.Info, PDFDict);
	for (const name of ['CreationDate', 'ModDate'].map((each) => PDFName.of(each))) {
		if (day === '') information.delete(name);
		else information.set(name, pdfDate(day));
	}
	const language = document.catalog.lookup(PDFName.of('Lang'));
	const packet = xmpOf({
		title,
		author,
		creator,
		producer: PRODUCER,
		day,
		language: language instanceof PDFString || language instanceof PDFHexString ? language.decodeText() : '',
	});
	// Not compressed: programs look for it without reading the file.
	const stream = document.context.stream(packet, { Type: 'Metadata', Subtype: 'XML' });
	document.catalog.set(PDFName.of('Metadata'), document.context.register(stream));
}

/** Writes the beginning of a day, in UTC. */
function pdfDate(day: string): PDFText {
	return PDFString.of(`D:${day.replaceAll('-', '')}000000+00'00'`);
}

/** A heading with those below it. */
interface Bookmark {
	readonly heading: Heading;
	readonly children: Bookmark[];
}

/** Adds the headings as an outline, nested and all open, and has a reader's software show it. */
function addOutline(document: PDFDocument, headings: readonly Heading[]): void {
	const { catalog, context } = document;
	const root = context.nextRef();
	context.assign(root, context.obj({ Type: 'Outlines', ...addBookmarks(document, root, nest(headings)) }));
	catalog.set(PDFName.of('Outlines'), root);
	catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

/** Puts each heading below the last one before it whose level is higher. */
function nest(headings: readonly Heading[]): readonly Bookmark[] {
	const tops: Bookmark[] = [];
	const open: Bookmark[] = [];
	for (const heading of headings) {
		while ((open.at(-1)?.heading.level ?? 0) >= heading.level) open.pop();
		const bookmark = { heading, children: [] };
		(open.at(-1)?.children ?? tops).push(bookmark);
		open.push(bookmark);
	}
	return tops;
}

/** What an entry of an outline says of the entries below it; nothing when there are none. */
type Below = { First: PDFRef; Last: PDFRef; Count: number } | undefined;

/** Adds entries of an outline below another one, with all that is below them. */
function addBookmarks(document: PDFDocument, parent: PDFRef, bookmarks: readonly Bookmark[]): Below {
	const { context } = document;
	const refs = bookmarks.map(() => context.nextRef());
	const [First, Last] = [refs[0], refs.at(-1)];
	if (!First || !Last) return undefined;
	let Count = bookmarks.length;
	for (const [index, { heading, children }] of bookmarks.entries()) {
		const ref = refs[index] ?? First;
		const below = addBookmarks(document, ref, children);
		const [Prev, Next] = [refs[index - 1], refs[index + 1]];
		const entry = {
			Title: PDFHexString.fromText(heading.text),
			Parent: parent,
			Dest: viewOf(document, heading),
			...(Prev && { Prev }),
			...(Next && { Next }),
			...below,
		};
		context.assign(ref, context.obj(entry));
		Count += below?.Count ?? 0;
	}
	return { First, Last, Count };
}

/** Names the places that links lead to: Chromium names only those that a link of the document itself leads to. */
function addDestinations(document: PDFDocument, destinations: readonly Destination[]): void {
	const named = document.context.obj({});
	for (const each of destinations) named.set(PDFName.of(each.id), document.context.obj(viewOf(document, each)));
	document.catalog.set(PDFName.of('Dests'), document.context.register(named));
}

/** A destination as PDF writes it: the page, and its left edge at a height above its foot, at the zoom that is set. */
function viewOf(document: PDFDocument, { page, top }: Position) {
	const shown = document.getPage(page);
	return [shown.ref, 'XYZ', 0, Math.round(shown.getHeight() - top), 0];
}
