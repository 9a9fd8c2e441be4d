import type { OpenedPackage } from './opened-package.ts';
import { attribute, child, childrenOf, descendants, repeated, type XmlElement } from './xml-tree.ts';

/** What a shape is and holds. */
export const SHAPES = ['p:sp', 'p:pic', 'p:graphicFrame', 'p:grpSp', 'p:cxnSp'];

/** The element of a shape that has its name, its placeholder and its text alternative. */
export function propertiesOf(shape: XmlElement): XmlElement | undefined {
	return shape.children.find((each) => /^p:nv\w+Pr$/u.test(each.name));
}

/** A placeholder: its type, and the number by which a slide finds it in the layout. */
export interface Placeholder {
	readonly type: string;
	readonly index: number;
}

/** The placeholder that a shape fills; undefined when it is none. */
export function placeholderOf(shape: XmlElement): Placeholder | undefined {
	const found = child(propertiesOf(shape), 'p:nvPr', 'p:ph');
	if (!found) return undefined;
	return { type: attribute(found, 'type') ?? 'obj', index: Number(attribute(found, 'idx') ?? 0) };
}

/** The shapes of a part that stand for themselves, in their order: a group is one. */
export function shapesIn(root: XmlElement | undefined): readonly XmlElement[] {
	const tree = child(root, 'p:cSld', 'p:spTree');
	return tree?.children.filter(({ name }) => SHAPES.includes(name)) ?? [];
}

/** What a message calls a shape. */
export function labelOf(shape: XmlElement): string {
	const properties = child(propertiesOf(shape), 'p:cNvPr');
	return `shape ${attribute(properties, 'id')} ("${attribute(properties, 'name')}")`;
}

/**
 * Checks the shapes of slides, layouts, masters and notes: ids, text, sizes, placeholders, tables, grounds and links.
 *
 * @param opened the package
 * @returns the faults
 */
export function shapeFaults(opened: OpenedPackage): readonly string[] {
	return opened.paths.flatMap((path) => {
		const root = opened.root(path);
		if (!root || !child(root, 'p:cSld')) return [];
		return [
			...idFaults(root),
			...textFaults(root),
			...sizeFaults(root),
			...groundFaults(root),
			...tableFaults(root),
			...placeholderFaults(opened, path),
			...linkFaults(opened, path),
		].map((fault) => `${path}: ${fault}`);
	});
}

function idFaults(root: XmlElement): readonly string[] {
	const ids = descendants(child(root, 'p:cSld'), 'p:cNvPr').map((each) => attribute(each, 'id') ?? '');
	return [
		...repeated(ids).map((id) => `two shapes have the id ${id}`),
		...ids.filter((id) => !/^[1-9]\d*$/u.test(id)).map((id) => `"${id}" is no id of a shape`),
	];
}

function textFaults(root: XmlElement): readonly string[] {
	// The picture of the slide on its page of notes has none.
	const without = descendants(root, 'p:sp').filter(
		(shape) => !child(shape, 'p:txBody') && placeholderOf(shape)?.type !== 'sldImg',
	);
	const empty = descendants(root, 'p:txBody', 'a:txBody').filter((body) => !child(body, 'a:p'));
	const cells = descendants(root, 'a:tc').filter((cell) => !child(cell, 'a:txBody'));
	return [
		...without.map((shape) => `${labelOf(shape)} has no text body`),
		...empty.map(() => 'a text body has no paragraph'),
		...cells.map(() => 'a cell of a table has no text body'),
	];
}

/** Lengths are whole numbers; those of sizes are not negative. */
function sizeFaults(root: XmlElement): readonly string[] {
	const lengths = descendants(root).flatMap((element) =>
		['x', 'y', 'cx', 'cy', ...(['a:gridCol', 'a:tr'].includes(element.name) ? ['w', 'h'] : [])].flatMap((name) => {
			const value = attribute(element, name);
			return value === undefined || element.name.startsWith('c:') ? [] : [{ name, value }];
		}),
	);
	return lengths
		.filter(({ name, value }) => !(/^[xy]$/u.test(name) ? /^-?\d+$/u : /^\d+$/u).test(value))
		.map(({ name, value }) => `${name}="${value}" is no length`);
}

function groundFaults(root: XmlElement): readonly string[] {
	return descendants(root, 'p:bgPr')
		.filter((ground) => !/^a:effect(?:Lst|Dag)$/u.test(ground.children.at(-1)?.name ?? ''))
		.map(() => 'the ground has no a:effectLst at its end');
}

function tableFaults(root: XmlElement): readonly string[] {
	return descendants(root, 'a:tbl').flatMap((table) => {
		const columns = descendants(child(table, 'a:tblGrid'), 'a:gridCol').length;
		const rows = childrenOf(table, 'a:tr');
		if (rows.length === 0) return ['a table has no row'];
		const counts = new Set(rows.map((row) => childrenOf(row, 'a:tc').length));
		counts.delete(columns);
		return [...counts].map((count) => `a table has rows of ${count} cells, and a grid of ${columns} columns`);
	});
}

function placeholderFaults(opened: OpenedPackage, path: string): readonly string[] {
	const own = placeholdersIn(opened.root(path));
	const twice = repeated(own.map(({ type, index }) => `${type} ${index}`)).map(
		(name) => `two placeholders are ${name}`,
	);
	const [layout] = opened.related(path, 'slideLayout');
	const root = opened.root(path);
	if (layout === undefined || !root || root.name !== 'p:sld') return twice;
	const known = placeholdersIn(opened.root(layout));
	const unknown = own.filter(({ type, index }) => !known.some((each) => each.type === type && each.index === index));
	return [...twice, ...unknown.map(({ type, index }) => `${layout} has no placeholder ${type} ${index}`)];
}

function placeholdersIn(root: XmlElement | undefined): readonly Placeholder[] {
	return descendants(child(root, 'p:cSld'), ...SHAPES)
		.map(placeholderOf)
		.filter((placeholder) => placeholder !== undefined);
}

/** A link to a slide says so besides its relationship; one to an address does not. */
function linkFaults(opened: OpenedPackage, path: string): readonly string[] {
	return descendants(opened.root(path), 'a:hlinkClick').flatMap((link) => {
		const id = attribute(link, 'r:id') ?? '';
		const action = attribute(link, 'action') ?? '';
		if (id === '' && action !== '') return [];
		const relationship = opened.relationship(path, id);
		if (!relationship) return id === '' ? ['a link leads nowhere'] : [];
		const expected = relationship.type === 'slide' ? 'ppaction://hlinksldjump' : '';
		if (!/^(?:slide|hyperlink)$/u.test(relationship.type)) return [`${id} is no link, but a ${relationship.type}`];
		return action === expected ? [] : [`the link ${id} has the action "${action}", expected "${expected}"`];
	});
}
