import type { Language } from './language.ts';

/** Where the index of a language lies, below the root of the site. */
export function searchFilePath(language: Language): string {
	return `search/${language}.json`;
}
