import type { Chart } from 'chart.js';
import { formatValue } from '../../model/charts/number-format.ts';
import { unitOf, valueAt } from '../../model/charts/series.ts';
import { keyOf } from '../../model/talk-keys.ts';
import { announce } from '../deck/notices.ts';
import { focusHeading } from '../deck/slides.ts';
import { labelsIn } from './from-page.ts';
import type { LiveChart } from './live-chart.ts';

interface Position {
	readonly series: number;
	readonly point: number;
}

/**
 * Lets a pointer, a finger and the arrow keys move from point to point of a chart. The value is shown in a tooltip, and
 * announced when a key has moved there. Escape leaves the chart.
 *
 * @param live the chart
 * @returns a function that updates accessible name and tooltip; to be called after the chart has been redrawn
 */
export function connectKeyboard(live: LiveChart): () => void {
	const plot = live.figure.querySelector<HTMLElement>('.plot');
	if (!plot) return () => {};
	const tip = document.createElement('div');
	tip.className = 'chart-tip';
	tip.hidden = true;
	plot.append(tip);
	plot.tabIndex = 0;
	plot.setAttribute('role', 'application');
	let here: Position | undefined;
	const show = (position: Position | undefined, spoken: boolean) => {
		here = position;
		mark(live.chart, position);
		tip.hidden = position === undefined;
		if (!position) return;
		tip.textContent = describe(live, position);
		settle(live.chart, tip, position);
		if (spoken) announce(tip.textContent);
	};
	const renew = () => {
		// The accessible name is in the language that the page has now.
		plot.setAttribute('aria-label', plot.dataset.navigation ?? '');
		if (here) show(here, false);
	};
	renew();
	plot.addEventListener('pointermove', (event) => show(nearest(live, plot, event), false));
	plot.addEventListener('pointerdown', (event) => show(nearest(live, plot, event), false));
	plot.addEventListener('pointerleave', () => {
		if (!plot.matches(':focus-visible')) show(undefined, false);
	});
	plot.addEventListener('blur', () => show(undefined, false));
	plot.addEventListener('keydown', (event) => {
		const key = keyOf(event);
		if (key === 'Escape') {
			event.preventDefault();
			event.stopPropagation();
			show(undefined, false);
			focusHeading(live.figure.closest<HTMLElement>('section') ?? undefined);
			return;
		}
		const next = step(live, here, key);
		if (!next) return;
		event.preventDefault();
		event.stopPropagation();
		show(next, true);
	});
	return renew;
}

/**
 * Finds the point that a key leads to: left and right move along the axis, up and down to the next series, Home and End
 * to the ends. In a ranking, up and down move along the axis.
 */
function step({ chart, model, spec }: LiveChart, here: Position | undefined, key: string): Position | undefined {
	const upright = spec.form === 'ranking';
	const along = { [upright ? 'ArrowDown' : 'ArrowRight']: 1, [upright ? 'ArrowUp' : 'ArrowLeft']: -1 }[key];
	const across = upright ? undefined : { ArrowUp: -1, ArrowDown: 1 }[key];
	const exists = ({ series, point }: Position) =>
		chart.isDatasetVisible(series) && model.series[series]?.points[point] !== undefined;
	const ats = model.ats.keys();
	const all = [...ats];
	if (key === 'Home' || key === 'End' || (!here && (along || across))) {
		const series = here?.series ?? model.series.findIndex((_, index) => chart.isDatasetVisible(index));
		const points = key === 'End' ? all.toReversed() : all;
		const point = points.find((one) => exists({ series, point: one }));
		return point === undefined ? undefined : { series, point };
	}
	if (!here || (along === undefined && across === undefined)) return undefined;
	let { series, point } = here;
	for (;;) {
		series += across ?? 0;
		point += along ?? 0;
		if (!model.series[series] || point < 0 || point >= model.ats.length) return here;
		if (exists({ series, point })) return { series, point };
	}
}

/** Finds the nearest point that has a value. */
function nearest({ chart, model, spec }: LiveChart, plot: HTMLElement, event: PointerEvent): Position | undefined {
	const box = plot.getBoundingClientRect();
	const x = ((event.clientX - box.left) / box.width) * chart.width;
	const y = ((event.clientY - box.top) / box.height) * chart.height;
	let best: (Position & { distance: number }) | undefined;
	model.series.forEach((laid, series) => {
		if (!chart.isDatasetVisible(series)) return;
		laid.points.forEach((point, index) => {
			const element = chart.getDatasetMeta(series).data[index];
			if (!element || valueAt(point) === null) return;
			// The distance along the axis counts most, so that a finger need not hit the point itself.
			const distance =
				spec.form === 'ranking' ? Math.abs(element.y - y) : Math.abs(element.x - x) * 4 + Math.abs(element.y - y);
			if (!best || distance < best.distance) best = { series, point: index, distance };
		});
	});
	return best;
}

function mark(chart: Chart, position: Position | undefined): void {
	chart.setActiveElements(position ? [{ datasetIndex: position.series, index: position.point }] : []);
	chart.update('none');
}

function describe({ figure, dataset, model }: LiveChart, { series, point }: Position): string {
	const labels = labelsIn(figure);
	const at = model.ats[point] ?? '';
	const laid = model.series[series];
	const found = laid?.points[point];
	const value = valueAt(found);
	const name = labels.places[at] ?? at;
	const said = value === null ? labels.missing : formatValue(value, unitOf(dataset, laid));
	return model.series.length > 1 ? `${name}, ${labels.series[laid?.id ?? ''] ?? ''}: ${said}` : `${name}: ${said}`;
}

/** Positions the tooltip beside its point, where it does not cover the point and stays inside the plot. */
function settle(chart: Chart, tip: HTMLElement, { series, point }: Position): void {
	const element = chart.getDatasetMeta(series).data[point];
	const { top, left, right, bottom } = chart.chartArea;
	const x = element && Number.isFinite(element.x) ? element.x : (left + right) / 2;
	const y = element && Number.isFinite(element.y) ? element.y : (top + bottom) / 2;
	tip.style.insetInlineStart = `${(Math.min(Math.max(x, left + 60), right - 60) / chart.width) * 100}%`;
	tip.style.insetBlockStart = `${(y / chart.height) * 100}%`;
	tip.dataset.side = y < 70 ? 'below' : 'above';
}
