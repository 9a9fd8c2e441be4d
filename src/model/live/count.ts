import type { Register } from './documents.ts';
import { answerKey, isAnswer, type Poll } from './poll.ts';

/** The register of each device that has sent one, by the device. */
export type Ballots = ReadonlyMap<string, Register>;

/**
 * How many devices are counted at most: a script that sends as ever new ones must not fill the memory of the window. When there
 * are so many, those that do not follow any more make room.
 */
export const MAX_DEVICES = 20_000;

/**
 * Takes registers. A device has only its latest one, so that a repeat, a resend or another order changes nothing.
 *
 * @param ballots those known until now
 * @param came the devices and what they have sent, in any order; many at once, as thousands answer a roll call
 * @param followsFrom the roll call that a device must have answered to follow still
 * @returns the ballots with them, or the same ones when none is newer
 */
export function withRegisters(ballots: Ballots, came: Iterable<readonly [string, Register]>, followsFrom = 0): Ballots {
	let after: Map<string, Register> | undefined;
	if (ballots.size >= MAX_DEVICES) {
		const here = [...ballots].filter(([, { e }]) => e >= followsFrom);
		if (here.length < ballots.size) after = new Map(here);
	}
	for (const [device, register] of came) {
		const all: Ballots = after ?? ballots;
		const known = all.get(device);
		if (known ? known.n >= register.n : all.size >= MAX_DEVICES) continue;
		after ??= new Map(ballots);
		after.set(device, register);
	}
	return after ?? ballots;
}

/** How a poll has been answered. */
export interface PollCount {
	/** How many have chosen each option. */
	readonly options: readonly number[];
	/** How many devices have answered. */
	readonly answers: number;
}

/**
 * Counts the answers to a poll.
 *
 * @param ballots the registers
 * @param poll what was asked, and in which round
 * @param muted devices that are not counted
 */
export function countAnswers(
	ballots: Ballots,
	poll: Poll & { readonly round: number },
	muted: ReadonlySet<string> = new Set(),
): PollCount {
	const options = Array.from({ length: poll.options }, () => 0);
	let answers = 0;
	const key = answerKey(poll);
	for (const [device, register] of ballots) {
		const answer = Object.hasOwn(register.answers, key) ? register.answers[key] : undefined;
		if (muted.has(device) || !answer || !isAnswer(poll, answer)) continue;
		answers++;
		for (const option of answer) options[option] = (options[option] ?? 0) + 1;
	}
	return { options, answers };
}

/**
 * Counts how many like each shown question.
 *
 * @returns the likes by the id of the question
 */
export function countLikes(ballots: Ballots, muted: ReadonlySet<string> = new Set()): ReadonlyMap<string, number> {
	const likes = new Map<string, number>();
	for (const [device, register] of ballots) {
		if (muted.has(device)) continue;
		for (const id of new Set(register.likes)) likes.set(id, (likes.get(id) ?? 0) + 1);
	}
	return likes;
}

/**
 * Counts the answers of devices that were not there when the poll was opened. Many of them may be people who have just come, or a script
 * that answers under ever new names.
 *
 * @param ballots the registers
 * @param poll what was asked, and in which round
 * @param early the devices that were there
 * @param muted devices that are not counted
 */
export function countNewcomers(
	ballots: Ballots,
	poll: Poll & { readonly round: number },
	early: ReadonlySet<string>,
	muted: ReadonlySet<string> = new Set(),
): number {
	const late = new Map([...ballots].filter(([device]) => !early.has(device)));
	return countAnswers(late, poll, muted).answers;
}
