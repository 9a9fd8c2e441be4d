import type { Language } from '../language.ts';
import {
	type AskedQuestion,
	type HallState,
	LIVE_VERSION,
	type LivePoll,
	MAX_ANSWERED,
	MAX_DOCUMENT,
	MAX_OPEN_QUESTIONS,
	MAX_QUESTION,
	MAX_SHOWN,
	questionText,
	type Register,
	readState,
} from './documents.ts';
import { answerKey, isAnswer, type Poll } from './poll.ts';
import { placeOfTopic, type Room, registerTopic } from './room.ts';

/** A state that has come and is shown later. */
interface Coming {
	/** When, in milliseconds since 1970. */
	readonly at: number;
	readonly state: HallState;
}

/** A phone's side of a room: what it was told, and its register. */
export interface Phone {
	readonly code: string;
	readonly device: string;
	/** Whose room it is; null until the first document of it has come. */
	readonly owner: string | null;
	/** What was told last; null before. */
	readonly latest: HallState | null;
	/** Where the talk is as this phone shows it. */
	readonly shown: HallState | null;
	/** What is shown later, in that order. */
	readonly coming: readonly Coming[];
	/** Whether the trainer's line is up; null when nothing is known. */
	readonly here: boolean | null;
	/** Whether the room was closed. */
	readonly ended: boolean;

	/** The number of its latest register; 0 for none. */
	readonly n: number;
	readonly language: Language;
	readonly answers: Readonly<Record<string, readonly number[]>>;
	readonly questions: readonly AskedQuestion[];
	readonly likes: readonly string[];
	/** Whether the register has changed since it was sent. */
	readonly changed: boolean;
	/** The roll call that was answered last, since the page was loaded; null for none. */
	readonly answered: number | null;
	/** When the roll call that was not answered yet is to be, in milliseconds since 1970. */
	readonly callAt: number | null;
	/** When a register was sent last, in milliseconds since 1970. */
	readonly sentAt: number;
	/** The number of the latest register that says something new: the page's first one, or one after a change. A roll call brings none. */
	readonly changedIn: number;
	/** The number of the latest register that the broker has. */
	readonly acknowledged: number;
}

/** What a phone keeps of a room for when its page is loaded anew. */
export type KeptPhone = Pick<Phone, 'code' | 'device' | 'owner' | 'n' | 'language' | 'answers' | 'questions' | 'likes'>;

/** What happens on a phone. */
export type PhoneAction =
	/** Something has come from the broker. `random` (0 to 1) spreads the answers to a roll call. */
	| {
			readonly to: 'hear';
			readonly topic: string;
			readonly payload: string;
			readonly now: number;
			readonly random: number;
	  }
	/** The broker says nothing of the room, though the line is open: its trainer is not there. */
	| { readonly to: 'silence' }
	/** A time has come, see {@link wakeAt}: what is due is shown. */
	| { readonly to: 'wake'; readonly now: number }
	/** A register is about to be sent: it has another number. It has to be kept before. */
	| { readonly to: 'send'; readonly now: number }
	/** The broker has a register. */
	| { readonly to: 'acknowledged'; readonly n: number }
	/** Other options of the open poll are chosen, or none. */
	| { readonly to: 'answer'; readonly poll: Poll; readonly options: readonly number[] }
	/** A question is asked that {@link asking} lets through; `id` is eight random signs. */
	| { readonly to: 'ask'; readonly id: string; readonly text: string }
	| { readonly to: 'withdraw'; readonly id: string }
	| { readonly to: 'like' | 'unlike'; readonly id: string }
	/** The page has another language. */
	| { readonly to: 'language'; readonly language: Language };

/**
 * Joins a room.
 *
 * @param kept what the phone has kept of the room, or its code, a new name for the device and the language
 */
export function newPhone(kept: KeptPhone | Pick<KeptPhone, 'code' | 'device' | 'language'>): Phone {
	return {
		owner: null,
		n: 0,
		answers: {},
		questions: [],
		likes: [],
		...kept,
		latest: null,
		shown: null,
		coming: [],
		here: null,
		ended: false,
		changed: false,
		answered: null,
		callAt: null,
		sentAt: 0,
		changedIn: ('n' in kept ? kept.n : 0) + 1,
		acknowledged: 0,
	};
}

/**
 * Applies what happens on a phone. What cannot be done leaves it as it is.
 *
 * @param action what has happened, or what its owner wants
 * @param before the phone until now
 */
export function phoneAfter(action: PhoneAction, before: Phone): Phone {
	switch (action.to) {
		case 'hear':
			return withHeard(before, action);
		case 'silence':
			return before.here === false ? before : { ...before, here: false };
		case 'wake':
			return withDue(before, action.now);
		case 'send':
			return {
				...before,
				n: before.n + 1,
				changed: false,
				changedIn: before.changed ? before.n + 1 : before.changedIn,
				answered: before.latest?.e ?? null,
				callAt: null,
				sentAt: action.now,
			};
		case 'acknowledged':
			return { ...before, acknowledged: Math.max(before.acknowledged, action.n) };
		case 'answer':
			return withAnswer(before, action);
		case 'ask': {
			if (asking(before, action.text) !== 'possible') return before;
			const question = { id: action.id, language: before.language, text: questionText(action.text) };
			return fitted({ ...before, questions: [...before.questions, question], changed: true });
		}
		case 'withdraw': {
			const questions = before.questions.filter(({ id }) => id !== action.id);
			return questions.length === before.questions.length ? before : { ...before, questions, changed: true };
		}
		case 'like':
			return withLike(before, action.id);
		case 'unlike':
			if (!before.likes.includes(action.id)) return before;
			return { ...before, likes: before.likes.filter((id) => id !== action.id), changed: true };
		case 'language':
			return action.language === before.language ? before : { ...before, language: action.language, changed: true };
	}
}

type Heard = Extract<PhoneAction, { readonly to: 'hear' }>;

function withHeard(phone: Phone, { topic, payload, now, random }: Heard): Phone {
	const place = placeOfTopic(topic);
	if (!place || place.kind === 'register' || place.room.code !== phone.code) return phone;
	// A room has one owner; what another one says under the same code is not of it.
	if (phone.owner !== null && phone.owner !== place.room.owner) return phone;
	const { owner } = place.room;
	if (place.kind === 'here') {
		return payload === '1' || payload === '0' ? { ...phone, owner, here: payload === '1' } : phone;
	}
	const document = readState(payload);
	const { latest } = phone;
	if (!document || phone.ended) return phone;
	if ('end' in document) {
		return latest && document.n <= latest.n ? phone : { ...phone, owner, ended: true, coming: [] };
	}
	if (latest && document.by === latest.by && document.n <= latest.n) return phone;
	// Another window that leads, or one that has lost all that it had, counts its roll calls anew, and knows of no followers.
	const isSameCall = latest?.by === document.by && latest.e === document.e;
	const known = isSameCall && (phone.answered === document.e || phone.callAt !== null);
	const told = {
		...phone,
		owner,
		latest: document,
		callAt: known
			? phone.callAt
			: now + random * Math.min(LONGEST_CALL, Math.max(document.f, latest?.f ?? 0) * PER_FOLLOWER),
	};
	return withDue(withComing(told, document, now), now);
}

/** How long the answers to a roll call are spread, in milliseconds: for each that follows, and at most. */
const PER_FOLLOWER = 20;
const LONGEST_CALL = 20_000;

/** Who has just come sees the newest at once. */
function withComing(phone: Phone, state: HallState, now: number): Phone {
	const at = phone.shown ? now + state.delay * 1000 : now;
	// With a shorter delay the newest may be due before what came earlier, which is then past.
	return { ...phone, coming: [...phone.coming.filter((each) => each.at < at), { at, state }] };
}

function withDue(phone: Phone, now: number): Phone {
	const due = phone.coming.filter(({ at }) => at <= now);
	const newest = due.at(-1);
	return newest ? { ...phone, shown: newest.state, coming: phone.coming.slice(due.length) } : phone;
}

function withAnswer(phone: Phone, { poll, options }: Extract<PhoneAction, { readonly to: 'answer' }>): Phone {
	const open = phone.latest?.poll;
	if (!open?.open || open.id !== poll.id) return phone;
	const chosen = options.toSorted((a, b) => a - b);
	if (chosen.length > 0 && !isAnswer(poll, chosen)) return phone;
	const key = answerKey(open);
	const others = Object.entries(phone.answers).filter(([each]) => each !== key);
	const entries = chosen.length > 0 ? [...others, [key, chosen] as const] : others;
	return fitted({ ...phone, answers: Object.fromEntries(entries.slice(-MAX_ANSWERED)), changed: true });
}

/** Forgets the oldest answers, whose polls are long closed, where a register would be too large with them. */
function fitted(phone: Phone): Phone {
	const entries = Object.entries(phone.answers);
	if (bytesOf(phone) <= MAX_DOCUMENT || entries.length <= 1) return phone;
	return fitted({ ...phone, answers: Object.fromEntries(entries.slice(1)) });
}

function withLike(phone: Phone, id: string): Phone {
	const shown = phone.shown?.questions ?? [];
	const own = phone.questions.some((each) => each.id === id);
	if (own || phone.likes.includes(id) || !shown.some((each) => each.id === id)) return phone;
	// Those of questions that are gone make room.
	const still = phone.likes.filter((each) => shown.some((one) => one.id === each));
	return fitted({ ...phone, likes: [...(phone.likes.length < MAX_SHOWN ? phone.likes : still), id], changed: true });
}

/** Whether a question can be asked, or why not. */
export type Asking = 'possible' | 'not-taken' | 'empty' | 'too-long' | 'too-many' | 'no-room';

/**
 * Whether a question can be asked now: the trainer takes some, it is no longer than {@link MAX_QUESTION}, and this phone has
 * not as many already as one may have.
 *
 * @param phone the phone
 * @param typed the text of the field
 * @returns `no-room` when it is too much together with those that were asked before, in bytes
 */
export function asking(phone: Phone, typed: string): Asking {
	const text = questionText(typed);
	if (!phone.latest?.ask) return 'not-taken';
	if (text === '') return 'empty';
	if ([...text].length > MAX_QUESTION) return 'too-long';
	if (phone.questions.length >= MAX_OPEN_QUESTIONS) return 'too-many';
	const { language } = phone;
	const questions = [...phone.questions, { id: LONGEST_ID, language, text }];
	return bytesOf({ ...phone, questions, answers: {}, likes: [] }) + RESERVE <= MAX_DOCUMENT ? 'possible' : 'no-room';
}

/** The bytes that stay free for likes and the latest answer, whatever is asked. */
const RESERVE = 600;

/** As long as the ids of questions are. */
const LONGEST_ID = 'X'.repeat(8);

/** The longest numbers that a register may have when it is sent, later than it is measured. */
const LONGEST_NUMBERS = { n: 9_999_999, answered: 99_999_999_999 };

function bytesOf(phone: Phone): number {
	return new TextEncoder().encode(JSON.stringify(registerOf({ ...phone, ...LONGEST_NUMBERS }))).length;
}

/**
 * The register as it is sent.
 *
 * @param phone the phone, after the action `send`
 */
export function registerOf({ n, answered, language, answers, questions, likes }: Phone): Register {
	return { v: LIVE_VERSION, n, e: answered ?? 0, language, answers, questions, likes };
}

/** The least time between two registers, in milliseconds: a broker closes the line of who sends more than five in ten seconds. */
const LEAST_PAUSE = 2_500;

/**
 * When the register is to be sent: it has changed, or a roll call asks for it.
 *
 * @param phone the phone
 * @returns in milliseconds since 1970; null for not at all, as long as nothing else happens
 */
export function sendAt({ owner, latest, ended, changed, callAt, sentAt }: Phone): number | null {
	if (owner === null || !latest || ended || (!changed && callAt === null)) return null;
	return Math.max(changed ? 0 : (callAt ?? 0), sentAt === 0 ? 0 : sentAt + LEAST_PAUSE);
}

/**
 * When the next state is to be shown, see the action `wake`.
 *
 * @param phone the phone
 * @returns in milliseconds since 1970; null for not at all, as long as nothing else happens
 */
export function wakeAt({ coming }: Phone): number | null {
	return coming[0]?.at ?? null;
}

/**
 * Where the register goes.
 *
 * @param phone the phone
 * @returns undefined as long as nobody knows whose room it is
 */
export function ownTopic({ owner, code, device }: Phone): string | undefined {
	return owner === null ? undefined : registerTopic({ owner, code } satisfies Room, device);
}

/**
 * Whether what was chosen and asked has reached the hall, as far as a phone can know: the broker has it, and the trainer's
 * line is up. If it is not, the next roll call brings it.
 *
 * @param phone the phone
 */
export function isSent({ changed, changedIn, acknowledged, here }: Phone): boolean {
	return !changed && acknowledged >= changedIn && here !== false;
}

/**
 * Where the talk is, as this phone shows it. A state that was told long ago is believed only while the trainer's line is up:
 * the clock of a phone may be wrong.
 *
 * @param phone the phone
 * @param now in milliseconds since 1970
 * @returns null when nothing was told, the room was closed, or the talk must be over
 */
export function hallOf({ shown, latest, here, ended }: Phone, now: number): HallState | null {
	if (!shown || !latest || ended || (latest.until < now && here !== true)) return null;
	return shown;
}

/**
 * The poll as this phone shows it. It is opened and its result is shown with the delay of the hall, but it closes at once:
 * an answer that comes later is not counted.
 *
 * @param phone the phone
 * @param now in milliseconds since 1970
 */
export function pollOf(phone: Phone, now: number): LivePoll | null {
	const poll = hallOf(phone, now)?.poll ?? null;
	if (!poll?.open) return poll;
	const latest = phone.latest?.poll;
	return latest?.open && answerKey(latest) === answerKey(poll) ? poll : null;
}

/**
 * What this phone has answered to a poll.
 *
 * @param phone the phone
 * @param poll the poll and its round
 * @returns the indices of the options; empty for none
 */
export function answerOf({ answers }: Phone, poll: { readonly id: string; readonly round: number }): readonly number[] {
	const key = answerKey(poll);
	return Object.hasOwn(answers, key) ? (answers[key] ?? []) : [];
}
