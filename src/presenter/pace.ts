import type { Clock, Plan } from '../model/talk.ts';

const MINUTE = 60_000;

export interface TimedSlide {
	readonly id: string;
	readonly part: string;
	/** Minutes as they stand in the deck. */
	readonly minutes: number;
}

/** When a slide is planned to begin and to end, in minutes from the start of the talk, questions left out. */
export interface Slot {
	readonly from: number;
	readonly to: number;
}

/**
 * Scales the minutes of the slides that are shown, so that they fill what the questions leave of the talk.
 *
 * @param slides all slides in order
 * @param hidden the ids of those that are not shown; they begin and end at once
 * @param from the slide that the talk began with; what comes before it begins and ends at once as well
 */
export function scheduleOf(
	slides: readonly TimedSlide[],
	hidden: readonly string[],
	{ minutes, questions }: Pick<Plan, 'minutes' | 'questions'>,
	from: string | null = null,
): ReadonlyMap<string, Slot> {
	const first = slides.findIndex(({ id }) => id === from);
	const planned = slides.slice(Math.max(first, 0)).filter(({ id }) => !hidden.includes(id));
	const own = (slide: TimedSlide) => (planned.includes(slide) ? slide.minutes : 0);
	const sum = slides.reduce((total, slide) => total + own(slide), 0);
	const scale = sum > 0 ? (minutes - questions) / sum : 0;
	const schedule = new Map<string, Slot>();
	let at = 0;
	for (const slide of slides) {
		const to = at + own(slide) * scale;
		schedule.set(slide.id, { from: at, to });
		at = to;
	}
	return schedule;
}

/** The minutes planned for a part, scaled as the schedule is. */
export function minutesOfPart(
	part: string,
	slides: readonly TimedSlide[],
	schedule: ReadonlyMap<string, Slot>,
): number {
	return slides.filter((slide) => slide.part === part).reduce((sum, { id }) => sum + lengthOf(schedule.get(id)), 0);
}

export function lengthOf(slot: Slot | undefined): number {
	return slot ? slot.to - slot.from : 0;
}

/** What the clock says, in milliseconds. */
export interface Times {
	readonly used: number;
	/** Negative when the talk is over its time. */
	readonly left: number;
	/** What questions have taken so far. */
	readonly questions: number;
}

/** @param now in milliseconds since 1970 */
export function timesAt(now: number, { startedAt, questionsSince, questionsUsed }: Clock, plan: Plan): Times {
	const used = startedAt === null ? 0 : Math.max(now - startedAt, 0);
	const questions = questionsUsed + (questionsSince === null ? 0 : Math.max(now - questionsSince, 0));
	return { used, left: plan.minutes * MINUTE - used, questions };
}

/**
 * How far the talk is ahead of its schedule, in whole minutes; negative when it is behind, 0 while the slide that is
 * shown is the one that should be. Time for questions does not count.
 */
export function minutesAhead({ used, questions }: Times, slot: Slot): number {
	const spoken = (used - questions) / MINUTE;
	if (spoken < slot.from) return Math.round(slot.from - spoken);
	return spoken > slot.to ? -Math.round(spoken - slot.to) || 0 : 0;
}
