import { type Figures, figuresOf, Samples } from './figures.ts';
import type { Step } from './probe.ts';
import {
	ANSWERED,
	AUDIENCE,
	BLOCKED,
	BLOCKED_BARE,
	CHOSEN,
	CHOSEN_FRAMES,
	keyOf,
	type Measured,
	PAINTS,
	type Paint,
	STEPS_ON,
	SWITCHED,
} from './rounds.ts';
import { type Conditions, FAST, SLOW } from './visit.ts';

/** A line of the table. */
export interface Row {
	readonly name: string;
	readonly conditions: string;
	readonly figures: Figures;
	readonly unit: 'ms' | 'frames';
	/** How many times as long as the page that it is compared with. */
	readonly ratio?: number;
	readonly limit?: { readonly words: string; readonly kept: boolean };
}

export function rowsOf(measured: Measured): readonly Row[] {
	return [
		...PAINTS.map((paint) => paintRow(paint, measured)),
		timeRow('Arrow answered', ANSWERED, 1200, measured),
		timeRow('Blocked', BLOCKED, 150, measured),
		timeRow('of it one heading', BLOCKED_BARE, undefined, measured),
		timeRow('Audience follows', AUDIENCE, 100, measured, FAST),
		timeRow('Language changed', SWITCHED, 100, measured, FAST),
		timeRow('Municipality chosen', CHOSEN, undefined, measured, FAST),
		framesRow(CHOSEN_FRAMES, 1, measured),
		...STEPS_ON.flatMap((on) => stepRows(measured.steps.of(on.name), on)),
	];
}

function paintRow({ name, on, against }: Paint, { times }: Measured): Row {
	const figures = figuresOf(times.of(keyOf(name, on)));
	const row = { name, conditions: on.name, figures, unit: 'ms' } as const;
	if (!against) return row;
	const ratio = figures.median / figuresOf(times.of(keyOf(against.name, on))).median;
	const { limit } = against;
	if (limit === undefined) return { ...row, ratio };
	return { ...row, ratio, limit: { words: `${limit} × ${against.name}`, kept: ratio <= limit } };
}

function timeRow(name: string, key: string, limit: number | undefined, { times }: Measured, on = SLOW): Row {
	const figures = figuresOf(times.of(key));
	const row = { name, conditions: on.name, figures, unit: 'ms' } as const;
	if (limit === undefined) return row;
	return { ...row, limit: { words: `${limit.toLocaleString('en')} ms`, kept: figures.median <= limit } };
}

/** How many frames were shown before what was wanted: so it is seen in the frame after these. */
function framesRow(key: string, limit: number, { times }: Measured): Row {
	const figures = figuresOf(times.of(key));
	const words = `${limit}`;
	return { name: key, conditions: FAST.name, figures, unit: 'frames', limit: { words, kept: figures.median <= limit } };
}

/** The steps of each slide come to their median first, so that the slowest slide is not the one that was disturbed. */
function stepRows(steps: readonly Step[], on: Conditions): readonly Row[] {
	const waits = new Samples<number>();
	const frames = new Samples<number>();
	for (const { id, wait, framesWithout } of steps) {
		waits.add(id, wait);
		frames.add(id, framesWithout);
	}
	const ids = [...new Set(steps.map(({ id }) => id))];
	const waitOf = (id: string) => figuresOf(waits.of(id));
	const slowest = ids.toSorted((a, b) => waitOf(b).median - waitOf(a).median)[0] ?? '';
	const latest = figuresOf(ids.map((id) => figuresOf(frames.of(id)).median));
	const conditions = on.name;
	return [
		{ name: 'Next slide', conditions, figures: figuresOf(ids.map((id) => waitOf(id).median)), unit: 'ms' },
		{ name: `slowest: ${slowest}`, conditions, figures: waitOf(slowest), unit: 'ms' },
		{
			name: 'frames before it',
			conditions,
			figures: latest,
			unit: 'frames',
			limit: { words: 'none', kept: latest.most === 0 },
		},
	];
}
