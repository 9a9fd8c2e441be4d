import type { AsPlainObject } from 'minisearch';
import type { Language } from '../../model/language.ts';
import { searchFilePath } from '../../model/search-index.ts';
import { site } from '../deck/language.ts';
import { type Search, searcher } from './searcher.ts';
import { entriesOf } from './words.ts';

const searches = new Map<Language, Promise<Search>>();

/**
 * Loads the search for a language. The index is fetched on the first call and cached; after a failure, the next call
 * fetches it again.
 *
 * @param language the language of the index and of its stop words
 * @returns the search function
 * @throws Error when the index cannot be fetched or read
 */
export function searchIn(language: Language): Promise<Search> {
	const known = searches.get(language);
	if (known) return known;
	const search = fetchIndex(language).then((index) =>
		searcher(index, language, new Set(entriesOf(language).stopWords.split(' '))),
	);
	searches.set(language, search);
	search.catch(() => searches.delete(language));
	return search;
}

async function fetchIndex(language: Language): Promise<AsPlainObject> {
	// The file name has no version in it, so the server is asked whether the cached file is still current.
	const response = await fetch(new URL(searchFilePath(language), site), { cache: 'no-cache' });
	if (!response.ok) throw new Error(`${response.status}: ${response.url}`);
	return response.json();
}
