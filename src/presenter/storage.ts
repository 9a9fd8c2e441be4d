import { onStored, recall, remember } from '../browser/stored.ts';
import { forgetInTab, recallInTab, rememberInTab, TALK } from '../browser/tab-storage.ts';
import { isBoolean, isNumber, isRecord, isString, orNull } from '../model/checks.ts';
import { isLanguage, type Language } from '../model/language.ts';
import type { Plan, TalkState } from '../model/talk.ts';
import { isPlan, keptTalkState } from '../model/talk-messages.ts';

/** Where the settings are kept, among what the site keeps. */
const SETTINGS = 'presenter';

/** What the trainer has set, remembered for the next talk. */
export interface Settings {
	readonly plan: Plan;
	/** The slides that the trainer's own choice leaves out. */
	readonly hidden: readonly string[];
	readonly language: Language | null;
	readonly steps: boolean;
	readonly shortcuts: boolean;
	/** The size of the notes in pixels. */
	readonly notesSize: number;
}

/** What is set where nothing was remembered. */
export const firstSettings: Settings = {
	plan: { minutes: 90, questions: 10, choice: 'all' },
	hidden: [],
	language: null,
	steps: false,
	shortcuts: true,
	notesSize: 20,
};

/**
 * Reads the state that the talk of this window had before it was loaded anew.
 *
 * @returns undefined when there was none, or storage is closed to us
 */
export function loadTalk(): TalkState | undefined {
	return keptTalkState(read(recallInTab(TALK)));
}

/**
 * Keeps the state for when this window is loaded anew.
 *
 * @param state what is kept; undefined forgets it
 */
export function saveTalk(state: TalkState | undefined): void {
	// Where storage is closed to us, the audience's windows know the state as well: see recover-talk.ts.
	if (state) rememberInTab(TALK, JSON.stringify(state));
	else forgetInTab(TALK);
}

/** Reads the settings of the last talk, or the first settings where none are kept. */
export function loadSettings(): Settings {
	return storedSettings() ?? firstSettings;
}

function storedSettings(): Settings | undefined {
	const kept = read(recall(SETTINGS));
	return isSettings(kept) ? kept : undefined;
}

/**
 * Keeps the settings for the next talk.
 *
 * @param settings what is kept
 * @returns whether they could be kept
 */
export function saveSettings(settings: Settings): boolean {
	return remember(SETTINGS, JSON.stringify(settings));
}

function isSettings(value: unknown): value is Settings {
	return (
		isRecord(value) &&
		isPlan(value.plan) &&
		Array.isArray(value.hidden) &&
		value.hidden.every(isString) &&
		orNull(isLanguage)(value.language) &&
		[value.steps, value.shortcuts].every(isBoolean) &&
		isNumber(value.notesSize)
	);
}

function read(kept = 'null'): unknown {
	try {
		return JSON.parse(kept);
	} catch {
		return undefined;
	}
}

/** Holds the settings, and keeps each change where the browser allows it. What another window changes is newer, and holds here too. */
export class SettingsStore {
	#now: Settings = loadSettings();

	/** @param listener is called when another window has changed the settings */
	onChangedElsewhere(listener: () => void): void {
		onStored((name) => {
			if (name !== undefined && name !== SETTINGS) return;
			// What was cleared there is no wish for another plan of the talk that goes on here.
			this.#now = storedSettings() ?? this.#now;
			listener();
		});
	}

	get now(): Settings {
		return this.#now;
	}

	/**
	 * Changes settings.
	 *
	 * @param change those that change
	 * @returns whether they could be kept
	 */
	set(change: Partial<Settings>): boolean {
		this.#now = { ...(storedSettings() ?? this.#now), ...change };
		return saveSettings(this.#now);
	}
}

/** Applies the colours that the reader has chosen for the deck; without a choice they are those of the system. */
export function applyTheme(): void {
	const theme = recall('theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
}
