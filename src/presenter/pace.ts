import type { Clock, Plan } from '../model/talk.ts';

const MINUTE = 60_000;

/** What planning asks of a slide. */
export interface TimedSlide {
	readonly id: string;
	readonly part: string;
	/** Minutes planned for it in the deck, before they are scaled to the talk. */
	readonly minutes: number;
}

/** When a slide is planned to begin and to end, in minutes from the start of the talk, without the time for questions. */
export interface Slot {
	readonly from: number;
	readonly to: number;
}

/**
 * Scales the minutes of the slides that are shown, so that they fill what the questions leave of the talk.
 *
 * @param slides all slides in order
 * @param hidden the ids of those that are not shown: their slots have no length
 * @param plan how long the talk may take, in minutes, and how many of them are kept for questions
 * @param from the slide that the talk began with: slots before it have no length either
 * @returns the slot of each slide by its id
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

/**
 * Sums up what is planned for a part.
 *
 * @param part the id of the part
 * @param slides all slides in order
 * @param schedule as {@link scheduleOf} makes it
 * @returns minutes
 */
export function minutesOfPart(
	part: string,
	slides: readonly TimedSlide[],
	schedule: ReadonlyMap<string, Slot>,
): number {
	return slides.filter((slide) => slide.part === part).reduce((sum, { id }) => sum + lengthOf(schedule.get(id)), 0);
}

/**
 * The length of a slot.
 *
 * @param slot the slot; undefined stands for one of no length
 * @returns minutes
 */
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

/**
 * Reads the clock of a talk.
 *
 * @param now in milliseconds since 1970
 * @param clock when the talk began, and what questions have taken
 * @param plan how long it may take
 * @returns milliseconds
 */
export function timesAt(now: number, { startedAt, questionsSince, questionsUsed }: Clock, plan: Plan): Times {
	const used = startedAt === null ? 0 : Math.max(now - startedAt, 0);
	const questions = questionsUsed + (questionsSince === null ? 0 : Math.max(now - questionsSince, 0));
	return { used, left: plan.minutes * MINUTE - used, questions };
}

/**
 * Compares the time that was spoken, without questions, with the slot of the slide that is shown.
 *
 * @param times as {@link timesAt} reads them
 * @param slot when the slide is planned
 * @returns whole minutes that the talk is ahead; negative when it is behind, 0 within the slot
 */
export function minutesAhead({ used, questions }: Times, slot: Slot): number {
	const spoken = (used - questions) / MINUTE;
	if (spoken < slot.from) return Math.round(slot.from - spoken);
	return spoken > slot.to ? -Math.round(spoken - slot.to) || 0 : 0;
}
