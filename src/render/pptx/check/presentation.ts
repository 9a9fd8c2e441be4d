import { type OpenedPackage, relationshipsPath } from './opened-package.ts';
import { attribute, child, descendants, repeated, type XmlElement } from './xml-tree.ts';

/** What a presentation may hold, in the order of the schema. */
const ORDER = [
	'p:sldMasterIdLst',
	'p:notesMasterIdLst',
	'p:handoutMasterIdLst',
	'p:sldIdLst',
	'p:sldSz',
	'p:notesSz',
	'p:smartTags',
	'p:embeddedFontLst',
	'p:custShowLst',
	'p:photoAlbum',
	'p:custDataLst',
	'p:kinsoku',
	'p:defaultTextStyle',
	'p:modifyVerifier',
	'p:extLst',
];
/** What PowerPoint misses when it is not there. */
const NEEDED = ['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:sldIdLst', 'p:sldSz', 'p:notesSz'];

/** The least ids of masters and layouts, which are counted together, and of slides. */
const LEAST_MASTER_ID = 2_147_483_648;
const LEAST_SLIDE_ID = 256;

/** What PowerPoint itself calls a section that nobody has named. */
const DEFAULT_NAME =
	/^(?:(?:default|untitled) section|standardavsnitt|avsnitt utan (?:namn|rubrik)|oletusosa|nimetön osa|namnlöst avsnitt)/iu;
const GUID = /^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/u;

/** The main part of a presentation: its path and its root; undefined when there is none. */
export function mainPart(opened: OpenedPackage): { readonly path: string; readonly root: XmlElement } | undefined {
	const [path = ''] = opened.related('', 'officeDocument');
	const root = opened.root(path);
	return root && root.name === 'p:presentation' ? { path, root } : undefined;
}

/** The paths of the slides in their order. */
export function slidePaths(opened: OpenedPackage): readonly string[] {
	const main = mainPart(opened);
	return listed(opened, 'p:sldIdLst').flatMap(({ relationship }) => {
		const path = main && opened.relationship(main.path, relationship)?.target;
		return path !== undefined && opened.root(path) ? [path] : [];
	});
}

/**
 * Checks what holds the slides together: lists, ids, masters, layouts, themes, notes and sections.
 *
 * @param opened the package
 * @returns the faults
 */
export function presentationFaults(opened: OpenedPackage): readonly string[] {
	const main = mainPart(opened);
	if (!main) return ['the package has no presentation'];
	const names = main.root.children.map(({ name }) => name);
	const known = ORDER.filter((name) => names.includes(name));
	return [
		...NEEDED.filter((name) => !names.includes(name)).map((name) => `${main.path}: it has no ${name}`),
		...(known.join() === names.join()
			? []
			: [`${main.path}: its elements stand in a wrong order: ${names.join(', ')}`]),
		...idFaults(opened),
		...listFaults(opened, main.path),
		...masterFaults(opened),
		...slideFaults(opened),
		...sectionFaults(opened, main),
	];
}

interface Entry {
	readonly id: number;
	/** The id of the relationship. */
	readonly relationship: string;
}

/** The entries of a list of the presentation, or of another part. */
function listed(opened: OpenedPackage, list: string, path = mainPart(opened)?.path ?? ''): readonly Entry[] {
	return (child(opened.root(path), list)?.children ?? []).map((entry) => ({
		id: Number(attribute(entry, 'id')),
		relationship: attribute(entry, 'r:id') ?? '',
	}));
}

function masters(opened: OpenedPackage): readonly string[] {
	return opened.paths.filter((path) => rootIs(opened, path, 'p:sldMaster'));
}

function rootIs(opened: OpenedPackage, path: string, name: string): boolean {
	return opened.root(path)?.name === name;
}

function idFaults(opened: OpenedPackage): readonly string[] {
	const main = mainPart(opened)?.path ?? '';
	const ofMasters = [
		...listed(opened, 'p:sldMasterIdLst'),
		...masters(opened).flatMap((path) => listed(opened, 'p:sldLayoutIdLst', path)),
	].map(({ id }) => id);
	const ofSlides = listed(opened, 'p:sldIdLst').map(({ id }) => id);
	return [
		...repeated(ofMasters).map((id) => `${main}: two of the masters and layouts have the id ${id}`),
		...ofMasters
			.filter((id) => !(id >= LEAST_MASTER_ID && id < 2 ** 32))
			.map((id) => `${main}: the id ${id} is none of a master or a layout`),
		...repeated(ofSlides).map((id) => `${main}: two slides have the id ${id}`),
		...ofSlides
			.filter((id) => !(id >= LEAST_SLIDE_ID && id < LEAST_MASTER_ID))
			.map((id) => `${main}: the id ${id} is none of a slide`),
	];
}

/** Lists name each part of their kind once, and no other. */
function listFaults(opened: OpenedPackage, main: string): readonly string[] {
	const lists = [
		[main, 'p:sldMasterIdLst', 'slideMaster'],
		[main, 'p:notesMasterIdLst', 'notesMaster'],
		[main, 'p:sldIdLst', 'slide'],
		...masters(opened).map((path) => [path, 'p:sldLayoutIdLst', 'slideLayout'] as const),
	] as const;
	return lists.flatMap(([path, list, type]) => {
		if (!child(opened.root(path), list)) return [];
		const entries = listed(opened, list, path);
		const named = entries.map(({ relationship }) => opened.relationship(path, relationship)).filter((each) => !!each);
		const related = opened.related(path, type);
		return [
			...named.filter((each) => each.type !== type).map(({ id }) => `${path}: ${id} in ${list} is no ${type}`),
			...repeated(named.map(({ target }) => target)).map((target) => `${path}: ${list} names ${target} twice`),
			...related
				.filter((target) => !named.some((each) => each.target === target))
				.map((target) => `${path}: ${list} lacks ${target}`),
		];
	});
}

function masterFaults(opened: OpenedPackage): readonly string[] {
	const all = [...masters(opened), ...opened.paths.filter((path) => rootIs(opened, path, 'p:notesMaster'))];
	const themes = all.flatMap((path) => opened.related(path, 'theme'));
	const layouts = opened.paths.filter((path) => rootIs(opened, path, 'p:sldLayout'));
	return [
		...all.flatMap((path) => countFaults(opened, path, 'theme')),
		...repeated(themes).map((theme) => `${theme}: two masters share this theme`),
		...layouts.flatMap((path) => {
			const own = opened.related(path, 'slideMaster');
			const back = own.filter((master) => !opened.related(master, 'slideLayout').includes(path));
			return [
				...countFaults(opened, path, 'slideMaster'),
				...back.map((master) => `${path}: its master, ${master}, does not know it`),
			];
		}),
		...repeated(layouts.map((path) => attribute(child(opened.root(path), 'p:cSld'), 'name') ?? '')).map(
			(name) => `two layouts are called "${name}"`,
		),
	];
}

/** A part has exactly one part of a type that it is related to. */
function countFaults(opened: OpenedPackage, path: string, type: string): readonly string[] {
	const { length } = opened.relationships(path).filter((each) => each.type === type);
	return length === 1 ? [] : [`${path}: it has ${length} of ${type}, expected 1`];
}

function slideFaults(opened: OpenedPackage): readonly string[] {
	return slidePaths(opened).flatMap((path) => {
		const notes = opened.related(path, 'notesSlide');
		return [
			...countFaults(opened, path, 'slideLayout'),
			...countFaults(opened, path, 'notesSlide'),
			...notes.flatMap((note) => [
				...countFaults(opened, note, 'notesMaster'),
				...(opened.related(note, 'slide').join() === path ? [] : [`${note}: it does not lead back to ${path}`]),
			]),
			...(opened.parts.has(relationshipsPath(path)) ? [] : [`${path}: it has no relationships`]),
		];
	});
}

function sectionFaults(opened: OpenedPackage, { path, root }: { path: string; root: XmlElement }): readonly string[] {
	const sections = descendants(child(root, 'p:extLst'), 'p14:section').map((section) => ({
		name: attribute(section, 'name') ?? '',
		guid: attribute(section, 'id') ?? '',
		slides: descendants(section, 'p14:sldId').map((slide) => Number(attribute(slide, 'id'))),
	}));
	const slides = listed(opened, 'p:sldIdLst').map(({ id }) => id);
	const placed = sections.flatMap((section) => section.slides);
	const unknown = placed.filter((id) => !slides.includes(id));
	const missing = slides.filter((id) => !placed.includes(id));
	const twice = repeated(placed);
	const isComplete = unknown.length + missing.length + twice.length === 0;
	return [
		...unknown.map((id) => `${path}: a section names the slide ${id}, which is not there`),
		...missing.map((id) => `${path}: the slide ${id} is in no section`),
		...twice.map((id) => `${path}: the slide ${id} is in two sections`),
		...(isComplete && placed.join() !== slides.join()
			? [`${path}: the sections have the slides in another order`]
			: []),
		...sections
			.filter((section) => section.slides.length === 0)
			.map(({ name }) => `${path}: the section "${name}" has no slide`),
		...sections
			.filter(({ name }) => name.trim() === '' || DEFAULT_NAME.test(name))
			.map(({ name }) => `${path}: "${name}" is no name of a section`),
		...repeated(sections.map(({ name }) => name)).map((name) => `${path}: two sections are called "${name}"`),
		...repeated(sections.map(({ guid }) => guid)).map((guid) => `${path}: two sections have the id ${guid}`),
		...sections
			.filter(({ guid }) => !GUID.test(guid))
			.map(({ guid }) => `${path}: "${guid}" is no id of a section: expected a GUID in upper case`),
	];
}
