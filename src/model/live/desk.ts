import type { TalkState } from '../talk.ts';
import { type Ballots, countAnswers, countLikes, type PollCount, withRegisters } from './count.ts';
import {
	type Delay,
	type HallState,
	LIVE_VERSION,
	type LivePoll,
	MAX_DOCUMENT,
	MAX_SHOWN,
	MIN_ANSWERS,
	type Register,
	type ShownQuestion,
	type StateDocument,
} from './documents.ts';
import type { Poll } from './poll.ts';
import type { Room } from './room.ts';

/** A poll that was asked, in one of its rounds. When it is closed its count stands, whatever still comes. */
export interface DeskPoll {
	readonly poll: Poll;
	readonly round: number;
	/** null while it is open. */
	readonly count: PollCount | null;
}

/** What the trainer has done with a question, with its words as they were then: nobody changes what she has let through. */
export interface HandledQuestion {
	readonly place: 'shown' | 'answered';
	/** Its id among the shown ones, which does not tell the device. */
	readonly shownAs: string;
	readonly language: Register['language'];
	readonly text: string;
}

/** The trainer's side of a room. Her window alone has it. */
export interface Desk {
	readonly room: Room;
	/** The window that leads; of two, the later one is the greater text. */
	readonly by: string;
	/** The number of the latest document. */
	readonly n: number;
	/** The roll call, and when it was, in milliseconds since 1970. */
	readonly e: number;
	readonly calledAt: number;
	/** Whoever has answered this roll call or a later one follows: the last but one, as the last is still being answered. */
	readonly followsFrom: number;
	readonly delay: Delay;
	readonly ask: boolean;
	/** Whether questions have ever been taken: before that, nobody's is seen, whatever a phone sends. */
	readonly asked: boolean;
	/** The poll that is open, or whose result is shown. */
	readonly poll: DeskPoll | null;
	/** The rounds that were closed, in that order. */
	readonly results: readonly DeskPoll[];
	/** The last round of each poll, by its id. */
	readonly rounds: ReadonlyMap<string, number>;
	readonly ballots: Ballots;
	readonly muted: ReadonlySet<string>;
	/** The questions that were shown, by their keys; those shown last come last. */
	readonly handled: ReadonlyMap<string, HandledQuestion>;
	/** The keys of those that the trainer will not have. */
	readonly removed: ReadonlySet<string>;
}

/** What happens at the desk. */
export type DeskAction =
	/** The line is up, for the first time or again: all registers are asked for. */
	| { readonly to: 'connected'; readonly now: number }
	/** A roll call shows who follows still, see {@link isCallDue}. */
	| { readonly to: 'call'; readonly now: number }
	/** Registers have come. */
	| { readonly to: 'take'; readonly registers: Iterable<readonly [device: string, register: Register]> }
	/** A document is about to be sent: it has another number. */
	| { readonly to: 'tell' }
	/** A poll is opened, in a new round; one that is still open is closed before. */
	| { readonly to: 'open-poll'; readonly poll: Poll }
	| { readonly to: 'close-poll' }
	/** The result goes, and an open poll without one. */
	| { readonly to: 'clear-poll' }
	/** Questions are named by {@link DeskQuestion.key}. */
	| { readonly to: 'hide' | 'remove'; readonly question: string }
	/** `read` is what she has read: a question that says another thing by now is left as it is. */
	| { readonly to: 'show' | 'answered'; readonly question: string; readonly read?: string }
	| { readonly to: 'mute' | 'unmute'; readonly device: string }
	/** Whether new questions are taken. */
	| { readonly to: 'ask'; readonly taken: boolean }
	| { readonly to: 'delay'; readonly delay: Delay };

/** A question as the trainer sees it. */
export interface DeskQuestion {
	/** The device and its id there. */
	readonly key: string;
	readonly device: string;
	readonly language: Register['language'];
	readonly text: string;
	readonly place: 'waiting' | HandledQuestion['place'];
	/** Its id among the shown ones; null before it has been shown. */
	readonly shownAs: string | null;
	readonly likes: number;
	readonly muted: boolean;
}

/**
 * Makes the name of a presenter's window for {@link Desk.by}: of two windows of a computer the later one has the greater one.
 *
 * @param openedAt in milliseconds since 1970
 * @param signs some random signs, for two that were opened at once
 */
export function deskName(openedAt: number, signs: string): string {
	return `${openedAt.toString(36).padStart(9, '0')}-${signs}`;
}

/**
 * Opens a room.
 *
 * @param room its owner and code
 * @param by the window that leads, see {@link deskName}
 */
export function newDesk(room: Room, by: string): Desk {
	return {
		room,
		by,
		n: 0,
		e: 0,
		calledAt: 0,
		followsFrom: 0,
		delay: 0,
		ask: false,
		asked: false,
		poll: null,
		results: [],
		rounds: new Map(),
		ballots: new Map(),
		muted: new Set(),
		handled: new Map(),
		removed: new Set(),
	};
}

/**
 * Goes on with a room whose window is gone, or knows less than phones and wall do: it may be a copy of what a tab had kept earlier.
 * They are told of the same poll, and a roll call that none of them has answered brings what phones have sent.
 *
 * @param desk as it is kept, or a new one
 * @param poll the poll that was told last
 * @param known the polls of the deck, and the time in milliseconds since 1970
 */
export function resumedDesk(
	desk: Desk,
	poll: LivePoll | null,
	known: { readonly polls: readonly Poll[]; readonly now: number },
): Desk {
	const called = { ...desk, e: Math.max(desk.e, Math.floor(known.now / 1000)) };
	const told = poll && known.polls.find(({ id }) => id === poll.id);
	if (!poll || !told || (desk.rounds.get(poll.id) ?? 0) >= poll.round) return called;
	const rounds = new Map(desk.rounds).set(poll.id, poll.round);
	const options = poll.open ? null : (poll.result ?? Array.from({ length: told.options }, () => 0));
	const count = poll.open || !options ? null : { options, answers: poll.answers };
	return { ...called, rounds, poll: { poll: told, round: poll.round, count } };
}

/**
 * Applies what happens at the desk. What cannot be done leaves it as it is.
 *
 * @param action what has happened, or what the trainer wants
 * @param before the desk until now
 */
export function deskAfter(action: DeskAction, before: Desk): Desk {
	switch (action.to) {
		case 'connected':
			return { ...before, e: before.e + 1, calledAt: action.now };
		case 'call':
			return { ...before, e: before.e + 1, calledAt: action.now, followsFrom: before.e };
		case 'take': {
			const ballots = withRegisters(before.ballots, action.registers, before.followsFrom);
			return ballots === before.ballots ? before : { ...before, ballots };
		}
		case 'tell':
			return { ...before, n: before.n + 1 };
		case 'open-poll':
			return withPoll(closed(before), action.poll);
		case 'close-poll':
			return closed(before);
		case 'clear-poll':
			return { ...before, poll: null };
		case 'show':
			return withShown(before, action);
		case 'hide':
			return { ...before, handled: without(before.handled, action.question) };
		case 'answered':
			return withAnswered(before, action);
		case 'remove':
			return {
				...before,
				handled: without(before.handled, action.question),
				removed: new Set(before.removed).add(action.question),
			};
		case 'mute':
			return { ...before, muted: new Set(before.muted).add(action.device) };
		case 'unmute':
			return { ...before, muted: new Set([...before.muted].filter((device) => device !== action.device)) };
		case 'ask':
			return { ...before, ask: action.taken, asked: before.asked || action.taken };
		case 'delay':
			return { ...before, delay: action.delay };
	}
}

function withPoll(desk: Desk, poll: Poll): Desk {
	const round = Math.max(desk.rounds.get(poll.id) ?? 0, roundIn(desk.ballots, poll)) + 1;
	return { ...desk, poll: { poll, round, count: null }, rounds: new Map(desk.rounds).set(poll.id, round) };
}

/** The most rounds that are believed of phones, one of which may be a script. */
const MOST_ROUNDS = 99;

/** The latest round of a poll that any device has answered: a window that has lost what it knew must not count those answers again. */
function roundIn(ballots: Ballots, { id }: Poll): number {
	let latest = 0;
	for (const { answers } of ballots.values()) {
		for (const key of Object.keys(answers)) {
			const round = key.startsWith(`${id}.`) ? Number(key.slice(id.length + 1)) : 0;
			if (round <= MOST_ROUNDS) latest = Math.max(latest, round);
		}
	}
	return latest;
}

/** Closes the open poll: what has come until now is its result. */
function closed(desk: Desk): Desk {
	if (!desk.poll || desk.poll.count) return desk;
	const poll = { ...desk.poll, count: countOf(desk, desk.poll) };
	return { ...desk, poll, results: [...desk.results, poll] };
}

function countOf({ ballots, muted }: Desk, { poll, round, count }: DeskPoll): PollCount {
	return count ?? countAnswers(ballots, { ...poll, round }, muted);
}

type Read = Pick<Extract<DeskAction, { readonly read?: string }>, 'question' | 'read'>;

function withShown(desk: Desk, { question: key, read }: Read): Desk {
	const known = desk.handled.get(key);
	const asked = questionsOf(desk).find((each) => each.key === key);
	const source = known ?? asked;
	if (!source || asked?.muted) return desk;
	const { language, text } = source;
	if (read !== undefined && read !== text) return desk;
	const shownAs = known?.shownAs ?? freeId(desk, key.slice(key.indexOf('/') + 1));
	// Put in anew, so that it comes last.
	const handled = new Map(without(desk.handled, key)).set(key, { place: 'shown', shownAs, language, text });
	return { ...desk, handled };
}

function withAnswered(desk: Desk, action: Read): Desk {
	const shown = withShown(desk, action);
	const question = shown.handled.get(action.question);
	if (shown === desk || !question) return desk;
	return { ...shown, handled: new Map(shown.handled).set(action.question, { ...question, place: 'answered' }) };
}

/** The id that the device has given, unless another device has shown up with the same one: likes are given by it. */
function freeId({ handled }: Desk, wanted: string): string {
	const taken = new Set([...handled.values()].map(({ shownAs }) => shownAs));
	let id = wanted.slice(0, 50);
	for (let next = 2; taken.has(id); next++) id = `${wanted.slice(0, 50)}-${next}`;
	return id;
}

function without<T>(all: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> {
	return new Map([...all].filter(([each]) => each !== key));
}

/** How many questions may wait at most: a list that a script has filled is read by nobody, and holds up the window. */
const MOST_WAITING = 200;

/**
 * The questions that the trainer sees: those that were shown in that order, with their words as they were then, and after
 * them those that wait. One that its device has taken back is gone, unless it was answered; so is one that she removed.
 *
 * @param desk the desk
 */
export function questionsOf(desk: Desk): readonly DeskQuestion[] {
	const { ballots, muted, handled, removed, asked } = desk;
	const likes = countLikes(ballots, muted);
	const known = [...handled].flatMap(([key, { place, shownAs, language, text }]): readonly DeskQuestion[] => {
		const device = key.slice(0, key.indexOf('/'));
		const register = ballots.get(device);
		// A register that has not come again since the window was loaded anew takes nothing back.
		const taken = register && !register.questions.some(({ id }) => key === keyOf(device, id));
		if (taken && place === 'shown') return [];
		const own = !muted.has(device) && register?.likes.includes(shownAs) ? 1 : 0;
		const liked = (likes.get(shownAs) ?? 0) - own;
		return [{ key, device, language, text, place, shownAs, likes: liked, muted: muted.has(device) }];
	});
	const waiting: DeskQuestion[] = [];
	for (const [device, register] of asked ? ballots : []) {
		for (const { id, language, text } of register.questions) {
			const key = keyOf(device, id);
			if (handled.has(key) || removed.has(key) || waiting.length === MOST_WAITING) continue;
			waiting.push({
				key,
				device,
				language,
				text,
				place: 'waiting',
				shownAs: null,
				likes: 0,
				muted: muted.has(device),
			});
		}
	}
	return [...known, ...waiting];
}

const keyOf = (device: string, id: string): string => `${device}/${id}`;

/**
 * How many follow. Who has left, or whose phone sleeps, is counted until two roll calls are past: the number does not fall while a
 * roll call is answered.
 *
 * @param desk the desk
 */
export function followersOf({ ballots, followsFrom }: Desk): number {
	let followers = 0;
	for (const register of ballots.values()) if (register.e >= followsFrom) followers++;
	return followers;
}

/** How long after a roll call the next one is, in milliseconds: that of a small hall, and more for each that follows, as all answer. */
const CALL_PAUSE = 60_000;
const CALL_PAUSE_EACH = 100;

/**
 * Whether it is time for another roll call.
 *
 * @param desk the desk
 * @param now in milliseconds since 1970
 */
export function isCallDue(desk: Desk, now: number): boolean {
	return now - desk.calledAt >= CALL_PAUSE + CALL_PAUSE_EACH * followersOf(desk);
}

/**
 * How the poll has been answered, until now while it is open.
 *
 * @param desk the desk
 * @returns null when there is no poll
 */
export function pollCountOf(desk: Desk): PollCount | null {
	return desk.poll && countOf(desk, desk.poll);
}

/**
 * The poll as phones and wall are told of it: no numbers while it is open, none from few answers.
 *
 * @param desk the desk
 */
export function livePollOf({ poll }: Desk): LivePoll | null {
	if (!poll) return null;
	const { round, count } = poll;
	const { id } = poll.poll;
	if (!count) return { id, round, open: true };
	const { answers, options } = count;
	return { id, round, open: false, result: answers < MIN_ANSWERS ? null : options, answers };
}

/** For how long a state is believed when nothing more comes, in milliseconds. */
const BELIEVED = 4 * 60 * 60 * 1000;

/** What phones are told, and what of it had no room. */
export interface Told {
	readonly state: HallState;
	/** The questions that the trainer shows and that phones are not told of, by their keys: too many, or too long. */
	readonly left: readonly string[];
}

/**
 * Makes what phones are told of a talk: its place, never its notes, clock, plan, hidden slides or what the wall alone has.
 * It fits a document: the questions that were shown first are left out where it would not.
 *
 * @param desk the desk, after the action `tell`
 * @param talk the state of the talk
 * @param now in milliseconds since 1970
 */
export function hallStateOf(desk: Desk, talk: TalkState, now: number): Told {
	const asked = questionsOf(desk).filter(({ place, muted }) => place === 'shown' && !muted);
	const bare: HallState = {
		v: LIVE_VERSION,
		n: desk.n,
		e: desk.e,
		f: followersOf(desk),
		by: desk.by,
		until: now + BELIEVED,
		slide: talk.slide,
		step: talk.step,
		steps: talk.steps,
		blank: talk.blank,
		language: talk.language,
		municipality: talk.municipality,
		delay: desk.delay,
		poll: livePollOf(desk),
		questions: [],
		ask: desk.ask,
	};
	const told: ShownQuestion[] = [];
	let room = MAX_DOCUMENT - bytesOf(bare);
	for (const { shownAs, language, text, likes } of asked.toReversed()) {
		if (shownAs === null) continue;
		const question = { id: shownAs, language, text, likes };
		// The comma before it counts as well.
		room -= bytesOf(question) + 1;
		if (room < 0 || told.length === MAX_SHOWN) break;
		told.unshift(question);
	}
	const left = asked.slice(0, asked.length - told.length).map(({ key }) => key);
	return { state: { ...bare, questions: told }, left };
}

function bytesOf(value: unknown): number {
	return new TextEncoder().encode(JSON.stringify(value)).length;
}

/**
 * Whether phones have to be told: something is another than its number, its time and how many follow.
 *
 * @param before what they were told last; null for nothing
 * @param after what they would be told
 */
export function isNews(before: HallState | null, after: HallState): boolean {
	if (!before) return true;
	const { n, f, until } = before;
	return JSON.stringify(before) !== JSON.stringify({ ...after, n, f, until });
}

/**
 * What the state of the room says of who leads it. Two windows of one trainer would else take the line from each other for ever.
 *
 * @param desk the desk of this window
 * @param heard a document of the room's state
 * @returns `later` when another window has taken over, `earlier` when an older one has spoken and is to be told
 */
export function leaderIn(desk: Desk, heard: StateDocument): 'own' | 'later' | 'earlier' {
	if ('end' in heard || heard.by === desk.by) return 'own';
	return heard.by > desk.by ? 'later' : 'earlier';
}

/**
 * Closes the room: what phones are told last, before the retained document is cleared.
 *
 * @param desk the desk, after the action `tell`
 */
export function closedRoomOf({ n }: Desk): StateDocument {
	return { v: LIVE_VERSION, n, end: true };
}
