import type { PptxLayout, Slot, TextStyle } from './layout.ts';
import { CHART_TITLE, CONTENT, MARGIN, MUNICIPALITY, SOURCE, TITLE_STYLE, UPDATE, WIDTH } from './styles.ts';

/** What stands to the left of a chart. */
const TEXT = { x: MARGIN, width: 496 };
/** The chart, and what stands above and below it. */
const CHART = { x: MARGIN + TEXT.width + 32, width: WIDTH - TEXT.width - 32 };

/** The place of a short title, where charts stand beside it as they need the height. */
const BESIDE_TITLE = { x: MARGIN, y: 40, width: TEXT.width, height: 104, style: TITLE_STYLE };

const TOP = CONTENT.y;
const FOOT = CONTENT.y + CONTENT.height;

/** Text beside a chart: running text or a heading, and points. */
const BESIDE: TextStyle = {
	levels: [
		{ size: 20, before: 7 },
		{ size: 18, bullet: 'dot', before: 4 },
	],
};

/** Large numbers, each with what it counts, and where they come from. */
const FIGURES: TextStyle = {
	levels: [
		{ size: 30, strong: true, colour: 'part', before: 10 },
		{ size: 18 },
		{ size: 16, colour: 'quiet', before: 12 },
	],
};

const FINDING: TextStyle = { levels: [{ size: 18, strong: true }] };

/** The height of an update that has all of the width. */
const UPDATE_HEIGHT = 76;

type Text = Extract<Slot, { kind: 'text' }>;

function text(y: number, height: number, style: TextStyle, place = TEXT): Text {
	return { kind: 'text', ...place, y, height, style };
}

/** Where a chart and its texts stand, from top to foot: the heights of what is above it, of it and of its source. */
function chartSlots(
	top: number,
	[title, chart, source]: readonly [number, number, number],
	style: TextStyle = CHART_TITLE,
	place = CHART,
) {
	return {
		title: text(top, title, style, place),
		chart: { kind: 'chart', ...place, y: top + title + 4, height: chart },
		source: text(top + title + chart + 8, source, SOURCE, place),
	} as const satisfies Readonly<Record<string, Slot>>;
}

/** The title of a chart that shares its place with another, with its unit in the same paragraph. */
const CHART_TITLES: TextStyle = { levels: [{ size: 18 }], anchor: 'bottom' };

const one = chartSlots(TOP, [88, 330, 54]);
const longTitle = chartSlots(TOP, [116, 302, 54]);
const aboveLine = chartSlots(40, [88, 326, 54]);
const aboveUpdate = chartSlots(TOP, [60, 272, 54]);
/** Beside the title too, as two charts need the height. */
const upper = chartSlots(32, [62, 178, 54], CHART_TITLES);
const lower = chartSlots(348, [62, 178, 54], CHART_TITLES);
/** Below the title, with more room for the text beside them. */
const WIDE_TEXT = { x: MARGIN, width: 552 };
const NARROW_CHART = { x: MARGIN + WIDE_TEXT.width + 32, width: WIDTH - WIDE_TEXT.width - 32 };
const first = chartSlots(TOP - 8, [62, 132, 28], CHART_TITLES, NARROW_CHART);
const second = chartSlots(TOP + 226, [62, 132, 54], CHART_TITLES, NARROW_CHART);
const firstFigures = chartSlots(32, [92, 178, 54], CHART_TITLES);
const secondFigures = chartSlots(372, [62, 186, 28], CHART_TITLES);

/** The ranking stands beside the title too: it has a row for each of ten places. */
const RANKING = { x: MARGIN + 728, width: WIDTH - 728 };
const WEIGHED = { x: MARGIN, width: 704 };

/** Two sides that are compared, beside the ranking. */
const SIDES: TextStyle = {
	levels: [
		{ size: 20, strong: true },
		{ size: 18, bullet: 'dot', before: 3 },
	],
};

/** Layouts with words on the left and one chart or two on the right. */
export const besideChartLayouts = {
	'text-chart': {
		slots: {
			body: text(TOP, CONTENT.height + 12, BESIDE),
			'chart-title': one.title,
			chart: one.chart,
			source: one.source,
		},
	},
	'text-chart-update': {
		slots: {
			body: text(TOP, 400, BESIDE),
			'chart-title': aboveUpdate.title,
			chart: aboveUpdate.chart,
			source: aboveUpdate.source,
			update: text(FOOT - UPDATE_HEIGHT, UPDATE_HEIGHT, UPDATE, { x: MARGIN, width: WIDTH }),
		},
	},
	'text-charts': {
		title: BESIDE_TITLE,
		slots: {
			body: text(TOP, 340, BESIDE),
			'chart-title': upper.title,
			chart: upper.chart,
			source: upper.source,
			'chart-2-title': lower.title,
			'chart-2': lower.chart,
			'source-2': lower.source,
			update: text(FOOT - 136, 136, UPDATE),
		},
	},
	'text-charts-municipal': {
		municipal: true,
		slots: {
			body: text(TOP, 316, BESIDE, WIDE_TEXT),
			'chart-title': first.title,
			chart: first.chart,
			source: first.source,
			'chart-2-title': second.title,
			'chart-2': second.chart,
			'source-2': second.source,
			update: text(FOOT - 156, 164, UPDATE, WIDE_TEXT),
		},
	},
	'text-chart-municipality': {
		municipal: true,
		title: BESIDE_TITLE,
		slots: {
			body: text(TOP, CONTENT.height + 12, BESIDE),
			'chart-title': aboveLine.title,
			chart: aboveLine.chart,
			source: aboveLine.source,
			municipality: text(FOOT - 104, 104, MUNICIPALITY, CHART),
		},
	},
	'figures-chart': {
		slots: {
			figures: text(TOP, CONTENT.height, FIGURES),
			'chart-title': longTitle.title,
			chart: longTitle.chart,
			source: longTitle.source,
		},
	},
	'figures-charts': {
		municipal: true,
		title: { ...BESIDE_TITLE, height: 204 },
		slots: {
			figures: text(250, 308, {
				levels: [{ size: 18, before: 8 }, { size: 18 }, { size: 16, colour: 'quiet', before: 12 }],
			}),
			'chart-title': firstFigures.title,
			chart: firstFigures.chart,
			source: firstFigures.source,
			'chart-2-title': secondFigures.title,
			'chart-2': secondFigures.chart,
			'finding-2': text(560, 94, FINDING),
			'source-2': secondFigures.source,
		},
	},
	'text-marks': {
		slots: {
			body: text(TOP, CONTENT.height + 12, BESIDE),
			'chart-title': text(TOP, 60, CHART_TITLE, CHART),
			marks: { kind: 'marks', ...CHART, y: TOP + 100, height: 72 },
			finding: text(TOP + 216, 84, { levels: [{ size: 22, strong: true }] }, CHART),
			source: text(TOP + 324, 54, SOURCE, CHART),
		},
	},
	'text-marks-chart': {
		municipal: true,
		title: BESIDE_TITLE,
		slots: {
			body: text(TOP, CONTENT.height, BESIDE),
			'chart-title': text(32, 62, CHART_TITLES, CHART),
			marks: { kind: 'marks', ...CHART, y: 98, height: 52 },
			finding: text(158, 62, FINDING, CHART),
			source: text(222, 28, SOURCE, CHART),
			'chart-2-title': text(262, 92, CHART_TITLES, CHART),
			'chart-2': { kind: 'chart', ...CHART, y: 358, height: 236 },
			'source-2': text(598, 54, SOURCE, CHART),
		},
	},
	'sides-table': {
		title: {
			x: MARGIN,
			y: 40,
			width: WEIGHED.width,
			height: 104,
			style: TITLE_STYLE,
		},
		slots: {
			lead: text(160, 36, { levels: [{ size: 20 }] }, WEIGHED),
			left: text(198, 206, SIDES, { x: MARGIN, width: 284 }),
			right: text(198, 206, SIDES, { x: MARGIN + 292, width: 412 }),
			facts: text(408, 130, { levels: [{ size: 18, before: 5 }] }, WEIGHED),
			'chart-title': text(22, 94, CHART_TITLES, RANKING),
			table: { kind: 'table', ...RANKING, y: 120, height: 440 },
			source: text(576, 82, SOURCE, RANKING),
			update: text(544, 106, UPDATE, WEIGHED),
		},
	},
} satisfies Readonly<Record<string, PptxLayout>>;
