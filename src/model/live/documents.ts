import { isBoolean, isNumber, isRecord, isString, oneOf, orNull, parsed } from '../checks.ts';
import { isLanguage, type Language } from '../language.ts';
import { isMunicipalityCode } from '../municipal/choice.ts';
import type { Blank } from '../talk.ts';

/** The version of the documents. Another one is not understood. */
export const LIVE_VERSION = 1;

/** The most bytes that a document may have. */
export const MAX_DOCUMENT = 2048;

/** The most characters of a question, and how many of them a device may have open. */
export const MAX_QUESTION = 280;
export const MAX_OPEN_QUESTIONS = 3;

/** How many questions are shown at most. */
export const MAX_SHOWN = 12;

/** How few answers are too few for a result to be shown. */
export const MIN_ANSWERS = 5;

/** By how many seconds phones may follow later, where the picture of a webinar is late. */
export const delays = [0, 5, 15, 30] as const;
export type Delay = (typeof delays)[number];

/** The poll that is open, or whose result is shown. Asked again, a poll has another round. */
export type LivePoll =
	| { readonly id: string; readonly round: number; readonly open: true }
	| {
			readonly id: string;
			readonly round: number;
			readonly open: false;
			/** How many chose each option; null when there are too few answers to show. */
			readonly result: readonly number[] | null;
			/** How many have answered. */
			readonly answers: number;
	  };

/** A question that the trainer shows to all. */
export interface ShownQuestion {
	readonly id: string;
	readonly language: Language;
	readonly text: string;
	readonly likes: number;
}

/** What phones are told, whole each time: where the talk is, and what they are asked. Notes, clock and plan are not in it. */
export interface HallState {
	readonly v: typeof LIVE_VERSION;
	/** Rises with each document. */
	readonly n: number;
	/** The roll call: when it changes, each device sends its register anew. */
	readonly e: number;
	/** How many follow, which spreads the answers to a roll call. */
	readonly f: number;
	/** The presenter's window that leads. */
	readonly by: string;
	/** When phones stop believing it, in milliseconds since 1970. */
	readonly until: number;
	readonly slide: string;
	readonly step: number;
	readonly steps: boolean;
	readonly blank: Blank;
	/** The language of the hall. */
	readonly language: Language;
	/** The code of the municipality whose figures are shown, or null. */
	readonly municipality: string | null;
	readonly delay: Delay;
	readonly poll: LivePoll | null;
	readonly questions: readonly ShownQuestion[];
	/** Whether new questions are taken. */
	readonly ask: boolean;
}

/** That the room is closed. */
export interface ClosedRoom {
	readonly v: typeof LIVE_VERSION;
	readonly n: number;
	readonly end: true;
}

export type StateDocument = HallState | ClosedRoom;

/** A question from a phone. */
export interface AskedQuestion {
	/** Its own among those of its device. */
	readonly id: string;
	readonly language: Language;
	readonly text: string;
}

/** All that a device has answered and asked, whole each time. */
export interface Register {
	readonly v: typeof LIVE_VERSION;
	/** Rises with each document of the device. */
	readonly n: number;
	/** The roll call that it answers. */
	readonly e: number;
	readonly language: Language;
	/** The options that it has chosen in each poll, by `ID.ROUND`. */
	readonly answers: Readonly<Record<string, readonly number[]>>;
	readonly questions: readonly AskedQuestion[];
	/** The ids of the shown questions that it likes. */
	readonly likes: readonly string[];
}

const isBlank = oneOf<Blank>({ none: true, black: true, white: true });

/**
 * Reads the state of a hall as it has come.
 *
 * @param text the document
 * @returns undefined when it is none of this version, or too large
 */
export function readState(text: string): StateDocument | undefined {
	const value = parse(text);
	return isState(value) ? value : undefined;
}

/**
 * Reads the register of a device as it has come.
 *
 * @param text the document
 * @returns undefined when it is none of this version, too large, or has anything in it that a register has not
 */
export function readRegister(text: string): Register | undefined {
	const value = parse(text);
	return isRegister(value) ? value : undefined;
}

/** The deepest document has an object in a list in an object; a deeper one is not worth parsing. */
const MAX_DEPTH = 4;

function parse(text: string): unknown {
	const isRead = new TextEncoder().encode(text).length <= MAX_DOCUMENT && depthOf(text) <= MAX_DEPTH;
	return isRead ? parsed(text) : undefined;
}

/** How deep brackets are nested, counted without parsing; those in texts are counted as well. */
function depthOf(text: string): number {
	let depth = 0;
	let deepest = 0;
	let quoted = false;
	for (let at = 0; at < text.length; at++) {
		const sign = text[at];
		if (quoted) {
			if (sign === '\\') at++;
			else if (sign === '"') quoted = false;
		} else if (sign === '"') quoted = true;
		else if (sign === '{' || sign === '[') deepest = Math.max(deepest, ++depth);
		else if (sign === '}' || sign === ']') depth--;
	}
	return deepest;
}

const isCount = (value: unknown): value is number => isNumber(value) && Number.isInteger(value) && value >= 0;
const isId = (value: unknown): value is string => isString(value) && /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/u.test(value);

/** What no question has in it: control characters, halves of signs, and what turns the direction of the text after it. */
const UNREADABLE = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Makes a question of what somebody has typed: one line, without what cannot be read.
 *
 * @param typed the text of a field
 */
export function questionText(typed: string): string {
	return typed.replace(UNREADABLE, ' ').replace(/\s+/gu, ' ').trim();
}

const isQuestionText = (value: unknown): value is string =>
	isString(value) && value !== '' && value === questionText(value) && [...value].length <= MAX_QUESTION;

function isState(value: unknown): value is StateDocument {
	if (!isRecord(value) || value.v !== LIVE_VERSION || !isCount(value.n)) return false;
	if (value.end !== undefined) return value.end === true;
	return (
		[value.e, value.f, value.until, value.step].every(isCount) &&
		isId(value.by) &&
		isId(value.slide) &&
		[value.steps, value.ask].every(isBoolean) &&
		isBlank(value.blank) &&
		isLanguage(value.language) &&
		orNull(isMunicipalityCode)(value.municipality) &&
		delays.some((delay) => delay === value.delay) &&
		orNull(isLivePoll)(value.poll) &&
		isListOf(value.questions, isShownQuestion, MAX_SHOWN)
	);
}

function isLivePoll(value: unknown): value is LivePoll {
	if (!isRecord(value) || !isId(value.id) || !isCount(value.round)) return false;
	if (value.open === true) return true;
	return value.open === false && isCount(value.answers) && orNull(isResult)(value.result);
}

const isResult = (value: unknown): value is readonly number[] => isListOf(value, isCount, 12);

function isShownQuestion(value: unknown): value is ShownQuestion {
	return (
		isRecord(value) &&
		isId(value.id) &&
		isLanguage(value.language) &&
		isQuestionText(value.text) &&
		isCount(value.likes)
	);
}

const REGISTER_FIELDS: ReadonlySet<string> = new Set(['v', 'n', 'e', 'language', 'answers', 'questions', 'likes']);

/** How many polls a register has answers to at most; a phone drops the oldest. */
export const MAX_ANSWERED = 16;

/**
 * Whether something is a register, and nothing but one.
 *
 * @param value what has come, or was kept
 */
export function isRegister(value: unknown): value is Register {
	return (
		isRecord(value) &&
		Object.keys(value).every((field) => REGISTER_FIELDS.has(field)) &&
		value.v === LIVE_VERSION &&
		[value.n, value.e].every(isCount) &&
		isLanguage(value.language) &&
		isRecord(value.answers) &&
		Object.keys(value.answers).length <= MAX_ANSWERED &&
		Object.entries(value.answers).every(([key, answer]) => isAnswerKey(key) && isListOf(answer, isCount, 12)) &&
		isListOf(value.questions, isAskedQuestion, MAX_OPEN_QUESTIONS) &&
		isListOf(value.likes, isId, MAX_SHOWN)
	);
}

const isAnswerKey = (key: string): boolean => isId(key) && /\.\d{1,5}$/u.test(key);

function isAskedQuestion(value: unknown): value is AskedQuestion {
	return (
		isRecord(value) &&
		Object.keys(value).length === 3 &&
		isId(value.id) &&
		isLanguage(value.language) &&
		isQuestionText(value.text)
	);
}

function isListOf<T>(value: unknown, check: (each: unknown) => each is T, most: number): value is readonly T[] {
	return Array.isArray(value) && value.length <= most && value.every(check);
}
