import { isBoolean, isNumber, isRecord, isString, orNull, parsed } from '../checks.ts';
import { isLanguage } from '../language.ts';
import type { PollCount } from './count.ts';
import type { Desk, DeskPoll, HandledQuestion } from './desk.ts';
import { delays, isRegister, type Register } from './documents.ts';
import type { Poll, PollKind } from './poll.ts';
import { isDevice, placeOfTopic, type Room, stateTopic } from './room.ts';

/** How many signs a desk is kept in at most: a browser has room for about five million, for all that a tab keeps. */
const MOST = 1_500_000;

/** How many signs a register has at least, so that too many of them need not be written to know it. */
const LEAST_EACH = 80;

/**
 * Writes what the trainer's window keeps of a room for when it is loaded anew: before each document is sent, so that the next one
 * has a higher number. Without the registers where they are too many; a roll call brings them again.
 *
 * @param desk the desk
 */
export function writeDesk(desk: Desk): string {
	const { rounds, ballots, muted, handled, removed, ...plain } = desk;
	const write = (registers: readonly unknown[]) =>
		JSON.stringify({
			...plain,
			rounds: [...rounds],
			ballots: registers,
			muted: [...muted],
			handled: [...handled],
			removed: [...removed],
		});
	const whole = ballots.size * LEAST_EACH > MOST ? '' : write([...ballots]);
	return whole === '' || whole.length > MOST ? write([]) : whole;
}

/**
 * Reads what a trainer's window has kept.
 *
 * @param text as it was kept
 * @param by the window as it is now, see `deskName`: a tab that was duplicated is another one
 * @returns undefined when the text is none of ours
 */
export function readDesk(text: string, by: string): Desk | undefined {
	const value = parsed(text);
	if (!isRecord(value) || !isRoom(value.room) || !isBoolean(value.ask) || !isBoolean(value.asked)) return undefined;
	const { room, n, e, calledAt, followsFrom, ask, asked, poll, results, rounds, ballots, muted, handled, removed } =
		value;
	const delay = delays.find((each) => each === value.delay);
	if (delay === undefined || !isCount(n) || !isCount(e) || !isNumber(calledAt) || !isCount(followsFrom))
		return undefined;
	if (!orNull(isDeskPoll)(poll) || !isListOf(results, isDeskPoll)) return undefined;
	if (!isListOf(rounds, isPairWith(isCount)) || !isListOf(ballots, isBallot)) return undefined;
	if (!isListOf(muted, isDeviceName) || !isListOf(removed, isString)) return undefined;
	if (!isListOf(handled, isPairWith(isHandled))) return undefined;
	return {
		room,
		by,
		n,
		e,
		calledAt,
		followsFrom,
		delay,
		ask,
		asked,
		poll,
		results,
		rounds: new Map(rounds),
		ballots: new Map(ballots),
		muted: new Set(muted),
		handled: new Map(handled),
		removed: new Set(removed),
	};
}

const isCount = (value: unknown): value is number => isNumber(value) && Number.isInteger(value) && value >= 0;

function isListOf<T>(value: unknown, check: (each: unknown) => each is T): value is readonly T[] {
	return Array.isArray(value) && value.every(check);
}

function isPairWith<T>(check: (value: unknown) => value is T): (pair: unknown) => pair is readonly [string, T] {
	return (pair): pair is readonly [string, T] =>
		Array.isArray(pair) && pair.length === 2 && isString(pair[0]) && check(pair[1]);
}

function isBallot(pair: unknown): pair is readonly [string, Register] {
	return isPairWith(isRegister)(pair) && isDeviceName(pair[0]);
}

const isDeviceName = (value: unknown): value is string => isString(value) && isDevice(value);

function isRoom(value: unknown): value is Room {
	if (!isRecord(value) || !isString(value.owner) || !isString(value.code)) return false;
	return placeOfTopic(stateTopic({ owner: value.owner, code: value.code })) !== undefined;
}

const KINDS: ReadonlySet<unknown> = new Set<PollKind>(['one', 'several', 'scale']);

function isPoll(value: unknown): value is Poll {
	return (
		isRecord(value) &&
		isString(value.id) &&
		KINDS.has(value.kind) &&
		isCount(value.options) &&
		orNull(isString)(value.slide)
	);
}

function isDeskPoll(value: unknown): value is DeskPoll {
	return isRecord(value) && isPoll(value.poll) && isCount(value.round) && orNull(isPollCount)(value.count);
}

function isPollCount(value: unknown): value is PollCount {
	return isRecord(value) && isListOf(value.options, isCount) && isCount(value.answers);
}

function isHandled(value: unknown): value is HandledQuestion {
	return (
		isRecord(value) &&
		(value.place === 'shown' || value.place === 'answered') &&
		isString(value.shownAs) &&
		isLanguage(value.language) &&
		isString(value.text)
	);
}
