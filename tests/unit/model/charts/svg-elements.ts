/** An element of a drawing: none holds another but the drawing itself. */
export interface SvgElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly text: string;
}

const ATTRIBUTE = ' [\\w-]+="[^"<]*"';
const ELEMENT = new RegExp(`<(\\w+)((?:${ATTRIBUTE})*)(?:/>|>([^<]*)</\\1>)`, 'gu');
const DRAWING = new RegExp(`^<svg((?:${ATTRIBUTE})*)>(.*)</svg>$`, 'su');

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function attributesOf(source: string): Readonly<Record<string, string>> {
	const pairs = [...source.matchAll(/ ([\w-]+)="([^"]*)"/gu)].map(
		([, name = '', value = '']) => [name, value] as const,
	);
	if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`an attribute stands twice:${source}`);
	return Object.fromEntries(pairs);
}

function textOf(source: string): string {
	return source.replaceAll(/&(#?\w+);/gu, (entity, name: string) => ENTITIES[name] ?? entity);
}

/** The attributes of the `svg` element itself. */
export function rootOf(svg: string): Readonly<Record<string, string>> {
	return attributesOf(DRAWING.exec(svg)?.[1] ?? '');
}

/**
 * The elements of a drawing in their order.
 *
 * @throws Error when it is no well-formed drawing, or anything in it would be left over
 */
export function elementsOf(svg: string): readonly SvgElement[] {
	const inner = DRAWING.exec(svg)?.[2];
	if (inner === undefined) throw new Error(`no drawing: ${svg.slice(0, 80)}`);
	const left = inner.replaceAll(ELEMENT, '');
	if (left.trim() !== '') throw new Error(`no elements of a drawing: ${left.slice(0, 80)}`);
	return [...inner.matchAll(ELEMENT)].map(([, name = '', attributes = '', text = '']) => ({
		name,
		attributes: attributesOf(attributes),
		text: textOf(text),
	}));
}

/** The texts of a drawing. */
export function textsOf(svg: string): readonly SvgElement[] {
	return elementsOf(svg).filter(({ name }) => name === 'text');
}

/** The words of a drawing, text by text. */
export function wordsOf(svg: string): readonly string[] {
	return textsOf(svg).map(({ text }) => text);
}
