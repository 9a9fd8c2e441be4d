import type {
	PDFDict as Dict,
	PDFDocument as Document,
	PDFArray as List,
	PDFObject,
	PDFRef as Ref,
} from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { requirePackage } from '../../../../src/commands/pdf/commonjs.ts';
import { completeTags } from '../../../../src/commands/pdf/structure.ts';

/** In the form in which the command loads it: of another, its objects would be others. */
const pdfLib: typeof import('@cantoo/pdf-lib') = requirePackage('@cantoo/pdf-lib');
const { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } = pdfLib;

const name = (text: string) => PDFName.of(text);

describe('completeTags', () => {
	let document: Document;
	let item: Dict;
	let tree: List;
	let annotations: readonly Dict[];

	/** A list whose item has a label, words and a link, as Chromium tags it; and a link that no tag knows. */
	beforeAll(async () => {
		document = await PDFDocument.create();
		const page = document.addPage();
		const { context, catalog } = document;
		const linkTo = (entries: Readonly<Record<string, PDFObject>>) =>
			context.register(context.obj({ Type: 'Annot', Subtype: 'Link', ...entries }));
		const inside = linkTo({ Dest: name('/why-now') });
		const outside = linkTo({ A: context.obj({ S: 'URI', URI: PDFString.of('https://example.fi/') }) });
		page.node.set(name('Annots'), context.obj([inside, outside]));
		const [list, entry, label, link, strong] = [1, 2, 3, 4, 5].map(() => context.nextRef());
		if (!list || !entry || !label || !link || !strong) throw new Error('there are five');
		const element = (ref: Ref, entries: Readonly<Record<string, string | PDFObject>>) =>
			context.assign(ref, context.obj({ Type: 'StructElem', Pg: page.ref, ...entries }));
		element(list, { S: 'L', K: entry });
		element(entry, { S: 'LI', P: list, K: context.obj([label, 7, link, strong]) });
		element(label, { S: 'Lbl', P: entry, K: context.obj(6) });
		element(strong, { S: 'Strong', P: entry, K: context.obj(8) });
		element(link, { S: 'Link', P: entry, K: context.obj([context.obj({ Type: 'OBJR', Obj: inside })]) });
		tree = context.obj([label, entry, strong]);
		const parents = context.obj({ Nums: [0, context.register(tree)] });
		catalog.set(name('StructTreeRoot'), context.obj({ Type: 'StructTreeRoot', K: list, ParentTree: parents }));
		completeTags(document, [
			{ target: '/why-now', text: '5 Varför nu?' },
			{ target: 'https://example.fi/', text: 'exempel (example.fi)' },
		]);
		item = context.lookup(entry, PDFDict);
		annotations = [inside, outside].map((ref) => context.lookup(ref, PDFDict));
	});

	const rolesOf = (kids: List) =>
		kids
			.asArray()
			.map((kid) => (kid instanceof PDFRef ? `${document.context.lookup(kid, PDFDict).get(name('S'))}` : `${kid}`));

	it('puts what an item says into a body beside its label', () => {
		const kids = item.lookup(name('K'), PDFArray);
		expect(rolesOf(kids)).toEqual(['/Lbl', '/LBody']);
		const body = kids.lookup(1, PDFDict);
		expect(rolesOf(body.lookup(name('K'), PDFArray))).toEqual(['7', '/Link', '/Strong']);
		const link = body.lookup(name('K'), PDFArray).lookup(1, PDFDict);
		expect(link.lookup(name('P'))).toBe(body);
		expect(tree.lookup(1)).toBe(body);
		expect(tree.lookup(0, PDFDict).lookup(name('P'))).toBe(item);
	});

	it('says that a list with labels is ordered, and what stands in for a role that is no standard one', () => {
		const list = item.lookup(name('P'), PDFDict);
		expect(`${list.lookup(name('A'), PDFDict).get(name('ListNumbering'))}`).toBe('/Decimal');
		const root = document.catalog.lookup(name('StructTreeRoot'), PDFDict);
		expect(
			root
				.lookup(name('RoleMap'), PDFDict)
				.entries()
				.map(([from, to]) => `${from} ${to}`),
		).toEqual(['/Strong /Span']);
	});

	it('gives each link its words, in a tag or not', () => {
		const words = annotations.map((each) => each.lookup(name('Contents'), PDFHexString).decodeText());
		expect(words).toEqual(['5 Varför nu?', 'exempel (example.fi)']);
	});
});
