import type { Area, Slot, TextStyle } from './layout.ts';

/**
 * What all layouts have in common. The stage is 1280 × 720 pixels; on a slide of PowerPoint that is 13.33 × 7.5 inches, so a
 * pixel is 0.75 points. No text is smaller than 18 points, but sources and the footer, which have 16.
 */
export const MARGIN = 72;
export const WIDTH = 1280 - 2 * MARGIN;
export const GUTTER = 24;

/** The title of a slide: part name above it, content below it. Titles of two lines grow upwards from its foot. */
export const TITLE: Area = { x: MARGIN, y: 40, width: WIDTH, height: 104 };
export const TITLE_STYLE: TextStyle = { levels: [{ size: 30, strong: true }], anchor: 'bottom' };

/** Where content stands that has all of the slide: from below the title down to above the footer. */
export const CONTENT: Area = { x: MARGIN, y: 164, width: WIDTH, height: 480 };

/** The line at the foot of each slide. */
export const FOOTER: Area = { x: MARGIN, y: 668, width: 900, height: 32 };
export const SLIDE_NUMBER: Area = { x: 1280 - MARGIN - 120, y: 668, width: 120, height: 32 };

/** Running text with points below it. */
export const BODY: TextStyle = {
	levels: [
		{ size: 20, before: 8 },
		{ size: 20, bullet: 'dot', before: 6 },
	],
};

/** A card: a claim and what it means, on a quiet ground. */
export const CARD: TextStyle = {
	levels: [
		{ size: 20, strong: true },
		{ size: 18, before: 4 },
		{ size: 18, bullet: 'dot', before: 4 },
	],
	fill: 'surface',
	edge: 'top',
	inset: { x: 20, y: 18 },
};

/** A bar across the slide for what follows from all above it. */
export const CONCLUSION: TextStyle = {
	levels: [
		{ size: 20, strong: true },
		{ size: 18, before: 2 },
	],
	fill: 'tint',
	edge: 'left',
	inset: { x: 20, y: 10 },
	anchor: 'middle',
};

/** An update of the web edition: what has changed since the material was written. */
export const UPDATE: TextStyle = {
	levels: [{ size: 18, before: 4 }],
	outline: 'line',
	fill: 'paper',
	edge: 'left',
	inset: { x: 14, y: 6 },
	anchor: 'middle',
};

/** Where the municipality that was chosen belongs. */
export const MUNICIPALITY: TextStyle = {
	levels: [{ size: 18 }],
	fill: 'tint',
	edge: 'left',
	inset: { x: 14, y: 6 },
	anchor: 'middle',
};

/** Where figures come from. */
export const SOURCE: TextStyle = { levels: [{ size: 16, colour: 'quiet' }] };

/** The title of a chart, with its unit on the second level. */
export const CHART_TITLE: TextStyle = {
	levels: [
		{ size: 18, strong: true },
		{ size: 16, colour: 'quiet' },
	],
	anchor: 'bottom',
};

/**
 * Columns of the same width, from left to right.
 *
 * @param area where they stand together
 * @param gutter between each two, in pixels
 */
export function columnsIn({ x, y, width, height }: Area, count: number, gutter: number = GUTTER): readonly Area[] {
	const each = (width - (count - 1) * gutter) / count;
	return Array.from({ length: count }, (_, at) => ({ x: x + at * (each + gutter), y, width: each, height }));
}

/**
 * Rows of the same height, from top to bottom.
 *
 * @param area where they stand together
 * @param gutter between each two, in pixels
 */
export function rowsIn({ x, y, width, height }: Area, count: number, gutter: number = GUTTER): readonly Area[] {
	const each = (height - (count - 1) * gutter) / count;
	return Array.from({ length: count }, (_, at) => ({ x, y: y + at * (each + gutter), width, height: each }));
}

/** An area of the width of the content. */
export function across(y: number, height: number): Area {
	return { x: MARGIN, y, width: WIDTH, height };
}

/** A placeholder for text. */
export function textSlot(area: Area, style: TextStyle): Slot {
	return { ...area, kind: 'text', style };
}

/** Placeholders that look alike, named `box1`, `box2` and so on. */
export function boxSlots(areas: readonly Area[], style: TextStyle): Readonly<Record<string, Slot>> {
	return Object.fromEntries(areas.map((area, at) => [`box${at + 1}`, textSlot(area, style)]));
}

/** Like {@link boxSlots}, where the paragraphs of the first level are numbered on from box to box. */
export function numberedSlots(areas: readonly Area[], style: TextStyle): Readonly<Record<string, Slot>> {
	const [first, ...others] = style.levels;
	return Object.fromEntries(
		areas.map((area, at) => [
			`box${at + 1}`,
			textSlot(area, { ...style, levels: [{ ...first, bullet: 'number', startAt: at + 1 }, ...others] }),
		]),
	);
}
