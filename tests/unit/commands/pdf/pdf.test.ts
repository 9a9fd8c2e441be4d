import {
	decodePDFRawStream,
	PDFDict,
	PDFDocument,
	PDFHexString,
	PDFName,
	type PDFObject,
	PDFRawStream,
	PDFString,
} from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { markArtifacts } from '../../../../src/commands/pdf/artifacts.ts';
import { type Description, finish, type Heading } from '../../../../src/commands/pdf/finish.ts';

const heading = (level: number, text: string, page: number): Heading => ({ level, text, page, top: 100 });

const DESCRIPTION: Description = {
	title: 'Åland',
	author: 'Ä',
	creator: 'deck 1',
	day: '2026-11-24',
	headings: [heading(1, 'A', 0), heading(3, 'B', 0), heading(2, 'Ç', 1), heading(3, 'D', 1)],
	destinations: [{ id: '/why-now', page: 1, top: 42 }],
	links: [],
};

/** Two pages, of which the first holds a rule, as if Chromium had printed them at a moment. */
async function printed(moment: number): Promise<Uint8Array> {
	const document = await PDFDocument.create({ updateMetadata: false });
	for (const content of ['0 0 m\n1 1 l\nS', 'q\nQ']) {
		const page = document.addPage([595, 842]);
		page.node.set(PDFName.Contents, document.context.register(document.context.flateStream(content)));
	}
	document.setCreator('Chromium');
	document.setCreationDate(new Date(moment));
	document.setModificationDate(new Date(moment));
	return document.save();
}

const finished = async (description: Partial<Description> = {}, moment = 0) =>
	(await finish(await printed(moment), { ...DESCRIPTION, ...description })).file;

const load = async (file: Promise<Uint8Array>) => PDFDocument.load(await file, { updateMetadata: false });

describe('a finished file', () => {
	let document: PDFDocument;
	beforeAll(async () => {
		document = await load(finished());
	});

	const entry = (dict: PDFDict, name: string) => dict.lookup(PDFName.of(name));
	const dictIn = (dict: PDFDict, name: string) => dict.lookup(PDFName.of(name), PDFDict);
	/** A value as it is written in the file, with `page 1` for the first page. */
	const written = (value: PDFObject | undefined) =>
		document.getPages().reduce((text, page, index) => text.replace(`${page.ref}`, `page ${index + 1}`), `${value}`);

	it('says what it is, whose and of which day, and tells its pages', async () => {
		expect(document.getTitle()).toBe('Åland');
		expect(document.getAuthor()).toBe('Ä');
		expect(document.getCreator()).toBe('deck 1');
		expect(document.getProducer()).toBe('Skia/PDF');
		const information = document.context.lookup(document.context.trailerInfo.Info, PDFDict);
		for (const name of ['CreationDate', 'ModDate']) {
			expect(information.lookup(PDFName.of(name), PDFString).asString()).toBe("D:20261124000000+00'00'");
		}
		expect((await finish(await printed(0), DESCRIPTION)).pages).toBe(2);
	});

	it('says the same in its metadata, and claims no standard', async () => {
		const { catalog } = await load(finished({ title: 'Åland & <Ä>' }));
		const stream = catalog.lookup(PDFName.of('Metadata'));
		if (!(stream instanceof PDFRawStream)) throw new Error('there are no metadata');
		const packet = new TextDecoder().decode(stream.contents);
		expect(packet).toContain('<rdf:li xml:lang="x-default">Åland &amp; &lt;Ä&gt;</rdf:li>');
		expect(packet).toContain('<xmp:CreatorTool>deck 1</xmp:CreatorTool>');
		expect(packet).toContain('<xmp:CreateDate>2026-11-24T00:00:00Z</xmp:CreateDate>');
		expect(packet).not.toContain('pdfuaid');
	});

	it('has no day where none is known', async () => {
		const undated = await load(finished({ day: '' }));
		expect(undated.getCreationDate()).toBeUndefined();
		expect(undated.getModificationDate()).toBeUndefined();
	});

	it('has an outline that is nested as the headings are, and leads to where they stand', () => {
		const next = (dict: PDFDict, name: string) => dict.lookupMaybe(PDFName.of(name), PDFDict);
		const entriesOf = (parent: PDFDict): readonly unknown[] => {
			const found: unknown[] = [];
			let last: PDFDict | undefined;
			for (let at = next(parent, 'First'); at; at = next(at, 'Next')) {
				expect(dictIn(at, 'Parent')).toBe(parent);
				expect(next(at, 'Prev')).toBe(last);
				last = at;
				const title = at.lookup(PDFName.of('Title'), PDFHexString).decodeText();
				found.push([title, written(entry(at, 'Dest')), written(entry(at, 'Count')), ...entriesOf(at)]);
			}
			expect(next(parent, 'Last')).toBe(last);
			return found;
		};
		const outline = dictIn(document.catalog, 'Outlines');
		const [first, second] = ['[ page 1 /XYZ 0 742 0 ]', '[ page 2 /XYZ 0 742 0 ]'];
		expect(written(entry(document.catalog, 'PageMode'))).toBe('/UseOutlines');
		expect(written(entry(outline, 'Count'))).toBe('4');
		expect(entriesOf(outline)).toEqual([
			['A', first, '3', ['B', first, 'undefined'], ['Ç', second, '1', ['D', second, 'undefined']]],
		]);
	});

	it('names the places that links lead to', () => {
		const named = dictIn(document.catalog, 'Dests');
		expect(written(entry(named, '/why-now'))).toBe('[ page 2 /XYZ 0 800 0 ]');
	});

	it('marks what is no content, on each page', () => {
		const contents = document.getPages().map(({ node }) => node.Contents());
		const texts = contents.map(
			(each) => each instanceof PDFRawStream && Buffer.from(decodePDFRawStream(each).decode()).toString(),
		);
		expect(texts).toEqual(['/Artifact BMC\n0 0 m\n1 1 l\nS\nEMC', 'q\nQ']);
	});

	it('is the same whenever it was printed', async () => {
		expect(await finished({}, 1)).toEqual(await finished({}, 86_400_000));
	});
});

describe('what is no PDF file', () => {
	it.each(['', 'no file'])('is refused: %j', async (text) => {
		await expect(finish(Buffer.from(text), DESCRIPTION)).rejects.toThrow();
	});
});

describe('markArtifacts', () => {
	it('marks texts and painted paths that belong to no tag, and nothing else', () => {
		const content = ['q', '0 0 9 9 re', 'W* n', 'BT', '(a) Tj', 'ET', '0 0 m', '1 1 l', 'S'];
		const tagged = ['/P <</MCID 0 >>BDC', 'BT', '(b) Tj', 'ET', '0 0 1 1 re', 'f', 'EMC', 'Q'];
		expect(markArtifacts([...content, ...tagged].join('\n')).split('\n')).toEqual([
			...['q', '0 0 9 9 re', 'W* n', '/Artifact BMC', 'BT', '(a) Tj', 'ET', 'EMC'],
			...['/Artifact BMC', '0 0 m', '1 1 l', 'S', 'EMC'],
			...tagged,
		]);
	});
});
