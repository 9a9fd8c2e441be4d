import { type Language, localeOf } from '../../../model/language.ts';
import type { OpenedPackage } from './opened-package.ts';
import { slidePaths } from './presentation.ts';
import { labelOf, placeholderOf, propertiesOf, shapesIn } from './shapes.ts';
import { attribute, child, childrenOf, descendants, repeated, textOf, type XmlElement } from './xml-tree.ts';

const TITLES = ['title', 'ctrTitle'];
/** What stands at the foot of a slide, in the order in which it is read: after all else. */
const FOOT = ['ftr', 'sldNum'];

/**
 * Checks what PowerPoint's Accessibility Checker looks for: titles, text alternatives, headers of tables, order of reading,
 * and what the file says of itself.
 *
 * @param opened the package
 * @param language the language of the file
 * @returns the faults
 */
export function accessibilityFaults(opened: OpenedPackage, language: Language): readonly string[] {
	const slides = slidePaths(opened).map((path) => ({ path, shapes: shapesIn(opened.root(path)) }));
	return [
		...titleFaults(slides),
		...slides.flatMap(({ path, shapes }) =>
			[...orderFaults(shapes), ...shapes.flatMap(alternativeFaults), ...emptyFaults(shapes)].map(
				(fault) => `${path}: ${fault}`,
			),
		),
		...opened.paths.flatMap((path) => tableFaults(opened.root(path)).map((fault) => `${path}: ${fault}`)),
		...propertyFaults(opened, language),
	];
}

interface Slide {
	readonly path: string;
	readonly shapes: readonly XmlElement[];
}

function isTitle(shape: XmlElement): boolean {
	return TITLES.includes(placeholderOf(shape)?.type ?? '');
}

function isDecorative(shape: XmlElement): boolean {
	const marks = descendants(child(propertiesOf(shape), 'p:cNvPr'), 'adec:decorative');
	return marks.some((each) => attribute(each, 'val') === '1');
}

function titleFaults(slides: readonly Slide[]): readonly string[] {
	const titles = slides.map(({ path, shapes }) => ({ path, texts: shapes.filter(isTitle).map(textOf) }));
	const all = titles.flatMap(({ texts }) => texts).filter((text) => text !== '');
	return [
		...titles.flatMap(({ path, texts }) => {
			if (texts.length !== 1) return [`${path}: it has ${texts.length} titles, expected 1`];
			return texts[0] === '' ? [`${path}: its title is empty`] : [];
		}),
		...repeated(all.map((text) => text.toLowerCase())).map((text) => `two slides have the title "${text}"`),
	];
}

function orderFaults(shapes: readonly XmlElement[]): readonly string[] {
	const read = shapes.filter((shape) => !isDecorative(shape));
	const types = read.map((shape) => placeholderOf(shape)?.type ?? '');
	const title = read.findIndex(isTitle);
	const foot = types.filter((type) => FOOT.includes(type));
	const last = types.slice(types.length - foot.length);
	return [
		...(title > 0 ? ['its title is not read first'] : []),
		...(last.join() === FOOT.filter((type) => foot.includes(type)).join()
			? []
			: ['its footer and its number are not read last']),
	];
}

/** What is no text says what it shows, or that it shows nothing. */
function alternativeFaults(shape: XmlElement): readonly string[] {
	if (shape.name === 'p:sp' && textOf(shape) !== '') return [];
	const properties = child(propertiesOf(shape), 'p:cNvPr');
	const described = (attribute(properties, 'descr') ?? '').trim() !== '';
	const decorative = isDecorative(shape);
	if (described && decorative) return [`${labelOf(shape)} is decorative, and has a text alternative`];
	// A placeholder that nothing fills is told below.
	if (described || decorative || (shape.name === 'p:sp' && placeholderOf(shape))) return [];
	return [`${labelOf(shape)} has no text alternative`];
}

function emptyFaults(shapes: readonly XmlElement[]): readonly string[] {
	return shapes
		.filter((shape) => shape.name === 'p:sp' && placeholderOf(shape) && !isTitle(shape) && textOf(shape) === '')
		.map((shape) => `${labelOf(shape)} is a placeholder without text`);
}

function tableFaults(root: XmlElement | undefined): readonly string[] {
	return descendants(root, 'a:tbl').flatMap((table) => {
		if (attribute(child(table, 'a:tblPr'), 'firstRow') !== '1') return ['a table has no header row'];
		const cells = childrenOf(child(table, 'a:tr'), 'a:tc');
		const empty = cells.filter((cell) => textOf(cell) === '');
		return empty.map(() => 'a table has a header without text');
	});
}

function propertyFaults(opened: OpenedPackage, language: Language): readonly string[] {
	const [path] = opened.related('', 'core-properties');
	const root = path === undefined ? undefined : opened.root(path);
	if (!root) return ['the package says nothing of itself'];
	const said = (name: string) => child(root, name)?.text.trim() ?? '';
	const missing = ['dc:title', 'dc:creator'].filter((name) => said(name) === '');
	const found = said('dc:language');
	return [
		...missing.map((name) => `${path}: it has no ${name}`),
		...(found === localeOf[language] ? [] : [`${path}: dc:language is "${found}", expected ${localeOf[language]}`]),
	];
}
