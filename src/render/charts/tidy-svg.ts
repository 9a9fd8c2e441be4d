import { HOLE, PROJECTION, replacements, type Size } from '../../model/charts/drawing.ts';

/** A chart has text of two weights. Skia writes another number than was asked for, but only for the one that is not plain. */
const PLAIN = '400';
const STRONG = '600';

/**
 * Makes the SVG that Skia writes fit for the page: a view box instead of a size, custom properties instead of fixed
 * colours, the page's font instead of Skia's name for it, text as whole words, and no decimals that nobody sees.
 *
 * @param id the chart, for the message
 * @param svg what the canvas exported
 * @param size the size it was drawn in
 * @throws Error naming the chart and what cannot be in a drawing: a colour that follows no theme, or an element of which
 * nothing is known here
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

interface Run {
	readonly words: string;
	readonly x: number;
	/** Where its last letter begins. */
	readonly last: number;
	readonly y: number;
	readonly size: number;
	/** Where its text has its origin: two texts may stand side by side, but each at its own. */
	readonly origin: string;
	readonly attributes: string;
}

/**
 * The texts of a drawing as whole words. Skia places every letter and begins anew after a space; the page's font is the
 * same, so the first place is enough, to the pixel, and what was one text becomes one again. It writes every space as one at which a
 * line may break, but no text of a chart has more than one line.
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
			({ x, y, attributes, words }) => `<text x="${Math.round(x)}" y="${Math.round(y)}"${attributes}>${words}</text>`,
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
	// A place on the axis that is not named.
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

/** Joins paths that are drawn alike into one. */
function joined(paths: string, attributes: string): string {
	const all = [...paths.matchAll(/ d="([^"]*)"/gu)].map(([, d = '']) => d);
	return `<path ${attributes}d="${all.join('')}"/>`;
}

/** A path in as few characters as it takes: a circle where Skia writes one as a hundred curves, a box as a box. */
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

/** A rectangle as the path that it would be elsewhere, so that it is dashed and rounded like one. */
function outline(attributes: string): string {
	const side = (name: string) => Number(new RegExp(`(?:^| )${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? 0);
	const [x, y] = [side('x'), side('y')];
	const [right, bottom] = [x + side('width'), y + side('height')];
	const drawn = attributes.replace(/(?:^| )(?:x|y|width|height)="[^"]*"/gu, '').trim();
	return `<path ${drawn} d="M${x} ${y}L${right} ${y}L${right} ${bottom}L${x} ${bottom}L${x} ${y}Z"/>`;
}

/** A line that was marked as dashed gets its dashes. */
function dashes(attributes: string): string {
	for (const { mark, width, pattern } of [HOLE, PROJECTION]) {
		const marked = `stroke-width="${mark}"`;
		if (attributes.includes(marked)) {
			return attributes.replace(marked, `stroke-width="${width}" stroke-dasharray="${pattern.join(' ')}"`);
		}
	}
	return attributes;
}

/** A line that stays at its height, as most of a grid do: it need not be said again. */
const LEVEL = /(?<=[ML][-\d.]+ (?<y>[-\d.]+))L(?<x>[-\d.]+) \k<y>(?![\d.])/gu;

function roundPath(d: string): string {
	return d.replace(/-?\d+\.\d+/gu, (number) => round(Number(number))).replace(LEVEL, 'H$<x>');
}

function round(value: number): string {
	return String(Math.round(value * 10) / 10);
}

/**
 * Checks that what is drawn follows the theme and is of a kind that was made fit for the page.
 *
 * @param id the chart, for the message
 * @param drawing its elements, with custom properties for colours
 * @throws Error naming the chart, and the element or colour that cannot be in its drawing
 */
export function checkSvg(id: string, drawing: string): void {
	const [, name] = /<(?!\/?(?:path|circle|text)\b)\/?([\w-]*)/u.exec(drawing) ?? [];
	if (name !== undefined) throw new Error(`the drawing of ${id} holds <${name}>, of which nothing is known`);
	const colour = fixedColour(drawing);
	if (colour !== undefined) throw new Error(`the drawing of ${id} holds the colour ${colour}, which follows no theme`);
}

/** Skia leaves out a fill that is black, and black is what Chart.js takes where nothing else is said. */
function fixedColour(drawing: string): string | undefined {
	const [, named] = / (?:fill|stroke)="(?!none"|var\()([^"]*)"/u.exec(drawing) ?? [];
	return named ?? (/<(?:path|circle) (?![^>]*\bfill=")/u.test(drawing) ? 'black' : undefined);
}
