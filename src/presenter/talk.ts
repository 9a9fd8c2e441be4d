import type { Language } from '../model/language.ts';
import type { Clock, Command, TalkState } from '../model/talk.ts';
import { stateAfter } from '../model/talk.ts';
import { deck, hasQr, slideOf } from './deck.ts';
import { type Settings, saveTalk } from './storage.ts';

/** The clock of a talk that has not begun. */
export const noClock: Clock = { startedAt: null, from: null, questionsSince: null, questionsUsed: 0 };

/** Holds the state of the talk, keeps it for when the window is loaded anew, and tells listeners of each change. */
export class Talk {
	#state: TalkState;
	readonly #listeners = new Set<(state: TalkState, before: TalkState) => void>();

	constructor(state: TalkState) {
		this.#state = state;
	}

	get state(): TalkState {
		return this.#state;
	}

	/** Whether there is a code to show: that of the published deck, or that of a room for phones. */
	get hasCode(): boolean {
		return hasQr || this.#state.live !== null;
	}

	/**
	 * @param listener takes the state after each change, and the one before it
	 * @param signal removes the listener when it is aborted
	 */
	onChange(listener: (state: TalkState, before: TalkState) => void, signal?: AbortSignal): void {
		this.#listeners.add(listener);
		signal?.addEventListener('abort', () => this.#listeners.delete(listener));
	}

	/**
	 * Applies a command. What cannot be done changes nothing.
	 *
	 * @param command what shall happen
	 */
	dispatch(command: Command): void {
		if (command.to === 'qr' && !this.hasCode) return;
		this.set(stateAfter(command, this.#state, deck, Date.now()));
	}

	/**
	 * Lets ordered points come one at a time, or all at once. What stands on the slide now stays.
	 *
	 * @param on whether they come one at a time
	 */
	useSteps(on: boolean): void {
		if (on === this.#state.steps) return;
		this.set({ steps: on, step: on ? (slideOf(this.#state.slide)?.steps ?? 0) : 0 });
	}

	/**
	 * Gives a window of the audience a language.
	 *
	 * @param window its name on the channel
	 * @param language its own, or null for that of the hall
	 */
	setLanguageOf(window: string, language: Language | null): void {
		const { [window]: _, ...others } = this.#state.ownLanguages;
		this.set({ ownLanguages: language === null ? others : { ...others, [window]: language } });
	}

	/**
	 * Changes the state and tells the listeners.
	 *
	 * @param change what differs from now
	 */
	set(change: Partial<TalkState>): void {
		const before = this.#state;
		if (change === before) return;
		this.#state = { ...before, ...change };
		for (const listener of this.#listeners) listener(this.#state, before);
		// After the windows have been told: it takes time that the next slide would wait for.
		saveTalk(this.#state);
	}
}

/** What a talk begins with besides what the trainer has set. */
interface Beginning {
	/** The id of the slide to begin at. */
	readonly slide: string;
	/** The language of the hall where none is set. */
	readonly fallback: Language;
	/** The code of the municipality whose figures are shown, or null. */
	readonly municipality: string | null;
}

/**
 * Makes the state of a talk that has not begun.
 *
 * @param settings what the trainer has set
 * @param beginning where and with what it begins
 */
export function newTalk(
	{ plan, hidden, language, steps }: Settings,
	{ slide, fallback, municipality }: Beginning,
): TalkState {
	return {
		slide,
		municipality,
		step: 0,
		blank: 'none',
		language: language ?? fallback,
		ownLanguages: {},
		steps,
		hidden: hidden.filter((id) => deck.some((one) => one.id === id)),
		enlarged: null,
		qr: false,
		clock: noClock,
		plan,
		live: null,
	};
}
