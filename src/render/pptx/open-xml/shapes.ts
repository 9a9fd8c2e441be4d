import { type Language, localeOf } from '../../../model/language.ts';
import type { Area, Drawing, TextStyle } from '../layouts/layout.ts';
import { solidFill } from './theme.ts';
import { type Xml, xml } from './xml.ts';

/** The units of Open XML in a pixel: a slide of 1280 × 720 pixels is 13.33 × 7.5 inches. */
const EMU = 9525;

/** A length in pixels in the units of Open XML. */
export function emu(pixels: number): number {
	return Math.round(pixels * EMU);
}

/** The place and size of something, as the content of an `xfrm`. */
export function placed({ x, y, width, height }: Area): Xml {
	return xml`<a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/>`;
}

/** The mark of what is only to be looked at: screen readers leave it out. */
export const decorative = xml`<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>`;

const SHAPES = { rectangle: 'rect', rounded: 'roundRect', ellipse: 'ellipse' } as const;

/** The width of a bar along the edge of a box, in pixels. */
const EDGE = 5;

/** What is left of an area for the box itself when a bar stands along its edge. */
export function besideEdge({ x, y, width, height }: Area, edge: TextStyle['edge']): Area {
	if (edge === 'left') return { x: x + EDGE, y, width: width - EDGE, height };
	if (edge === 'top') return { x, y: y + EDGE, width, height: height - EDGE };
	return { x, y, width, height };
}

/**
 * The bar along the edge of a box. It stands beside the box and not on it, since the boxes of a slide cover what its layout
 * draws.
 */
export function edgeOf({ x, y, width, height }: Area, edge: 'left' | 'top'): Drawing {
	const size = edge === 'left' ? { width: EDGE, height } : { width, height: EDGE };
	return { x, y, ...size, path: `M0 0H${size.width}V${size.height}H0Z`, fill: 'quiet' };
}

/** The properties of a box of text: where it stands, and what it stands on. */
export function boxProperties(area: Area, { fill, outline, edge, shape = 'rectangle' }: TextStyle): Xml {
	const corners = shape === 'rounded' && xml`<a:gd name="adj" fmla="val 6000"/>`;
	return xml`<p:spPr>
		<a:xfrm>${placed(besideEdge(area, edge))}</a:xfrm>
		<a:prstGeom prst="${SHAPES[shape]}"><a:avLst>${corners}</a:avLst></a:prstGeom>
		${fill === undefined ? xml`<a:noFill/>` : solidFill(fill)}
		${outline === undefined ? xml`<a:ln><a:noFill/></a:ln>` : xml`<a:ln w="${emu(1.5)}">${solidFill(outline)}</a:ln>`}
	</p:spPr>`;
}

/**
 * What a layout draws, as a shape that is only to be looked at.
 *
 * @param as its id, unique in its part, its name, and the language of the file
 */
export function drawnShape(drawing: Drawing, { id, name, language }: ShapeLabel): Xml {
	const { stroke, strokeWidth = 2, fill, arrow, viewBox, path } = drawing;
	const line =
		stroke === undefined
			? xml`<a:ln><a:noFill/></a:ln>`
			: xml`<a:ln w="${emu(strokeWidth)}" cap="rnd">${solidFill(stroke)}<a:round/>${arrow && xml`<a:tailEnd type="triangle" w="med" len="med"/>`}</a:ln>`;
	return xml`<p:sp>
		<p:nvSpPr><p:cNvPr id="${id}" name="${name}">${decorative}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>
		<p:spPr>
			<a:xfrm>${placed(drawing)}</a:xfrm>
			${geometry(path, viewBox ?? [drawing.width, drawing.height], fill !== undefined)}
			${fill === undefined ? xml`<a:noFill/>` : solidFill(fill)}
			${line}
		</p:spPr>
		${noText(language)}
	</p:sp>`;
}

/** How a shape is told from others. */
export interface ShapeLabel {
	readonly id: number;
	readonly name: string;
	readonly language: Language;
}

/** The text of a shape that has none; what somebody writes into it is in the language of the file. */
export function noText(language: Language): Xml {
	return xml`<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p><a:endParaRPr lang="${localeOf[language]}"/></a:p></p:txBody>`;
}

/** Coordinates of paths are whole numbers: those of SVG are taken a hundredfold. */
const PRECISION = 100;

const COMMAND = /([MLHVCSZ])([^MLHVCSZ]*)/gu;

/**
 * The data of an SVG path as the geometry of a shape.
 *
 * @param path absolute M, L, H, V, C, S and Z
 * @param size the width and height of its coordinate system
 * @param filled whether the path is an area
 * @throws Error for any other command
 */
export function geometry(path: string, [width, height]: readonly [number, number], filled: boolean): Xml {
	return xml`<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${Math.round(width * PRECISION)}" h="${Math.round(height * PRECISION)}"${!filled && xml` fill="none"`}>${segments(path)}</a:path></a:pathLst></a:custGeom>`;
}

type Point = readonly [x: number, y: number];

function segments(path: string): readonly Xml[] {
	if (/[^MLHVCSZ\d\s.,-]/u.test(path)) throw new Error(`the path "${path}" has a command that is not known`);
	const drawn: Xml[] = [];
	let at: Point = [0, 0];
	let control: Point = at;
	for (const [, command = '', rest = ''] of path.matchAll(COMMAND)) {
		const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/gu) ?? []).map(Number);
		if (command === 'Z') drawn.push(xml`<a:close/>`);
		else if (command === 'C' || command === 'S') {
			for (const points of curves(numbers, command)) {
				const first = points.length === 3 ? points[0] : ([2 * at[0] - control[0], 2 * at[1] - control[1]] as const);
				const [second, end] = points.slice(-2);
				if (!first || !second || !end) throw new Error(`the path "${path}" ends within a curve`);
				drawn.push(xml`<a:cubicBezTo>${[first, second, end].map(point)}</a:cubicBezTo>`);
				control = second;
				at = end;
			}
		} else {
			for (const next of lines(numbers, command, at)) {
				at = next;
				control = next;
				drawn.push(command === 'M' ? xml`<a:moveTo>${point(next)}</a:moveTo>` : xml`<a:lnTo>${point(next)}</a:lnTo>`);
			}
		}
	}
	return drawn;
}

function curves(numbers: readonly number[], command: 'C' | 'S'): readonly (readonly Point[])[] {
	const count = command === 'C' ? 6 : 4;
	return chunks(numbers, count).map((some) => chunks(some, 2).map(([x = 0, y = 0]) => [x, y] as const));
}

function lines(numbers: readonly number[], command: string, [x, y]: Point): readonly Point[] {
	if (command === 'H') return numbers.map((next) => [next, y]);
	if (command === 'V') return numbers.map((next) => [x, next]);
	return chunks(numbers, 2).map(([x = 0, y = 0]) => [x, y] as const);
}

function chunks<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
	return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
}

function point([x, y]: Point): Xml {
	return xml`<a:pt x="${Math.round(x * PRECISION)}" y="${Math.round(y * PRECISION)}"/>`;
}
