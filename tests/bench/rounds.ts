import { slide } from '../browser/harness/deck.ts';
import { Samples } from './figures.ts';
import { answered, blocked, choosings, FIRST, followed, painted, steps, switches } from './measures.ts';
import type { Step } from './probe.ts';
import type { Reader } from './reader.ts';
import { HEADING, LARGE } from './site.ts';
import { type Conditions, FAST, SLOW, SLOW_CPU, type Visitor } from './visit.ts';

/** A page whose first paint is measured against that of another. */
export interface Paint {
	readonly name: string;
	readonly path: string;
	readonly selector: string;
	readonly on: Conditions;
	/** The name of the page that it is compared with, and how many times as long it may take. */
	readonly against?: { readonly name: string; readonly limit?: number };
}

export const PAINTS: readonly Paint[] = [
	...paintsOn(FAST, { first: 2.1 }),
	...paintsOn(SLOW, { first: 2.4, fortieth: 3 }),
];

function paintsOn(on: Conditions, limits: { first: number; fortieth?: number }): readonly Paint[] {
	const fortieth = slide(40);
	const compared = (limit?: number) => (limit === undefined ? { name: 'One heading' } : { name: 'One heading', limit });
	return [
		{ name: 'One heading', path: HEADING, selector: 'h1', on },
		{ name: 'Slide 1', path: '', selector: FIRST, on, against: compared(limits.first) },
		{ name: 'Slide 40', path: `#/${fortieth}`, selector: `#${fortieth}`, on, against: compared(limits.fortieth) },
		{ name: 'Slide 1 of a large deck', path: LARGE, selector: FIRST, on, against: { name: 'Slide 1', limit: 1.5 } },
	];
}

/** The key under which the samples of a measure are kept. */
export function keyOf(name: string, on: Conditions): string {
	return `${name}, ${on.name}`;
}

/**
 * How often a page is visited in each round without a throttle. A paint falls into one frame of the screen or the next, 17
 * ms apart: of nine visits it would be chance which of the two their median is.
 */
const FAST_VISITS = 3;

/** All the steps through a deck take long: they are measured in every third round. */
const STEPS_EVERY = 3;
export const STEPS_ON = [FAST, SLOW_CPU];

/** What has been measured. */
export interface Measured {
	/** Milliseconds, by {@link keyOf}. */
	readonly times: Samples<number>;
	/** The steps through the deck, by the name of the conditions. */
	readonly steps: Samples<Step>;
}

/**
 * Measures everything once in each round, one after the other, so that what disturbs the machine disturbs all alike. A
 * round before the first is thrown away: it warms up the browser and the server.
 *
 * @param onRound is called before each round, with its number
 */
export async function measure(
	{ reader, visitor }: { reader: Reader; visitor: Visitor },
	site: string,
	rounds: number,
	onRound: (round: number) => void,
): Promise<Measured> {
	for (const { path, selector } of paintsOn(FAST, { first: 1 })) await painted(reader, site + path, selector, FAST);
	const measured: Measured = { times: new Samples(), steps: new Samples() };
	for (let round = 1; round <= rounds; round++) {
		onRound(round);
		for (const { name, path, selector, on } of visitsOf(PAINTS)) {
			measured.times.add(keyOf(name, on), await painted(reader, site + path, selector, on));
		}
		measured.times.add(ANSWERED, await answered(reader, site, SLOW));
		measured.times.add(BLOCKED, await blocked(reader, site, SLOW));
		measured.times.add(BLOCKED_BARE, await blocked(reader, site + HEADING, SLOW));
		if (round % STEPS_EVERY !== 1 && rounds >= STEPS_EVERY) continue;
		for (const on of STEPS_ON) {
			for (const step of await steps(visitor, site, on)) measured.steps.add(on.name, step);
		}
		for (const wait of await followed(visitor, site, FAST)) measured.times.add(AUDIENCE, wait);
		for (const wait of await switches(reader, site, FAST)) measured.times.add(SWITCHED, wait);
		for (const { wait, frames } of await choosings(visitor, site, FAST)) {
			measured.times.add(CHOSEN, wait);
			measured.times.add(CHOSEN_FRAMES, frames);
		}
	}
	return measured;
}

/** The visits of a round, those to the same page apart from each other. */
function visitsOf(paints: readonly Paint[]): readonly Paint[] {
	const fast = paints.filter(({ on }) => on === FAST);
	return [...Array.from({ length: FAST_VISITS }, () => fast).flat(), ...paints.filter(({ on }) => on !== FAST)];
}

export const ANSWERED = 'answered';
export const AUDIENCE = 'audience follows';
export const SWITCHED = 'language changed';
export const CHOSEN = 'municipality chosen';
export const CHOSEN_FRAMES = 'frames before it';
export const BLOCKED = 'blocked';
/** What of it belongs to the browser: the same on the page with one heading. */
export const BLOCKED_BARE = 'blocked, one heading';
