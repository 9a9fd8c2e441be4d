import { isBoolean, isNumber, isRecord, isString, oneOf, orNull } from '../checks.ts';
import { isLanguage } from '../language.ts';
import type { LivePoll, ShownQuestion } from './documents.ts';

/** What the wall shows of the hall's phones, over the slide. */
type Shows = 'poll' | 'question';

/** What the windows of a talk know of the hall's phones while a room is open. */
export interface LiveOnWall {
	/** The address that the code leads to, in the language of the page that it names. */
	readonly address: string;
	/** The six signs. */
	readonly code: string;
	/** What lies over the slide; null for nothing. What phones see does not depend on it. */
	readonly shows: Shows | null;
	readonly poll: LivePoll | null;
	readonly question: ShownQuestion | null;
	/** How many have answered the open poll. */
	readonly answers: number;
}

/** A code in two groups, as it is read out. */
export function spacedCode(code: string): string {
	return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/**
 * An address as somebody types it, to whom the page then says where the code goes. Without a scheme a browser may try https,
 * which a laptop has not.
 *
 * @param address that the QR code has
 */
export function typedAddress(address: string): string {
	return address.replace(/^https:\/\//u, '').replace(/=[^=]*$/u, '');
}

const isShows = oneOf<Shows>({ poll: true, question: true });

/**
 * Whether something is what the wall is told of the hall's phones. It comes from a window of this site, by which all that phones have
 * sent has been checked: see `documents.ts`, of which windows without a room have nothing.
 *
 * @param value what comes from elsewhere
 */
export function isLiveOnWall(value: unknown): value is LiveOnWall {
	return (
		isRecord(value) &&
		[value.address, value.code].every(isString) &&
		orNull(isShows)(value.shows) &&
		orNull(isPoll)(value.poll) &&
		orNull(isQuestion)(value.question) &&
		isNumber(value.answers)
	);
}

function isPoll(value: unknown): value is LivePoll {
	if (!isRecord(value) || !isString(value.id) || !isNumber(value.round) || !isBoolean(value.open)) return false;
	return value.open || (isNumber(value.answers) && orNull(isResult)(value.result));
}

function isResult(value: unknown): value is readonly number[] {
	return Array.isArray(value) && value.every(isNumber);
}

function isQuestion(value: unknown): value is ShownQuestion {
	return (
		isRecord(value) && [value.id, value.text].every(isString) && isLanguage(value.language) && isNumber(value.likes)
	);
}
