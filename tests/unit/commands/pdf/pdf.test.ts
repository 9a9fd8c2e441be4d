import { describe, expect, it } from 'vitest';
import { markArtifacts } from '../../../../src/commands/pdf/artifacts.ts';
import {
	bookmarks,
	type Heading,
	type PdfObjects,
	pdfDate,
	pdfString,
	putTogether,
	stabilizeIds,
	takeApart,
	textOf,
} from '../../../../src/commands/pdf/finish.ts';

function pdfOf(...objects: readonly string[]): PdfObjects {
	const numbered = objects.map((text, index) => [index + 1, text] as const);
	return { header: '%PDF-1.4\n', objects: new Map(numbered), root: 1, info: 2 };
}

describe('a PDF file', () => {
	it('is the same after it has been taken apart and put together', () => {
		const file = putTogether(pdfOf('<</Type /Catalog>>', '<</Title (a)>>', '<<>> stream\nendobj x\nendstream'));
		expect(putTogether(takeApart(file))).toEqual(file);
		expect(textOf(takeApart(file), 3)).toContain('endobj x');
	});

	it.each(['', 'no file', '%PDF-1.7\nstartxref\n3\n%%EOF\n'])('of another form is refused: %j', (text) => {
		expect(() => takeApart(Buffer.from(text))).toThrow('of another form');
	});

	it('names its elements by their order, whatever they were called', () => {
		const [one, other] = [pdfOf('/ID (node00000712)', '(node00000099)'), pdfOf('/ID (node00009712)', '(node00009099)')];
		for (const pdf of [one, other]) stabilizeIds(pdf);
		expect(putTogether(one)).toEqual(putTogether(other));
		expect([textOf(one, 1), textOf(one, 2)]).toEqual(['/ID (node00000002)', '(node00000001)']);
	});
});

describe('strings', () => {
	it('are written in UTF-16', () => expect(pdfString('Åä')).toBe('<FEFF00C500E4>'));
	it('hold dates in UTC', () => expect(pdfDate('2026-11-24')).toBe("(D:20261124000000+00'00')"));
});

describe('bookmarks', () => {
	const heading = (level: number, text: string, page: number): Heading => ({ level, text, page, top: 100 });

	it('are nested as the headings are, and lead to where they stand', () => {
		const headings = [heading(1, 'A', 0), heading(3, 'B', 0), heading(2, 'C', 1), heading(3, 'D', 1)];
		const objects = bookmarks(headings, [7, 8], 842, 20);
		expect(objects.get(20)).toBe('<</Type /Outlines\n/First 21 0 R\n/Last 21 0 R\n/Count 4\n>>');
		expect(objects.get(21)).toContain('/First 22 0 R\n/Last 23 0 R\n/Count 3');
		expect(objects.get(22)).toContain('/Next 23 0 R');
		expect(objects.get(23)).toContain('/Dest [8 0 R /XYZ 0 742 0]\n/Prev 22 0 R\n/First 24 0 R');
		expect(objects.get(24)).toContain(`${pdfString('D')}\n/Parent 23 0 R`);
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
