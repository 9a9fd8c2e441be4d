import { CONTENT_TYPES, type OpenedPackage, type Relationship, relationshipsPath } from './opened-package.ts';
import { attribute, descendants, repeated, type XmlElement } from './xml-tree.ts';

/** The content type of a part, by the type of the relationships that lead to it. */
const TYPES: Readonly<Record<string, RegExp>> = {
	officeDocument: /\.(?:presentation|sheet)\.main\+xml$/u,
	slideMaster: /\.presentationml\.slideMaster\+xml$/u,
	slideLayout: /\.presentationml\.slideLayout\+xml$/u,
	slide: /\.presentationml\.slide\+xml$/u,
	notesMaster: /\.presentationml\.notesMaster\+xml$/u,
	notesSlide: /\.presentationml\.notesSlide\+xml$/u,
	theme: /\.theme\+xml$/u,
	chart: /\.drawingml\.chart\+xml$/u,
	package: /\.spreadsheetml\.sheet$/u,
	'core-properties': /\.core-properties\+xml$/u,
};

/** Relationships that stand for something in the part itself, which names them. */
const NAMED = ['hyperlink', 'image', 'chart', 'package'];

/**
 * Checks that parts, content types and relationships agree, and that each part can be read.
 *
 * @param opened the package
 * @returns the faults
 */
export function partFaults(opened: OpenedPackage): readonly string[] {
	const paths = ['', ...opened.paths];
	return [
		...opened.unreadable,
		...typeFaults(opened),
		...relationshipPartFaults(opened),
		...paths.flatMap((path) => relationshipFaults(opened, path)),
		...unreachedFaults(opened),
	];
}

function typeFaults(opened: OpenedPackage): readonly string[] {
	if ([...opened.parts.keys()][0] !== CONTENT_TYPES) return [`${CONTENT_TYPES}: it is not the first entry`];
	const root = opened.root(CONTENT_TYPES);
	if (!root) return [];
	const entries = root.children.map((entry) => ({
		extension: attribute(entry, 'Extension'),
		part: attribute(entry, 'PartName')?.replace(/^\//u, ''),
		type: attribute(entry, 'ContentType') ?? '',
	}));
	const defaults = new Map(entries.map(({ extension, type }) => [extension ?? '', type]));
	const overrides = new Map(entries.map(({ part, type }) => [part ?? '', type]));
	const typeOf = (path: string) => overrides.get(path) ?? defaults.get(extensionOf(path));
	const inUse = new Set([...opened.parts.keys()].map(extensionOf));
	const wrong = ['', ...opened.paths].flatMap((from) =>
		opened.relationships(from).flatMap(({ type, target, external }) => {
			const [expected, found] = [TYPES[type], typeOf(target)];
			if (external || expected === undefined || found === undefined || !opened.parts.has(target)) return [];
			return expected.test(found) ? [] : [`${target}: it is used as ${type}, and its content type is ${found}`];
		}),
	);
	return [
		...repeated(entries.map(({ part, extension }) => part ?? `.${extension}`)).map(
			(name) => `${CONTENT_TYPES}: ${name} has two types`,
		),
		...entries.flatMap(({ part, extension }) => {
			if (part !== undefined && !opened.parts.has(part)) return [`${CONTENT_TYPES}: there is no part ${part}`];
			if (extension === undefined || inUse.has(extension)) return [];
			return [`${CONTENT_TYPES}: there is no part that ends in .${extension}`];
		}),
		...opened.paths
			.filter((path) => !overrides.has(path) && (!defaults.has(extensionOf(path)) || path.endsWith('.xml')))
			.map((path) => `${CONTENT_TYPES}: ${path} has no type`),
		...new Set(wrong),
	];
}

function extensionOf(path: string): string {
	return path.slice(path.lastIndexOf('.') + 1);
}

function relationshipPartFaults(opened: OpenedPackage): readonly string[] {
	const owners = new Set(['', ...opened.paths].map(relationshipsPath));
	return [...opened.parts.keys()]
		.filter((path) => path.endsWith('.rels') && !owners.has(path))
		.map((path) => `${path}: there is no part that these relationships belong to`);
}

function relationshipFaults(opened: OpenedPackage, path: string): readonly string[] {
	const relationships = opened.relationships(path);
	const where = path === '' ? 'the package' : path;
	const root = opened.root(path);
	const used = new Set(root ? [root, ...descendants(root)].flatMap(relationshipIdsIn) : []);
	const known = new Set(relationships.map(({ id }) => id));
	return [
		...repeated(relationships.map(({ id }) => id)).map((id) => `${where}: two relationships have the id ${id}`),
		...[...used].filter((id) => !known.has(id)).map((id) => `${where}: there is no relationship "${id}"`),
		...relationships.flatMap((each) => targetFaults(opened, where, each)),
		...relationships
			.filter(({ id, type }) => NAMED.includes(type) && root && !used.has(id))
			.map(({ id, type }) => `${where}: nothing uses its relationship ${id} (${type})`),
	];
}

function targetFaults(
	opened: OpenedPackage,
	where: string,
	{ id, type, target, external }: Relationship,
): readonly string[] {
	if (!external) return opened.parts.has(target) ? [] : [`${where}: ${id} leads to ${target}, which is not there`];
	if (type !== 'hyperlink') return [`${where}: ${id} (${type}) leads out of the file`];
	return isAddress(target) ? [] : [`${where}: ${id} leads to "${target}", which is no address`];
}

function isAddress(text: string): boolean {
	if (!URL.canParse(text) || /[\s<>"{}|\\^`]/u.test(text)) return false;
	const { protocol, hostname } = new URL(text);
	return protocol === 'mailto:' || (/^https?:$/u.test(protocol) && hostname.includes('.'));
}

/** The relationships that an element names: all attributes of their namespace. */
function relationshipIdsIn(element: XmlElement): readonly string[] {
	return [...element.attributes].filter(([name]) => name.startsWith('r:')).map(([, value]) => value);
}

/** What no relationship leads to, PowerPoint throws away or takes for damage. */
function unreachedFaults(opened: OpenedPackage): readonly string[] {
	const reached = new Set(['']);
	// A set is walked in the order in which it grows.
	for (const path of reached) {
		for (const { target, external } of opened.relationships(path)) if (!external) reached.add(target);
	}
	return opened.paths.filter((path) => !reached.has(path)).map((path) => `${path}: no relationship leads to it`);
}
