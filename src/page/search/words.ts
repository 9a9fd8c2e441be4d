import finnish from '../../../locales/fi/search.json';
import swedish from '../../../locales/sv/search.json';
import { instanceOf } from '../../model/i18n.ts';
import type { Language } from '../../model/language.ts';
import type { SearchKey } from '../../model/word-keys.ts';

/** Says something about searching in one language. */
export type SearchWords = (key: SearchKey, values?: Readonly<Record<string, string | number>>) => string;

const searches: Readonly<Record<Language, typeof swedish>> = { sv: swedish, fi: finnish };

/** The words for searching in a language: those of `search.json` alone, since they come with the script that needs them. */
export function searchWords(language: Language): SearchWords {
	const i18n = instanceOf(language, { search: searches[language] });
	return (key, values = {}) => i18n.t(key, { ns: 'search', ...values });
}

/** What a reader may try first. */
export function examplesIn(language: Language): readonly string[] {
	return searches[language].examples;
}

/** Words that say nothing about what is looked for. */
export function idleWordsIn(language: Language): ReadonlySet<string> {
	return new Set(searches[language].idle.split(' '));
}
