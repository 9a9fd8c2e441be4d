import { BarElement, type Chart, type Element } from 'chart.js';
import { formatValue } from '../../model/charts/number-format.ts';
import { unitOf, valueAt } from '../../model/charts/series.ts';
import { keyOf } from '../../model/talk-keys.ts';
import { announce } from '../deck/notices.ts';
import { focusHeading } from '../deck/slides.ts';
import { onSlide } from '../deck/stage.ts';
import { onStage } from '../deck/state.ts';
import { labelsIn } from './from-page.ts';
import type { LiveChart } from './live-chart.ts';

interface Position {
	readonly series: number;
	readonly point: number;
}

/**
 * Lets a pointer, a finger and the arrow keys move from point to point of a chart. The value is shown in a tooltip, and
 * announced when a key has moved there. The tooltip stays while the pointer is on it, and after a finger has been lifted
 * until something else is pressed. Escape takes it away wherever the focus is, and leaves the chart if that has it.
 *
 * @param live the chart
 * @param signal ends it, before the chart is destroyed
 * @returns a function that updates accessible name and tooltip; to be called after the chart has been redrawn
 */
export function connectKeyboard(live: LiveChart, signal: AbortSignal): () => void {
	const plot = live.figure.querySelector<HTMLElement>('.plot');
	if (!plot) return () => {};
	const tip = document.createElement('div');
	tip.className = 'chart-tip';
	tip.hidden = true;
	plot.append(tip);
	plot.tabIndex = 0;
	plot.setAttribute('role', 'application');
	let here: Position | undefined;
	/** Where the point is, from the start of the tooltip, in pixels. */
	let pointer = 0;
	/** Whether the tooltip has come under a pointer that did not go over into it. */
	let inTheWay = false;
	/** Ends what is listened to only while the tooltip is shown. */
	let shown: AbortController | undefined;
	const show = (position: Position | undefined, spoken: boolean) => {
		here = position;
		mark(live.chart, position);
		tip.hidden = position === undefined;
		if (!position) {
			shown?.abort();
			shown = undefined;
			return;
		}
		if (!shown) {
			shown = new AbortController();
			document.addEventListener('keydown', onEscape, { capture: true, signal: shown.signal });
			document.addEventListener('pointerdown', onPointerOutside, { signal: shown.signal });
		}
		tip.textContent = describe(live, position);
		pointer = settle(live.chart, { plot, tip }, position);
		if (spoken) announce(tip.textContent);
	};
	const hide = () => show(undefined, false);
	function onEscape(event: KeyboardEvent): void {
		if (event.key !== 'Escape') return;
		// Escape closes the tooltip and nothing else.
		event.preventDefault();
		event.stopImmediatePropagation();
		hide();
		if (document.activeElement === plot) leave(live.figure);
	}
	function onPointerOutside({ target }: Event): void {
		if (target instanceof Node && !plot?.contains(target)) hide();
	}
	const onPointer = (event: PointerEvent) => {
		const over = here ? placeOn(tip, pointer, event) : undefined;
		if (over !== 'tip') inTheWay = false;
		if (over && !inTheWay) return;
		show(nearest(live, plot, event), false);
		inTheWay = here !== undefined && placeOn(tip, pointer, event) === 'tip';
	};
	const renew = () => {
		// The accessible name is in the language that the page has now.
		plot.setAttribute('aria-label', plot.dataset.navigation ?? '');
		if (here) show(live.chart.isDatasetVisible(here.series) ? here : undefined, false);
	};
	renew();
	// The value would be there still when its slide comes back.
	onSlide(() => {
		if (here) hide();
	}, signal);
	signal.addEventListener('abort', hide);
	plot.addEventListener('pointermove', onPointer);
	plot.addEventListener('pointerdown', onPointer);
	plot.addEventListener('pointerleave', ({ pointerType }) => {
		// A finger leaves whenever it is lifted.
		if (pointerType === 'mouse' && !plot.matches(':focus-visible')) hide();
	});
	plot.addEventListener('blur', () => {
		if (!plot.matches(':hover')) hide();
	});
	plot.addEventListener('keydown', (event) => {
		const key = event.shiftKey ? '' : keyOf(event);
		const move = movesOf(live)[key];
		if (key !== 'Escape' && !move) return;
		// The keys of the chart stay its own where they lead nowhere.
		event.preventDefault();
		event.stopPropagation();
		if (!move) {
			leave(live.figure);
			return;
		}
		const next = step(live, here, move);
		if (next) show(next, true);
		else announce(labelsIn(live.figure).allHidden ?? '');
	});
	return renew;
}

/**
 * Moves the focus out of a chart: to the heading of its slide, from where the keys are those of the deck. In the article
 * that may be far above the window, so the next control is focused instead, which opens the figures of the chart.
 */
function leave(figure: HTMLElement): void {
	if (onStage()) focusHeading(figure.closest<HTMLElement>('section') ?? undefined);
	else figure.querySelector<HTMLElement>('.figures > summary')?.focus();
}

/** How a key moves: to an end of the axis, or by a number of points along it or of series across it. */
type Move = { readonly end: 'first' | 'last' } | { readonly along: number; readonly across: number };

const ALONG = { next: { along: 1, across: 0 }, previous: { along: -1, across: 0 } } as const;

/**
 * The keys of a chart: left and right move along the axis, up and down to the next series, Home and End to the ends. A
 * ranking has one series, and its axis is upright: there, all four move along it.
 */
function movesOf({ spec }: LiveChart): Readonly<Record<string, Move>> {
	const upright = spec.form === 'ranking';
	return {
		Home: { end: 'first' },
		End: { end: 'last' },
		ArrowRight: ALONG.next,
		ArrowLeft: ALONG.previous,
		ArrowDown: upright ? ALONG.next : { along: 0, across: 1 },
		ArrowUp: upright ? ALONG.previous : { along: 0, across: -1 },
	};
}

/** Finds the point that a move leads to: the same one at the ends, none in a chart whose series are all switched off. */
function step({ chart, model }: LiveChart, here: Position | undefined, move: Move): Position | undefined {
	const exists = ({ series, point }: Position) =>
		chart.isDatasetVisible(series) && model.series[series]?.points[point] !== undefined;
	if (!here || 'end' in move) {
		const series = here?.series ?? model.series.findIndex((_, index) => chart.isDatasetVisible(index));
		const points = [...model.ats.keys()];
		const last = 'end' in move && move.end === 'last';
		const point = (last ? points.toReversed() : points).find((one) => exists({ series, point: one }));
		return point === undefined ? undefined : { series, point };
	}
	let { series, point } = here;
	for (;;) {
		series += move.across;
		point += move.along;
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
				spec.form === 'ranking' ? Math.abs(element.y - y) : Math.abs(element.x - x) * 4 + distanceAlong(element, y);
			if (!best || distance < best.distance) best = { series, point: index, distance };
		});
	});
	return best;
}

/** How far a height lies from a point, in pixels; nothing within a bar, whose value is where it ends. */
function distanceAlong(element: Element, y: number): number {
	const { base = element.y } = element instanceof BarElement ? element.getProps(['base']) : {};
	return Math.max(0, Math.min(element.y, base) - y, y - Math.max(element.y, base));
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

/** The space between a point and its tooltip, in pixels; `live-chart.css` has it too. */
const GAP = 14;

/**
 * Positions the tooltip beside its point, where it does not cover the point, and stays inside the width of the plot.
 * All lengths are those of the layout, because a slide is scaled as a whole.
 *
 * @returns where the point is, from the start of the tooltip, in pixels
 */
function settle(
	chart: Chart,
	{ plot, tip }: { readonly plot: HTMLElement; readonly tip: HTMLElement },
	{ series, point }: Position,
): number {
	const element = chart.getDatasetMeta(series).data[point];
	const { top, left, right, bottom } = chart.chartArea;
	const x = element && Number.isFinite(element.x) ? element.x : (left + right) / 2;
	const y = element && Number.isFinite(element.y) ? element.y : (top + bottom) / 2;
	const [across, down] = [(x / chart.width) * plot.offsetWidth, (y / chart.height) * plot.offsetHeight];
	const start = Math.max(0, Math.min(across - tip.offsetWidth / 2, plot.offsetWidth - tip.offsetWidth));
	tip.style.insetInlineStart = `${start}px`;
	tip.style.insetBlockStart = `${down}px`;
	const fitsAbove = tip.offsetHeight + GAP <= down;
	tip.dataset.side = fitsAbove || down > plot.offsetHeight / 2 ? 'above' : 'below';
	return across - start;
}

/** How far from its point a pointer may go over into a tooltip, in pixels. */
const WAY = 10;

/** Tells whether a pointer is on a tooltip, or on the way to it from its point, where it may go over into it. */
function placeOn(tip: HTMLElement, point: number, { clientX, clientY }: PointerEvent): 'tip' | 'way' | undefined {
	const { left, right, top, bottom, width } = tip.getBoundingClientRect();
	const scale = width / tip.offsetWidth;
	const isBetween = (value: number, low: number, high: number) => value >= low && value <= high;
	if (isBetween(clientX, left, right) && isBetween(clientY, top, bottom)) return 'tip';
	const gap = GAP * scale;
	const isLevel =
		tip.dataset.side === 'above' ? isBetween(clientY, bottom, bottom + gap) : isBetween(clientY, top - gap, top);
	return isLevel && Math.abs(clientX - (left + point * scale)) <= WAY * scale ? 'way' : undefined;
}
