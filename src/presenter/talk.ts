import type { Language } from '../model/language.ts';
import type { Clock, Command, TalkState } from '../model/talk.ts';
import { stateAfter } from '../model/talk.ts';
import { deck, hasQr, slideOf } from './deck.ts';
import { type Settings, saveTalk } from './storage.ts';

export const noClock: Clock = { startedAt: null, from: null, questionsSince: null, questionsUsed: 0 };

/** The one state of the talk, and who is told when it changes. */
export class Talk {
	#state: TalkState;
	readonly #listeners = new Set<(state: TalkState, before: TalkState) => void>();

	constructor(state: TalkState) {
		this.#state = state;
	}

	get state(): TalkState {
		return this.#state;
	}

	onChange(listener: (state: TalkState, before: TalkState) => void): void {
		this.#listeners.add(listener);
	}

	/** Does what is asked for, as far as it can be done. */
	dispatch(command: Command): void {
		if (command.to === 'qr' && !hasQr) return;
		this.set(stateAfter(command, this.#state, deck, Date.now()));
	}

	/** Lets ordered points come one at a time, or all at once. What stands on the slide now stays. */
	useSteps(on: boolean): void {
		if (on === this.#state.steps) return;
		this.set({ steps: on, step: on ? (slideOf(this.#state.slide)?.steps ?? 0) : 0 });
	}

	/** Gives a window a language of its own, or that of the hall again. */
	setLanguageOf(window: string, language: Language | null): void {
		const { [window]: _, ...others } = this.#state.ownLanguages;
		this.set({ ownLanguages: language === null ? others : { ...others, [window]: language } });
	}

	set(change: Partial<TalkState>): void {
		const before = this.#state;
		if (change === before) return;
		this.#state = { ...before, ...change };
		saveTalk(this.#state);
		for (const listener of this.#listeners) listener(this.#state, before);
	}
}

/** The state of a talk that has not begun. */
export function newTalk({ plan, hidden, language, steps }: Settings, slide: string, fallback: Language): TalkState {
	return {
		slide,
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
	};
}
