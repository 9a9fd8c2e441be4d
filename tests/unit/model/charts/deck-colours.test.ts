import type { Chart } from 'chart.js';
import { describe, expect, it } from 'vitest';
import { PROJECTION, placeholderColours } from '../../../../src/model/charts/drawing.ts';
import { colourOf, contrast } from '../../styles/colour.ts';
import { colour, schemes } from '../../styles/tokens.ts';
import { type DeckChart, deckCharts, drawn, laidOut, ofForm } from './deck-charts.ts';
import { seriesColours } from './palette.ts';
import { elementsOf } from './svg-elements.ts';

const colours = [...Object.values(placeholderColours).flat()];

/** What the elements of a series have of one option, place by place. */
function options(chart: Chart, series: number, option: string): readonly unknown[] {
	return chart.getDatasetMeta(series).data.map((element) => element.options[option]);
}

/** How the line of a series is drawn. */
function lineOf(chart: Chart, series: number) {
	const { options: line } = chart.getDatasetMeta(series).dataset ?? {};
	return { colour: line?.borderColor, width: line?.borderWidth, dash: line?.borderDash };
}

const isEmphasised = ({ spec }: DeckChart, at: string) => spec.emphasised?.includes(at) === true;

describe('the stand-ins', () => {
	it('are all different, so that a role is known by its colour', () => {
		expect(new Set(colours).size).toBe(colours.length);
	});
});

describe.each(deckCharts)('the colours of $id on the $place in $language', (deckChart) => {
	it('are stand-ins alone, for what is drawn and for what is written', () => {
		const chart = laidOut(deckChart);
		const marks = deckChart.series.flatMap((_, index) => options(chart, index, 'backgroundColor'));
		expect(marks.filter((colour) => !colours.includes(String(colour)))).toEqual([]);
		const { x, y } = chart.options.scales ?? {};
		expect([x?.ticks?.color, y?.ticks?.color]).toEqual([placeholderColours.quiet, placeholderColours.quiet]);
	});

	it('are custom properties in the drawing', () => {
		const inked = elementsOf(drawn(deckChart)).flatMap(({ attributes }) => [attributes.fill, attributes.stroke]);
		const used = inked.filter((colour) => colour !== undefined && colour !== 'none');
		expect(used.length).toBeGreaterThan(0);
		expect(used.filter((colour) => !/^var\(--[a-z]+(?:-\d)?\)$/u.test(String(colour)))).toEqual([]);
	});
});

describe.each(ofForm('bars'))('the bars of $id on the $place in $language', (deckChart) => {
	it('have the hue where the slide talks about them, and are quiet elsewhere', () => {
		expect(options(laidOut(deckChart), 0, 'backgroundColor')).toEqual(
			deckChart.ats.map((at) => (isEmphasised(deckChart, at) ? placeholderColours.hue : placeholderColours.muted)),
		);
		expect(deckChart.ats.filter((at) => isEmphasised(deckChart, at))).not.toEqual([]);
	});
});

describe.each(ofForm('ranking'))('the places of $id on the $place in $language', (deckChart) => {
	it('have the hue where the slide talks about them, and are quiet elsewhere', () => {
		const chart = laidOut(deckChart);
		expect(options(chart, 0, 'backgroundColor')).toEqual(
			deckChart.ats.map((at) => (isEmphasised(deckChart, at) ? placeholderColours.hue : placeholderColours.muted)),
		);
		expect(deckChart.ats.filter((at) => isEmphasised(deckChart, at))).toHaveLength(1);
		expect(options(chart, 0, 'radius').filter((radius) => Number(radius) < deckChart.drawing.text / 2)).toEqual([]);
	});

	it('are dots that no line joins', () => {
		const [chart, shapes] = [laidOut(deckChart), elementsOf(drawn(deckChart))];
		expect(chart.data.datasets[0]).toMatchObject({ showLine: false });
		expect(shapes.filter(({ name }) => name === 'circle')).toHaveLength(deckChart.ats.length);
	});
});

describe.each(ofForm('grouped', 'stacked'))('the series of $id on the $place in $language', (deckChart) => {
	const { spec, series } = deckChart;
	const chart = laidOut(deckChart);

	it('have each one colour of its own, in the order of the palette', () => {
		for (const [index, { id }] of series.entries()) {
			const own = spec.marks?.includes(id) ? placeholderColours.ink : placeholderColours.series[index];
			expect(new Set(options(chart, index, 'backgroundColor'))).toEqual(new Set([own]));
		}
	});

	it('are strokes across the bars where they are marks', () => {
		for (const [index, { id }] of series.entries()) {
			const isMark = spec.marks?.includes(id) === true;
			expect(options(chart, index, 'pointStyle').every((style) => style === 'line')).toBe(isMark);
		}
	});

	it('have their marks drawn last, where no bar hides them', () => {
		const shapes = elementsOf(drawn(deckChart)).filter(({ name }) => name === 'path');
		const isBar = shapes.map(({ attributes }) => /^var\(--series-\d\)$/u.test(attributes.fill ?? ''));
		const isMark = shapes.map(
			({ attributes }) => attributes.stroke === 'var(--ink)' && attributes['stroke-width'] === '3',
		);
		expect(isBar).toContain(true);
		expect(isMark.filter(Boolean)).toHaveLength(spec.marks?.length ?? 0);
		if (spec.marks) expect(isMark.indexOf(true)).toBeGreaterThan(isBar.lastIndexOf(true));
	});
});

describe.each(ofForm('stacked'))('what lies on the bars of $id on the $place in $language', (deckChart) => {
	const shapes = elementsOf(drawn(deckChart)).map(({ attributes: { fill, stroke, ...rest } }) => ({
		bar: /^var\(--series-\d\)$/u.test(fill ?? ''),
		stroke,
		width: rest['stroke-width'],
	}));

	it('are marks with a halo of the ground, to which both have a contrast of 3', () => {
		const marks = shapes.findIndex(({ stroke, width }) => stroke === 'var(--ink)' && width === '3');
		const halo = shapes.findIndex(({ stroke, width }) => stroke === 'var(--paper)' && width === '7');
		expect(halo).toBe(marks - 1);
		expect(halo).toBeGreaterThan(shapes.findLastIndex(({ bar }) => bar));
		for (const theme of schemes) {
			const ground = colour('--paper', theme);
			for (const one of seriesColours(theme, 4)) expect(contrast(colourOf(one), ground)).toBeGreaterThanOrEqual(3);
			expect(contrast(colour('--ink', theme), ground)).toBeGreaterThanOrEqual(3);
		}
	});

	it('has a seam of the ground between the parts of a bar', () => {
		const seams = shapes.filter(({ stroke, width }) => stroke === 'var(--paper)' && width === '1.5');
		expect(seams.length).toBeGreaterThanOrEqual(2);
	});
});

describe.each(ofForm('line').filter(({ series }) => series.length > 1))(
	'the upper line of $id on the $place in $language',
	(deckChart) => {
		it('has a halo of the ground, with its dots, over the lower line', () => {
			const shapes = elementsOf(drawn(deckChart)).map(({ attributes: { stroke, fill, ...rest } }) =>
				[stroke ?? fill, rest['stroke-width'] ?? (rest.r === undefined ? '' : `r${rest.r}`)].join(' '),
			);
			const order = [
				`var(--quiet) ${PROJECTION.width}`,
				'var(--paper) r8',
				'var(--paper) 7',
				'var(--hue) 3',
				'var(--hue) r6',
			].map((shape) => shapes.indexOf(shape));
			expect(order).not.toContain(-1);
			expect(order).toEqual(order.toSorted((one, other) => one - other));
		});
	},
);

describe.each(ofForm('line', 'area'))('the lines of $id on the $place in $language', (deckChart) => {
	const { series, ats } = deckChart;
	const chart = laidOut(deckChart, { dashes: 'drawn' });

	it('are whole and in the hue, and a projection is quiet and dashed', () => {
		for (const [index, { projection }] of series.entries()) {
			expect(lineOf(chart, index)).toEqual(
				projection === true
					? { colour: placeholderColours.quiet, width: PROJECTION.width, dash: PROJECTION.pattern }
					: { colour: placeholderColours.hue, width: 3, dash: [] },
			);
		}
	});

	it('have in the drawing the dashes that the canvas has', () => {
		const lines = elementsOf(drawn(deckChart)).filter(({ attributes }) => attributes['stroke-width'] === '3');
		const dashed = lines.filter(({ attributes }) => 'stroke-dasharray' in attributes);
		expect(lines).toHaveLength(series.length);
		expect(dashed.map(({ attributes }) => [attributes.stroke, attributes['stroke-dasharray']])).toEqual(
			series.flatMap(({ projection }) => (projection ? [['var(--quiet)', PROJECTION.pattern.join(' ')]] : [])),
		);
	});

	it('have a large dot where the slide talks about them, and none where another leads on', () => {
		for (const [index, { projection }] of series.entries()) {
			const radii = options(chart, index, 'radius');
			const large = ats.filter((_, at) => radii[at] === 6);
			expect(large).toEqual(projection ? [] : ats.filter((at) => isEmphasised(deckChart, at)));
			const values = chart.data.datasets[index]?.data ?? [];
			const joined = ats.filter((_, at) => (values[at - 1] ?? values[at + 1] ?? null) !== null);
			expect(joined.filter((at) => !large.includes(at) && radii[ats.indexOf(at)] !== 0)).toEqual([]);
		}
	});

	it('have what is below them filled in an area, down to zero, and never elsewhere', () => {
		for (const { fill } of chart.data.datasets.map((given) => ('fill' in given ? given : { fill: undefined })))
			expect(fill).toBe(deckChart.spec.form === 'area' ? 'origin' : false);
		const filled = elementsOf(drawn(deckChart)).filter(({ attributes }) => 'fill-opacity' in attributes);
		expect(filled).toHaveLength(deckChart.spec.form === 'area' ? 1 : 0);
	});
});

describe('what a slide talks about', () => {
	it.each([
		['foreign-language-speakers', ['2024']],
		['net-immigration', ['2022', '2023', '2024', '2025']],
		['working-age-population', ['2025']],
		['ukrainians-with-municipality', ['2024-07']],
		['gtci-2023', ['FI']],
	])('is in %s what is known: %s', (id, places) => {
		for (const deckChart of deckCharts.filter((one) => one.id === id)) {
			const chart = laidOut(deckChart);
			const option = deckChart.spec.form === 'line' || deckChart.spec.form === 'area' ? 'radius' : 'backgroundColor';
			const shown = options(chart, 0, option);
			expect(deckChart.ats.filter((_, at) => shown[at] === 6 || shown[at] === placeholderColours.hue)).toEqual(places);
		}
	});
});

describe('the projections', () => {
	it('are those of the data files', () => {
		const found = deckCharts.flatMap(({ id, series }) =>
			series.flatMap((one) => (one.projection ? [`${id} ${one.id}`] : [])),
		);
		expect([...new Set(found)]).toEqual(['working-age-population projection']);
	});
});
