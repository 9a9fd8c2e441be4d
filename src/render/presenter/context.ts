import type { Language } from '../../model/language.ts';
import type { Outline } from '../../model/outline.ts';
import type { PresenterKey, UiKey } from '../../model/word-keys.ts';
import type { Words } from '../markup/words.ts';

/** What the parts of the presenter's page are made with. */
export interface PresenterContext {
	readonly language: Language;
	readonly words: Words<PresenterKey>;
	readonly outline: Outline;
	readonly ui: Words<UiKey>;
	wordsOfSlide(id: string): Words;
	wordsOfPart(id: string): Words;
	/** The address that the code leads to, or null when the site has none. */
	readonly address: string | null;
	/** Whether the hall may follow on its phones. */
	readonly live: boolean;
}
