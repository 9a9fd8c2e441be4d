import type { Language } from '../../model/language.ts';
import type { MunicipalPaper } from '../../model/municipal/paper-texts.ts';

/** HTML by its key, for each language; a function makes what takes time, such as a drawing, when it is needed. */
type Added = Readonly<Record<Language, ReadonlyMap<string, string | (() => string)>>>;

const all = new Map<string, Added>();

/**
 * Adds words to those of the page: what a feature has filled in itself, which no file of words has. When the page changes
 * its language, they are exchanged as all others.
 *
 * @param place the value of `data-words` of their elements
 * @param words HTML by its key within the place, for each language; undefined takes away what was added there
 */
export function addWords(place: string, words: Added | undefined): void {
	if (words) all.set(place, words);
	else all.delete(place);
}

/**
 * The added text at a key.
 *
 * @param language the language of the text
 * @param key the full key: the place, a dot, and the key within the place
 * @returns HTML, or undefined when nothing has been added there
 */
export function addedText(language: Language, key: string): string | undefined {
	const [place = ''] = key.split('.', 1);
	const text = all.get(place)?.[language].get(key.slice(place.length + 1));
	return typeof text === 'function' ? text() : text;
}

/** The places that words have been added for: the values of `data-words` of their elements. */
export function addedPlaces(): readonly string[] {
	return [...all.keys()];
}

let paperWords: () => MunicipalPaper | undefined = () => undefined;

/**
 * Adds words to what is printed of the page: those of the municipality whose figures it shows.
 *
 * @param make makes them, in the language of the page; it returns undefined while the page shows no municipality
 */
export function addPaperWords(make: () => MunicipalPaper | undefined): void {
	paperWords = make;
}

/** The words of the municipality whose figures the page shows, for paper; undefined where it shows none. */
export function addedPaperWords(): MunicipalPaper | undefined {
	return paperWords();
}
