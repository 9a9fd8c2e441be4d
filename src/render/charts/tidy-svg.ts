import { HOLE, PROJECTION, replacements, type Size } from '../../model/charts/drawing.ts';

/** The two font weights in a chart. Skia writes another number than was asked for, but only for the bold one. */
const PLAIN = '400';
const STRONG = '600';

/**
 * Adapts the SVG that Skia writes to the page: a view box replaces the fixed size, custom properties replace the
 * placeholder colours, the font of the page replaces the name that Skia gives it, text becomes whole words again, and
 * invisible decimals are removed.
 *
 * @param id the chart, for the error message
 * @param svg what the canvas exported
 * @param size the size in which it was drawn, in pixels
 * @returns an `svg` element for use in the page
 * @throws Error that names the chart and what its drawing must not contain: a colour that does not follow the theme, or
 * an element that this function does not know
 */
export function tidySvg(id: string, svg: string, { width, height }: Size): string {
	const [, exported] = /<svg[^>]*>([\s\S]*)<\/svg>\s*$/u.exec(svg) ?? [];
	if (exported === undefined) throw new Error(`the drawing of ${id} is no SVG: "${svg.slice(0, 40)}"`);
	const inner = exported
		.replace(/<rect fill-opacity="0"[^>]*\/>/gu, '')
		.replace(/<clipPath[^>]*>[\s\S]*?<\/clipPath>/gu, '')
		.replace(/<\/?g[^>]*>/gu, '')
		.replace(/(?:<text[^>]*>[\s\S]*?<\/text>)+/gu, texts)
		.replace(/ stroke-miterlimit="10"| stroke-width="1"(?=[ /])| xml:space="preserve"/gu, '')
		.replace(/<rect ([^>]*)\/>/gu, (_, attributes: string) => outline(attributes))
		.replace(/<path ([^>]*?)d="([^"]*)"\/>/gu, (_, attributes: string, d: string) => shape(attributes, d))
		.replace(/<path ([^>]*)d="([^"]*)"\/>(?:<path \1d="[^"]*"\/>)+/gu, joined);
	const coloured = recolour(inner);
	checkSvg(id, coloured);
	return `<svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${coloured}</svg>`;
}

/** A piece of text on one line of a drawing. */
interface Run {
	readonly words: string;
	readonly x: number;
	/** The position of its last letter. */
	readonly last: number;
	readonly y: number;
	readonly size: number;
	/** The origin of its coordinates. Two texts may be side by side, but each has its own origin. */
	readonly origin: string;
	readonly attributes: string;
}

/**
 * Restores the texts of a drawing to whole words. Skia positions every letter and starts a new element after each
 * space. The page uses the same font, so the first position is enough to place a text to the pixel, and the elements of
 * one text can be joined. The spaces become no-break spaces: a line could break at the plain ones that Skia writes, and
 * no text of a chart has more than one line. A space follows each text: the figures of a drawing would run into
 * each other where its text is read as it stands.
 */
function texts(elements: string): string {
	const runs: Run[] = [];
	for (const [element] of elements.matchAll(/<text[^>]*>[\s\S]*?<\/text>/gu)) {
		const run = runOf(element);
		const before = runs.at(-1);
		if (!run) continue;
		if (before && goesOn(before, run))
			runs[runs.length - 1] = { ...before, words: `${before.words}\u00A0${run.words}`, last: run.last };
		else runs.push(run);
	}
	return runs
		.map(
			({ x, y, attributes, words }) => `<text x="${Math.round(x)}" y="${Math.round(y)}"${attributes}>${words}</text> `,
		)
		.join('');
}

function goesOn(before: Run, run: Run): boolean {
	const gap = run.x - before.last;
	return (
		run.origin === before.origin &&
		run.y === before.y &&
		run.attributes === before.attributes &&
		gap > 0 &&
		gap < before.size * 1.3
	);
}

function runOf(element: string): Run | undefined {
	const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`, 'u').exec(element)?.[1] ?? '';
	const xs = attribute('x').split(',').map(Number.parseFloat).filter(Number.isFinite);
	const [x] = xs;
	// A category that the axis does not name has an empty text.
	if (x === undefined) return undefined;
	const moved = attribute('transform');
	const place = /^translate\(([-\d.]+)[ ,]+([-\d.]+)\)$/u.exec(moved);
	const [right, down] = place ? [Number(place[1]), Number(place[2])] : [0, 0];
	const weight = attribute('font-weight');
	const bold = weight === '' || weight === PLAIN ? '' : ` font-weight="${STRONG}"`;
	const turned = place || moved === '' ? '' : ` transform="${moved}"`;
	return {
		words: (/<text[^>]*>([\s\S]*?)<\/text>/u.exec(element)?.[1] ?? '').replaceAll(' ', '\u00A0'),
		x: x + right,
		last: (xs.at(-1) ?? x) + right,
		y: Number.parseFloat(attribute('y')) + down,
		size: Number(attribute('font-size')),
		origin: moved,
		attributes: `${turned} font-size="${attribute('font-size')}"${bold} fill="${attribute('fill') || '#000'}"`,
	};
}

function recolour(svg: string): string {
	let coloured = svg;
	for (const [colour, property] of replacements()) {
		coloured = coloured.replaceAll(new RegExp(`"${colour}"`, 'giu'), `"var(${property})"`);
	}
	return coloured;
}

/** Joins adjacent paths with the same attributes into one. */
function joined(paths: string, attributes: string): string {
	const all = [...paths.matchAll(/ d="([^"]*)"/gu)].map(([, d = '']) => d);
	return `<path ${attributes}d="${all.join('')}"/>`;
}

/**
 * Writes a path in as few characters as possible: as a circle where Skia writes one with a hundred curves, and a
 * rectangle with relative commands.
 */
function shape(attributes: string, d: string): string {
	const plain = dashes(attributes);
	const numbers = [...d.matchAll(/-?\d+(?:\.\d+)?(?:e-?\d+)?/gu)].map(([number]) => Number(number));
	if ((d.match(/Q/gu)?.length ?? 0) > 20) return circle(plain, numbers);
	const box = /^M(\S+) (\S+)L(\S+) \2L\3 (\S+)L\1 \4L\1 \2Z$/u.exec(d);
	if (!box) return `<path ${plain}d="${roundPath(d)}"/>`;
	const [x = 0, y = 0, right = 0, bottom = 0] = box.slice(1).map(Number);
	return `<path ${plain}d="M${round(x)} ${round(y)}h${round(right - x)}v${round(bottom - y)}h${round(x - right)}z"/>`;
}

function circle(attributes: string, numbers: readonly number[]): string {
	const xs = numbers.filter((_, index) => index % 2 === 0);
	const ys = numbers.filter((_, index) => index % 2 === 1);
	const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	return `<circle ${attributes}cx="${round((left + right) / 2)}" cy="${round((top + bottom) / 2)}" r="${round((right - left) / 2)}"/>`;
}

/** Writes a `rect` as a path, so that it is dashed and rounded like the other paths. */
function outline(attributes: string): string {
	const side = (name: string) => Number(new RegExp(`(?:^| )${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? 0);
	const [x, y] = [side('x'), side('y')];
	const [right, bottom] = [x + side('width'), y + side('height')];
	const drawn = attributes.replace(/(?:^| )(?:x|y|width|height)="[^"]*"/gu, '').trim();
	return `<path ${drawn} d="M${x} ${y}L${right} ${y}L${right} ${bottom}L${x} ${bottom}L${x} ${y}Z"/>`;
}

/** Adds the dashes to a line whose width marks it as dashed. */
function dashes(attributes: string): string {
	for (const { mark, width, pattern } of [HOLE, PROJECTION]) {
		const marked = `stroke-width="${mark}"`;
		if (attributes.includes(marked)) {
			return attributes.replace(marked, `stroke-width="${width}" stroke-dasharray="${pattern.join(' ')}"`);
		}
	}
	return attributes;
}

/** A horizontal line, as most lines of a grid are. It need not repeat its vertical coordinate. */
const LEVEL = /(?<=[ML][-\d.]+ (?<y>[-\d.]+))L(?<x>[-\d.]+) \k<y>(?![\d.])/gu;

function roundPath(d: string): string {
	return d.replace(/-?\d+\.\d+/gu, (number) => round(Number(number))).replace(LEVEL, 'H$<x>');
}

function round(value: number): string {
	return String(Math.round(value * 10) / 10);
}

/**
 * Checks that a drawing follows the theme and contains only elements that {@link tidySvg} knows.
 *
 * @param id the chart, for the error message
 * @param drawing the elements of the drawing, with custom properties as colours
 * @throws Error that names the chart and the element or colour that its drawing must not contain
 */
export function checkSvg(id: string, drawing: string): void {
	const [, name] = /<(?!\/?(?:path|circle|text)\b)\/?([\w-]*)/u.exec(drawing) ?? [];
	if (name !== undefined) throw new Error(`the drawing of ${id} holds <${name}>, of which nothing is known`);
	const colour = fixedColour(drawing);
	if (colour !== undefined) throw new Error(`the drawing of ${id} holds the colour ${colour}, which follows no theme`);
}

/**
 * The first colour that does not follow the theme. A missing fill counts as black: Skia omits a black fill, and
 * Chart.js uses black when no colour is set.
 */
function fixedColour(drawing: string): string | undefined {
	const [, named] = / (?:fill|stroke)="(?!none"|var\()([^"]*)"/u.exec(drawing) ?? [];
	return named ?? (/<(?:path|circle) (?![^>]*\bfill=")/u.test(drawing) ? 'black' : undefined);
}
