import type { PptxLayout, Slot, TextStyle } from './layout.ts';
import { CONTENT, GUTTER, MARGIN } from './styles.ts';

/** The width of what stands to the left of the motif. */
const BESIDE_MOTIF = 600;

const OPENER_TITLE: TextStyle = { levels: [{ size: 36, strong: true, colour: 'on-part' }] };

const onPart = (size: number, strong?: true): TextStyle => ({
	levels: [{ size, colour: 'on-part', ...(strong && { strong }) }],
});

/** The slots of an opener: the number of the part; what it is about, and its slides. */
function openerSlots(width: number) {
	const about: TextStyle = {
		levels: [
			{ size: 20, colour: 'on-part' },
			{ size: 20, colour: 'on-part', before: 14 },
		],
		anchor: 'bottom',
	};
	return {
		number: { kind: 'text', x: MARGIN, y: 164, width, height: 36, style: onPart(20, true) },
		about: { kind: 'text', x: MARGIN, y: 456, width, height: 156, style: about },
	} satisfies Readonly<Record<string, Slot>>;
}

function openerTitle(width: number): NonNullable<PptxLayout['title']> {
	return { x: MARGIN, y: 204, width, height: 246, style: OPENER_TITLE };
}

/** Beside its chart an opener has less room for words. */
const BESIDE_CHART = 448;
const CHART = { x: 568, width: 1280 - MARGIN - 568 };

const FIGURE_TITLE: TextStyle = {
	levels: [
		{ size: 18, strong: true, colour: 'on-part' },
		{ size: 16, colour: 'on-part' },
	],
	anchor: 'bottom',
};
const FIGURE_TITLES: TextStyle = { levels: [{ size: 18, colour: 'on-part' }], anchor: 'bottom' };
const FIGURE_SOURCE: TextStyle = { levels: [{ size: 16, colour: 'on-part' }] };

/** A case that is previewed: its label, and its name as a link to its slide. */
const PREVIEW: TextStyle = {
	levels: [
		{ size: 18, colour: 'on-part' },
		{ size: 22, strong: true, colour: 'on-part', before: 6 },
	],
	outline: 'on-part',
	// The motif does not run through the words.
	fill: 'part',
	inset: 24,
};
const PREVIEWS = { y: 352, width: 420, height: 200 };

/** Layouts of the first slides of the deck and of its parts. */
export const openingLayouts = {
	title: {
		motif: 'title',
		title: {
			x: MARGIN,
			y: 196,
			width: BESIDE_MOTIF,
			height: 300,
			style: { levels: [{ size: 44, strong: true }], anchor: 'middle' },
		},
		slots: {
			edition: {
				kind: 'text',
				x: MARGIN,
				y: 136,
				width: BESIDE_MOTIF,
				height: 44,
				style: { levels: [{ size: 20, strong: true, colour: 'part' }], anchor: 'bottom' },
			},
			adapted: {
				kind: 'text',
				x: MARGIN,
				y: 512,
				width: BESIDE_MOTIF - 120,
				height: 72,
				style: { levels: [{ size: 18, colour: 'quiet' }] },
			},
		},
	},
	contents: {
		slots: {
			parts: {
				kind: 'text',
				...CONTENT,
				style: {
					levels: [
						{ size: 20, bullet: 'number', before: 3 },
						{ size: 18, colour: 'quiet', indent: 32 },
					],
				},
			},
		},
	},
	opener: { ground: 'part', motif: 'part', title: openerTitle(BESIDE_MOTIF), slots: openerSlots(BESIDE_MOTIF) },
	'opener-figure': {
		ground: 'part',
		title: openerTitle(BESIDE_CHART),
		slots: {
			...openerSlots(BESIDE_CHART),
			'chart-title': { kind: 'text', ...CHART, y: 64, height: 88, style: FIGURE_TITLE },
			chart: { kind: 'chart', ...CHART, y: 160, height: 332 },
			finding: { kind: 'text', ...CHART, y: 500, height: 92, style: onPart(18, true) },
			source: { kind: 'text', ...CHART, y: 600, height: 54, style: FIGURE_SOURCE },
		},
	},
	'opener-figures': {
		municipal: true,
		ground: 'part',
		title: openerTitle(BESIDE_CHART),
		slots: {
			...openerSlots(BESIDE_CHART),
			'chart-title': { kind: 'text', ...CHART, y: 26, height: 62, style: FIGURE_TITLES },
			chart: { kind: 'chart', ...CHART, y: 90, height: 144 },
			finding: { kind: 'text', ...CHART, y: 236, height: 92, style: onPart(18, true) },
			source: { kind: 'text', ...CHART, y: 330, height: 28, style: FIGURE_SOURCE },
			'chart-2-title': { kind: 'text', ...CHART, y: 374, height: 62, style: FIGURE_TITLES },
			'chart-2': { kind: 'chart', ...CHART, y: 438, height: 156 },
			'source-2': { kind: 'text', ...CHART, y: 596, height: 54, style: FIGURE_SOURCE },
		},
	},
	cases: {
		ground: 'part',
		motif: 'part',
		title: { x: MARGIN, y: 96, width: 760, height: 220, style: { ...OPENER_TITLE, anchor: 'bottom' } },
		slots: {
			first: { kind: 'text', x: MARGIN, ...PREVIEWS, style: PREVIEW },
			second: { kind: 'text', x: MARGIN + PREVIEWS.width + GUTTER, ...PREVIEWS, style: PREVIEW },
		},
	},
} satisfies Readonly<Record<string, PptxLayout>>;
