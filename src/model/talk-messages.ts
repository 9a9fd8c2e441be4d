import { isBoolean, isNumber, isRecord, isString, oneOf, orNull } from './checks.ts';
import { isLanguage, type Language } from './language.ts';
import { isLiveOnWall } from './live/on-wall.ts';
import { isMunicipalityCode } from './municipal/choice.ts';
import {
	type Blank,
	type Choice,
	type Clock,
	type Command,
	type Plan,
	SIMPLE_COMMANDS,
	type TalkState,
} from './talk.ts';

/** The version of the messages. Windows of another version of the deck neither understand them nor are understood. */
export const VERSION = 5;

/** The screen that a window is on, in pixels of the desktop. */
export interface ScreenArea {
	readonly width: number;
	readonly height: number;
	/** The screen's own corner, where the browser tells it; windows on one screen have the same. */
	readonly left: number;
	readonly top: number;
}

/**
 * Whether a window has all that the deck may need: `outdated` when it cannot have it, as the server has a new version by now; null
 * while it is being fetched.
 */
export type Loaded = boolean | 'outdated' | null;

/** What a window of the deck says of itself. */
export interface Report {
	readonly kind: 'report';
	readonly window: string;
	/** `reader`: the window has been told nothing and does not follow. */
	readonly role: 'audience' | 'reader';
	readonly language: Language;
	readonly visible: boolean;
	readonly fullScreen: boolean;
	readonly screen: ScreenArea;
	/** The title of the page, by which a person knows it. */
	readonly title: string;
	/** Whether it has applied commands by itself because no presenter answered. */
	readonly detached: boolean;
	readonly loaded: Loaded;
	/** The state that it was told last, or its own while it is detached. */
	readonly latest: TalkState | null;
	/** The `changedAt` of the state that it was told last; 0 if it was told none. */
	readonly changedAt: number;
}

/** A point on the stage, in parts of its width and height. */
export interface StagePoint {
	readonly x: number;
	readonly y: number;
}

/** What the windows of a talk say to each other. */
export type Message =
	/** A presenter asks who is there. `since` tells two presenters' windows apart: the later one leads. */
	| { readonly kind: 'call'; readonly presenter: string; readonly since: number }
	/** A presenter has a window follow. */
	| { readonly kind: 'invite'; readonly window: string }
	/** The state of the talk, and when the presenter changed it last, in milliseconds since 1970; 0 if never since it was opened. */
	| { readonly kind: 'state'; readonly state: TalkState; readonly changedAt: number }
	| { readonly kind: 'pointer'; readonly at: StagePoint | null }
	/** The talk is over, for one window or for all. */
	| { readonly kind: 'end'; readonly window: string | null }
	| Report
	| { readonly kind: 'command'; readonly window: string; readonly command: Command }
	| { readonly kind: 'bye'; readonly window: string }
	/** A presenter asks its preview what can be enlarged at a point. */
	| { readonly kind: 'hit-test'; readonly at: StagePoint }
	/** A preview answers with a target of the slide by its number, or null. */
	| { readonly kind: 'hit-target'; readonly target: number | null }
	/** A preview tells what of its slide can be enlarged. */
	| { readonly kind: 'targets'; readonly slide: string; readonly names: readonly string[] }
	/** A preview can listen. */
	| { readonly kind: 'ready'; readonly loaded: Loaded }
	/** A presenter has a window of the audience fill its screen; the message carries the right to do so. */
	| { readonly kind: 'fill' };

const isBlank = oneOf<Blank>({ none: true, black: true, white: true });
const isChoice = oneOf<Choice>({ all: true, cut: true, own: true });
const isRole = oneOf<Report['role']>({ audience: true, reader: true });

/**
 * Puts the version on a message, as it goes over the channel.
 *
 * @param message what is sent
 */
export function pack(message: Message): { readonly version: number; readonly message: Message } {
	return { version: VERSION, message };
}

/**
 * Reads what has come over the channel.
 *
 * @param data what has come
 * @returns undefined when it is no message of this version
 */
export function unpack(data: unknown): Message | undefined {
	if (!isRecord(data) || data.version !== VERSION || !isMessage(data.message)) return undefined;
	return data.message;
}

function isLoaded(value: unknown): value is Loaded {
	return value === 'outdated' || orNull(isBoolean)(value);
}

function isMessage(value: unknown): value is Message {
	return isRecord(value) && isString(value.kind) && CHECKS.get(value.kind)?.(value) === true;
}

type Check = (value: Readonly<Record<string, unknown>>) => boolean;

const checks: Readonly<Record<Message['kind'], Check>> = {
	call: ({ presenter, since }) => isString(presenter) && isNumber(since),
	invite: (value) => isString(value.window),
	state: ({ state, changedAt }) => isTalkState(state) && isNumber(changedAt),
	pointer: ({ at }) => orNull(isStagePoint)(at),
	end: (value) => orNull(isString)(value.window),
	report: (value) =>
		isString(value.window) &&
		isRole(value.role) &&
		isLanguage(value.language) &&
		[value.visible, value.fullScreen, value.detached].every(isBoolean) &&
		isScreenArea(value.screen) &&
		isString(value.title) &&
		isLoaded(value.loaded) &&
		orNull(isTalkState)(value.latest) &&
		isNumber(value.changedAt),
	command: (value) => isString(value.window) && isCommand(value.command),
	bye: (value) => isString(value.window),
	'hit-test': ({ at }) => isStagePoint(at),
	'hit-target': ({ target }) => orNull(isNumber)(target),
	targets: ({ slide, names }) => isString(slide) && Array.isArray(names) && names.every(isString),
	ready: ({ loaded }) => isLoaded(loaded),
	fill: () => true,
};
const CHECKS: ReadonlyMap<string, Check> = new Map(Object.entries(checks));

const COMMANDS: ReadonlySet<unknown> = new Set(SIMPLE_COMMANDS);

function isCommand(value: unknown): boolean {
	if (!isRecord(value)) return false;
	if (value.to === 'go') return isString(value.slide);
	return value.to === 'jump' ? isNumber(value.number) : COMMANDS.has(value.to);
}

function isStagePoint(value: unknown): value is StagePoint {
	return isRecord(value) && isNumber(value.x) && isNumber(value.y);
}

function isScreenArea(value: unknown): boolean {
	return isRecord(value) && [value.width, value.height, value.left, value.top].every(isNumber);
}

/**
 * Whether something is a state of a talk, with all that this version has in it.
 *
 * @param value what comes from elsewhere
 */
export function isTalkState(value: unknown): value is TalkState {
	return (
		isRecord(value) &&
		isString(value.slide) &&
		isNumber(value.step) &&
		isBlank(value.blank) &&
		isLanguage(value.language) &&
		isRecord(value.ownLanguages) &&
		Object.values(value.ownLanguages).every(isLanguage) &&
		orNull(isMunicipalityCode)(value.municipality) &&
		[value.steps, value.qr].every(isBoolean) &&
		Array.isArray(value.hidden) &&
		value.hidden.every(isString) &&
		orNull(isNumber)(value.enlarged) &&
		isClock(value.clock) &&
		isPlan(value.plan) &&
		orNull(isLiveOnWall)(value.live)
	);
}

/**
 * Reads the state of a talk that a tab has kept, maybe under an earlier version, which knew nothing of live.
 *
 * @param value what was kept
 * @returns undefined when it is none
 */
export function keptTalkState(value: unknown): TalkState | undefined {
	const state: unknown = isRecord(value) ? { live: null, ...value } : value;
	return isTalkState(state) ? state : undefined;
}

function isClock(value: unknown): value is Clock {
	return (
		isRecord(value) &&
		orNull(isNumber)(value.startedAt) &&
		orNull(isString)(value.from) &&
		orNull(isNumber)(value.questionsSince) &&
		isNumber(value.questionsUsed)
	);
}

/**
 * Whether something is a plan: 30 to 180 minutes, with at most half of them for questions.
 *
 * @param value what comes from elsewhere
 */
export function isPlan(value: unknown): value is Plan {
	return (
		isRecord(value) &&
		isNumber(value.minutes) &&
		isNumber(value.questions) &&
		value.minutes >= 30 &&
		value.minutes <= 180 &&
		value.questions >= 0 &&
		value.questions <= value.minutes / 2 &&
		isChoice(value.choice)
	);
}
