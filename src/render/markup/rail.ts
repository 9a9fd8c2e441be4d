import { type Html, html } from '../../model/html.ts';
import type { Outline, PlacedSlide } from '../../model/outline.ts';

/** The rail is drawn in units of which its width has this many. Its lines are 5 units thick and have round ends. */
const WIDTH = 1064;
const GAP = 12;
const END = 2.5;

/** A part of the deck on the rail: where its line begins and ends, in units. */
interface Segment {
	readonly from: number;
	readonly to: number;
}

/** The parts of the deck as segments of the rail. The length of each is proportional to its number of slides. */
function segments({ parts, slides }: Outline): readonly Segment[] {
	const counted = parts.filter(({ number }) => number > 0);
	const first = counted[0]?.from ?? 1;
	const unit = (WIDTH - GAP * (counted.length - 1)) / (slides.length - first + 1);
	return counted.map(({ from, to }, index) => {
		const start = (from - first) * unit + index * GAP;
		return { from: round(start + END), to: round(start + (to - from + 1) * unit - END) };
	});
}

/**
 * The background of the rail as an SVG symbol. It is the same on all slides, so the page contains it only once.
 *
 * @param outline decides how long each segment is
 */
export function railTrack(outline: Outline): Html {
	const d = segments(outline).map(({ from, to }) => line(from, to));
	return html`<symbol id="rail-track" viewBox="0 0 ${WIDTH} 6"><path d="${d.join('')}"/></symbol>`;
}

/**
 * The progress bar at the foot of a slide: which parts are over, and how far the current part has come. It is hidden
 * from screen readers, because the text beside it says the same.
 *
 * @param outline decides how long each segment is
 * @param placed the slide with its number and part
 * @returns an `svg` element, or nothing on slides before the first numbered part
 */
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
