import { FONT } from '../../../../src/model/charts/config.ts';
import { HOLE } from '../../../../src/model/charts/drawing.ts';
import { svgCanvas } from '../../../../src/render/charts/draw-svg.ts';
import { elementsOf, type SvgElement, textsOf } from './svg-elements.ts';

/** A part of a drawing, in its pixels. */
export interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** The place that the letters of a text take, without what hangs below the line. */
export interface TextBox extends Box {
	readonly text: string;
}

/** How tall a figure is, in parts of the size of the text. */
const TALL = 0.66;

const { context } = svgCanvas({ width: 1, height: 1 });

/** The boxes of all texts of a drawing, measured in the font of the page. */
export function textBoxes(svg: string): readonly TextBox[] {
	return textsOf(svg).map(boxOf);
}

function boxOf({ text, attributes }: SvgElement): TextBox {
	const size = Number(attributes['font-size']);
	const [x, y] = [Number(attributes.x), Number(attributes.y)];
	context.font = `${attributes['font-weight'] ?? '400'} ${size}px "${FONT}"`;
	const { width } = context.measureText(text);
	const turned = /^matrix\(0 -1 1 0 (\S+) (\S+)\)$/u.exec(attributes.transform ?? '');
	if (!turned) return { text, left: x, right: x + width, top: y - TALL * size, bottom: y };
	const [right, down] = [Number(turned[1]), Number(turned[2])];
	return { text, left: right + y - TALL * size, right: right + y, top: down - x - width, bottom: down - x };
}

/** Whether two texts lie on each other. */
export function overlap(one: Box, other: Box): boolean {
	return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Whether a box lies in another. */
export function isWithin(one: Box, other: Box): boolean {
	return one.left > other.left && one.right < other.right && one.top > other.top && one.bottom < other.bottom;
}

/** The dashed boxes that stand for what is missing. */
export function outlinesOf(svg: string): readonly Box[] {
	const dashed = elementsOf(svg).filter(
		({ attributes }) => attributes['stroke-dasharray'] === HOLE.pattern.join(' ') && attributes.fill === 'none',
	);
	return dashed.flatMap(rectanglesOf);
}

/** The boxes that words stand on, in the colour of the ground. What comes before the last line of the chart is a halo. */
export function groundsOf(svg: string): readonly Box[] {
	const elements = elementsOf(svg);
	const strokes = elements.findLastIndex(({ attributes }) => attributes.stroke !== undefined);
	return elements
		.slice(strokes + 1)
		.filter(({ attributes }) => attributes.fill === 'var(--paper)')
		.flatMap(rectanglesOf);
}

function rectanglesOf({ attributes: { d = '' } }: SvgElement): readonly Box[] {
	return [...d.matchAll(/M(\S+) (\S+?)h(\S+?)v(\S+?)h\S+?z/gu)].map(([, ...numbers]) => {
		const [left = NaN, top = NaN, width = NaN, height = NaN] = numbers.map(Number);
		return { left, top, right: left + width, bottom: top + height };
	});
}
