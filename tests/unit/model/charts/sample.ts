import { Chart } from 'chart.js';
import { chartConfig, type Drawing } from '../../../../src/model/charts/config.ts';
import { placeholderColours, sizeFor, styleFor } from '../../../../src/model/charts/drawing.ts';
import type { ChartSpec } from '../../../../src/model/charts/spec.ts';
import { type Dataset, parseDataset, type Unit } from '../../../../src/model/dataset.ts';
import { drawSvg, svgCanvas } from '../../../../src/render/charts/draw-svg.ts';

/** A dataset of the series given, each with its points: verified values unless they say otherwise. */
export function datasetOf(unit: Unit, all: Readonly<Record<string, readonly object[]>>, common: object = {}): Dataset {
	return parseDataset('sample', {
		id: 'protection',
		unit,
		series: Object.entries(all).map(([id, points]) => ({
			id,
			publisher: 'migri',
			licence: null,
			source: { sv: 'https://example.org/sv', fi: 'https://example.org/fi' },
			read: '2026-11-24',
			points: points.map((point) => ('value' in point ? { status: 'verified', ...point } : point)),
			...common,
		})),
	});
}

/** How a sample is drawn where a test does not say otherwise: on the wall, in Swedish. */
export function drawingOf(spec: ChartSpec, changes: Partial<Drawing> = {}): Drawing {
	const labels = { series: {}, places: {}, shortPlaces: {}, missing: 'uppgift saknas' };
	return { spec, labels, colours: placeholderColours, dashes: 'marked', ...styleFor.wall, ...changes };
}

/** The drawing of a sample as SVG. */
export function draw(dataset: Dataset, spec: ChartSpec, changes: Partial<Drawing> = {}): string {
	return drawSvg(dataset, drawingOf(spec, changes), sizeFor(spec, 'wall'));
}

/** The chart of a sample as Chart.js has laid it out. */
export function chartOf(dataset: Dataset, spec: ChartSpec, changes: Partial<Drawing> = {}): Chart {
	const { context } = svgCanvas(sizeFor(spec, 'wall'));
	return new Chart(context, chartConfig(dataset, drawingOf(spec, changes)));
}
