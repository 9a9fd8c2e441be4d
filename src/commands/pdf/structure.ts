import type { PDFName as Name, PDFArray, PDFContext, PDFDict, PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { requirePackage } from './commonjs.ts';

const pdfLib: typeof import('@cantoo/pdf-lib') = requirePackage('@cantoo/pdf-lib');
const { PDFArray: List, PDFDict: Dict, PDFHexString, PDFName, PDFNumber, PDFRef: Ref, PDFString } = pdfLib;

/** A link of the page that was printed. */
export interface Link {
	/** What it leads to: an address, or the id of a place in the document. */
	readonly target: string;
	readonly text: string;
}

/** An element of the tags, and where it is kept. */
interface Element {
	readonly ref: PDFRef;
	readonly dict: PDFDict;
	readonly role: string;
}

/** Roles that Chromium writes and PDF 1.7 does not know, each with the one that stands in for it. */
const ROLE_MAP: Readonly<Record<string, string>> = { Strong: 'Span', Em: 'Span' };

const name = (text: string) => PDFName.of(text);

/**
 * Completes the tags that Chromium writes: what an item of a list says gets a body, each ordered list its numbering, each link
 * its words, and each role that is no standard one a role that is.
 *
 * @param document the file, which is changed; nothing is done to one without tags
 * @param links the links of the page that was printed, in the order of the document
 */
export function completeTags(document: PDFDocument, links: readonly Link[]): void {
	const { catalog, context } = document;
	const root = catalog.lookupMaybe(name('StructTreeRoot'), Dict);
	if (!root) return;
	const elements = elementsBelow(context, root);
	root.set(name('RoleMap'), context.obj(roleMapOf(elements)));
	const bodies = new Map<string, PDFRef>();
	for (const element of elements) {
		if (element.role === 'LI') addBody(context, element, bodies);
		if (element.role === 'L') numberList(context, element);
	}
	const parents = root.lookupMaybe(name('ParentTree'), Dict);
	if (parents) replaceParents(context, parents, bodies);
	nameLinks(document, elements, links);
}

/** All elements of the tags, in the order of the document. */
function elementsBelow(context: PDFContext, root: PDFDict): readonly Element[] {
	const found: Element[] = [];
	const visit = (kid: PDFObject | undefined) => {
		if (!(kid instanceof Ref)) return;
		const dict = context.lookup(kid);
		if (!(dict instanceof Dict)) return;
		const role = dict.lookupMaybe(name('S'), PDFName)?.decodeText();
		if (role === undefined) return;
		found.push({ ref: kid, dict, role });
		for (const each of kidsOf(dict)) visit(each);
	};
	for (const kid of kidsOf(root)) visit(kid);
	return found;
}

/** What is directly below an element: further elements, numbers of marked content, and references to objects. */
function kidsOf(dict: PDFDict): readonly PDFObject[] {
	const kids = dict.lookup(name('K'));
	// The reference itself is wanted where the only kid is an element.
	if (!(kids instanceof List)) return [dict.get(name('K'))].filter((kid) => kid !== undefined);
	return kids.asArray();
}

function roleMapOf(elements: readonly Element[]): Readonly<Record<string, Name>> {
	const roles = [...new Set(elements.map(({ role }) => role))].toSorted();
	return Object.fromEntries(roles.flatMap((role) => (ROLE_MAP[role] ? [[role, name(ROLE_MAP[role])]] : [])));
}

/** Puts all of a list's item that is no label into a body. */
function addBody(context: PDFContext, { ref, dict }: Element, bodies: Map<string, PDFRef>): void {
	const roleOf = (kid: PDFObject) => {
		const element = kid instanceof Ref ? context.lookup(kid) : undefined;
		return element instanceof Dict ? element.lookupMaybe(name('S'), PDFName)?.decodeText() : undefined;
	};
	const kids = kidsOf(dict);
	const labels = kids.filter((kid) => roleOf(kid) === 'Lbl');
	const rest = kids.filter((kid) => !labels.includes(kid));
	if (rest.length === 0 || rest.some((kid) => roleOf(kid) === 'LBody')) return;
	const page = dict.get(name('Pg'));
	const body = context.register(
		context.obj({ Type: 'StructElem', S: 'LBody', P: ref, K: [...rest], ...(page && { Pg: page }) }),
	);
	for (const kid of rest) {
		const element = kid instanceof Ref ? context.lookup(kid) : undefined;
		if (element instanceof Dict && element.has(name('S'))) element.set(name('P'), body);
	}
	dict.set(name('K'), context.obj([...labels, body]));
	if (rest.some((kid) => kid instanceof PDFNumber)) bodies.set(ref.toString(), body);
}

/** Says of a list with labels that it is ordered: it is of those that the labels are printed. */
function numberList(context: PDFContext, { dict }: Element): void {
	const labelled = kidsOf(dict).some((kid) => {
		const item = kid instanceof Ref ? context.lookup(kid) : undefined;
		const first = item instanceof Dict ? kidsOf(item)[0] : undefined;
		const label = first instanceof Ref ? context.lookup(first) : undefined;
		return label instanceof Dict && label.get(name('S')) === name('Lbl');
	});
	if (labelled && !dict.has(name('A'))) dict.set(name('A'), context.obj({ O: 'List', ListNumbering: 'Decimal' }));
}

/** Has the marked content of an item lead to the body that holds it now. */
function replaceParents(context: PDFContext, tree: PDFDict, bodies: ReadonlyMap<string, PDFRef>): void {
	const replaceIn = (list: PDFArray) => {
		for (const [at, entry] of list.asArray().entries()) {
			const body = entry instanceof Ref ? bodies.get(entry.toString()) : undefined;
			if (body) list.set(at, body);
			else if (entry instanceof Ref || entry instanceof List) {
				const inner = context.lookup(entry);
				if (inner instanceof List) replaceIn(inner);
			}
		}
	};
	const numbers = tree.lookupMaybe(name('Nums'), List);
	if (numbers) replaceIn(numbers);
	for (const kid of tree.lookupMaybe(name('Kids'), List)?.asArray() ?? []) {
		const inner = context.lookup(kid);
		if (inner instanceof Dict) replaceParents(context, inner, bodies);
	}
}

/** Gives every annotation of a link the words of the link, for whoever does not read the tags. */
function nameLinks(document: PDFDocument, elements: readonly Element[], links: readonly Link[]): void {
	const { context } = document;
	let next = 0;
	for (const { dict, role } of elements) {
		if (role !== 'Link') continue;
		const annotations = kidsOf(dict).flatMap((kid) => annotationIn(context, kid));
		const target = annotations.map(targetOf).find((each) => each !== undefined);
		if (target === undefined) continue;
		const at = links.findIndex((link, index) => index >= next && link.target === target);
		if (at >= 0) next = at + 1;
		const text = links[at]?.text;
		if (text) for (const annotation of annotations) describe(annotation, text);
	}
	// What is in no tag, or in another order than the page: its address leads to its words, or has to do.
	for (const page of document.getPages()) {
		for (const annotation of page.node.Annots()?.asArray() ?? []) {
			const dict = context.lookup(annotation);
			if (!(dict instanceof Dict) || dict.get(name('Subtype')) !== name('Link') || dict.has(name('Contents'))) continue;
			const target = targetOf(dict) ?? '';
			describe(dict, links.find((link) => link.target === target)?.text || target);
		}
	}
}

function annotationIn(context: PDFContext, kid: PDFObject): readonly PDFDict[] {
	const reference = context.lookup(kid);
	if (!(reference instanceof Dict) || reference.get(name('Type')) !== name('OBJR')) return [];
	const annotation = reference.lookup(name('Obj'));
	return annotation instanceof Dict ? [annotation] : [];
}

/** What an annotation leads to, as {@link Link} has it. */
function targetOf(annotation: PDFDict): string | undefined {
	const destination = annotation.lookup(name('Dest'));
	if (destination instanceof PDFName) return destination.decodeText();
	const address = annotation.lookupMaybe(name('A'), Dict)?.lookup(name('URI'));
	return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : undefined;
}

function describe(annotation: PDFDict, text: string): void {
	annotation.set(name('Contents'), PDFHexString.fromText(text));
}
