import type { Language } from './language.ts';
import type { LiveOnWall } from './live/on-wall.ts';
import { MOVES, type Move } from './talk-moves.ts';

/** Where the talk is: a slide, and how many of its steps are shown. */
export interface Position {
	readonly slide: string;
	readonly step: number;
}

/** What covers the screen instead of the slide. */
export type Blank = 'none' | 'black' | 'white';

/** When the talk began and what its questions have taken, in milliseconds. */
export interface Clock {
	readonly startedAt: number | null;
	/** The slide that it began with; what comes before it is not planned for. */
	readonly from: string | null;
	/** Since when a pause for questions goes on; null when there is none. */
	readonly questionsSince: number | null;
	/** What the pauses before it have taken. */
	readonly questionsUsed: number;
}

/** Which slides are shown. */
export type Choice = 'all' | 'cut' | 'own';

/** How long the talk may take, and how much of it is kept for questions, in minutes; and which slides it has. */
export interface Plan {
	readonly minutes: number;
	readonly questions: number;
	readonly choice: Choice;
}

/** All that the windows of a talk agree on. The presenter's window alone changes it. */
export interface TalkState extends Position {
	readonly blank: Blank;
	/** The language of the hall. */
	readonly language: Language;
	/** The language of each window of the audience that has one of its own, by its name on the channel. */
	readonly ownLanguages: Readonly<Record<string, Language>>;
	/** The code of the municipality whose figures are shown, or null. */
	readonly municipality: string | null;
	/** Whether ordered points come one at a time. */
	readonly steps: boolean;
	/** The ids of the slides that are passed over. */
	readonly hidden: readonly string[];
	/** What fills the audience's screen: a target of the slide by its number, or null. */
	readonly enlarged: number | null;
	/** Whether the code that leads to the published deck is shown. */
	readonly qr: boolean;
	readonly clock: Clock;
	readonly plan: Plan;
	/** What there is of the hall's phones; null where no room is open. */
	readonly live: LiveOnWall | null;
}

/** What moving through the deck asks of a slide. */
export interface SlideShape {
	readonly id: string;
	/** How many steps it has; 0 when it stands complete. */
	readonly steps: number;
}

/** Commands that take no value. */
export const SIMPLE_COMMANDS = [
	...MOVES,
	'black',
	'white',
	'leave',
	'language',
	'questions',
	'qr',
	'start',
	'start-here',
] as const;

/** What changes the talk: asked for in the presenter's window, or by a key or a finger in the audience's. */
export type Command =
	| { readonly to: (typeof SIMPLE_COMMANDS)[number] }
	| { readonly to: 'go'; readonly slide: string }
	| { readonly to: 'jump'; readonly number: number };

type Before = Pick<TalkState, 'slide' | 'step' | 'steps' | 'hidden'>;

/**
 * Finds where a move leads. Hidden slides are passed over; at either end of the deck the position stays.
 *
 * @param move the move
 * @param before where the talk is, whether points come one at a time, and which slides are hidden
 * @param deck the slides in order
 */
export function positionAfter(move: Move, before: Before, deck: readonly SlideShape[]): Position {
	const here = { slide: before.slide, step: before.step };
	const at = deck.findIndex(({ id }) => id === before.slide);
	const count = before.steps ? (deck[at]?.steps ?? 0) : 0;
	const shown = ({ id }: SlideShape) => !before.hidden.includes(id);
	const start = (slide: SlideShape | undefined) => (slide ? { slide: slide.id, step: 0 } : here);
	const after = deck.slice(at + 1).find(shown);
	const back = deck.slice(0, Math.max(at, 0)).findLast(shown);
	switch (move) {
		case 'next':
			return before.step < count ? { ...here, step: before.step + 1 } : start(after);
		case 'previous':
			if (before.step > 0 && count > 0) return { ...here, step: before.step - 1 };
			return back ? { slide: back.id, step: before.steps ? back.steps : 0 } : here;
		case 'next-slide':
			return start(after);
		case 'previous-slide':
			return start(back);
		case 'first':
			return start(deck.find(shown));
		case 'last':
			return start(deck.findLast(shown));
		case 'all-steps':
			return { ...here, step: count };
	}
}

/**
 * Applies a command to the state of a talk. What cannot be done leaves it as it is.
 *
 * @param command what shall happen
 * @param before the state until now
 * @param deck the slides in order
 * @param now in milliseconds since 1970
 */
export function stateAfter(command: Command, before: TalkState, deck: readonly SlideShape[], now: number): TalkState {
	const after = applied(command, before, deck, now);
	const stays = after.slide === before.slide && after.step === before.step && command.to !== 'leave';
	return stays ? after : withoutSheet(after);
}

/** Takes the poll or the question from the wall, as another slide or step would not be seen. Phones keep it. */
function withoutSheet(state: TalkState): TalkState {
	return state.live?.shows ? { ...state, live: { ...state.live, shows: null } } : state;
}

function applied(command: Command, before: TalkState, deck: readonly SlideShape[], now: number): TalkState {
	const shown = { ...before, blank: 'none', qr: false, enlarged: null } as const;
	switch (command.to) {
		case 'black':
		case 'white':
			return { ...before, blank: before.blank === command.to ? 'none' : command.to };
		case 'language':
			return { ...before, language: before.language === 'sv' ? 'fi' : 'sv' };
		case 'qr':
			return { ...before, qr: !before.qr, blank: 'none' };
		case 'questions':
			return { ...before, clock: withQuestions(before.clock, now) };
		case 'leave':
			return shown;
		case 'go':
			return deck.some(({ id }) => id === command.slide) ? { ...shown, slide: command.slide, step: 0 } : before;
		case 'jump': {
			const slide = deck[command.number - 1];
			return slide ? { ...shown, slide: slide.id, step: 0 } : before;
		}
		case 'start':
			if (before.clock.startedAt !== null) return before;
			return started({ ...shown, ...positionAfter('first', before, deck) }, now);
		case 'start-here':
			return started(before, now);
		default: {
			// The first move after a black screen or the code only shows the slide again.
			if (before.blank !== 'none' || before.qr) return { ...before, blank: 'none', qr: false };
			const place = positionAfter(command.to, before, deck);
			const sameSlide = place.slide === before.slide;
			// A trainer who goes on without having pressed "start" has started.
			const begins = command.to === 'next' || command.to === 'next-slide';
			return { ...(begins ? started(before, now) : before), ...place, enlarged: sameSlide ? before.enlarged : null };
		}
	}
}

function started(state: TalkState, now: number): TalkState {
	if (state.clock.startedAt !== null) return state;
	return { ...state, clock: { ...state.clock, startedAt: now, from: state.slide } };
}

/** Begins or ends a pause for questions. Before the talk there is none. */
function withQuestions(clock: Clock, now: number): Clock {
	if (clock.startedAt === null) return clock;
	if (clock.questionsSince === null) return { ...clock, questionsSince: now };
	return { ...clock, questionsSince: null, questionsUsed: clock.questionsUsed + now - clock.questionsSince };
}
