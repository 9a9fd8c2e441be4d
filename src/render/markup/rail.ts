import { type Html, html } from '../../model/html.ts';
import type { Outline, PlacedSlide } from '../../model/outline.ts';

/** The rail is drawn on this many units of width; its lines are 5 thick with round ends. */
const WIDTH = 1064;
const GAP = 12;
const END = 2.5;

interface Segment {
	readonly from: number;
	readonly to: number;
}

/** The parts of the deck as segments of the rail, each as long as its slides. */
function segments({ parts, slides }: Outline): readonly Segment[] {
	const counted = parts.filter(({ number }) => number > 0);
	const first = counted[0]?.from ?? 1;
	const unit = (WIDTH - GAP * (counted.length - 1)) / (slides.length - first + 1);
	return counted.map(({ from, to }, index) => {
		const start = (from - first) * unit + index * GAP;
		return { from: round(start + END), to: round(start + (to - from + 1) * unit - END) };
	});
}

/** The track of the rail, drawn once for all slides. */
export function railTrack(outline: Outline): Html {
	const d = segments(outline).map(({ from, to }) => line(from, to));
	return html`<symbol id="rail-track" viewBox="0 0 ${WIDTH} 6"><path d="${d.join('')}"/></symbol>`;
}

/** The rail at the foot of a slide: the parts passed, and how far we are in this one. It repeats what the text says. */
export function rail(outline: Outline, { part, number }: PlacedSlide): Html {
	const all = segments(outline);
	const here = all[part.number - 1];
	if (!here) return html``;
	const reached = here.from + ((here.to - here.from) * (number - part.from + 1)) / (part.to - part.from + 1);
	const passed = all.slice(0, part.number - 1).map(({ from, to }) => line(from, to));
	return html`<svg class="rail" viewBox="0 0 ${WIDTH} 6" aria-hidden="true">
		<use href="#rail-track"/>
		${passed.length > 0 && html`<path class="passed" d="${passed.join('')}"/>`}
		<path class="here" d="${line(here.from, round(reached))}"/>
	</svg>`;
}

function line(from: number, to: number): string {
	return `M${from} 3H${to}`;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
