import { keepSettings, keptSettings, type Settings } from './storage.ts';

/** What the trainer has set, kept for the next time where the browser allows it. */
export class SettingsStore {
	#now: Settings = keptSettings();

	get now(): Settings {
		return this.#now;
	}

	/** Returns whether the change could be kept. */
	set(change: Partial<Settings>): boolean {
		this.#now = { ...this.#now, ...change };
		return keepSettings(this.#now);
	}
}
