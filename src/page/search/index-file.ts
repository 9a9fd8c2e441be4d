import type { AsPlainObject } from 'minisearch';
import type { Language } from '../../model/language.ts';
import { searchFilePath } from '../../model/search-index.ts';
import { site } from '../deck/language.ts';
import { addedTexts } from './added-texts.ts';
import { type Search, searcher } from './searcher.ts';
import { entriesOf } from './words.ts';

const indexes = new Map<Language, Promise<AsPlainObject>>();

/** The search of each language, with what had been added to the slides when it was made. */
const searches = new Map<Language, { readonly added: string; readonly search: Search }>();

/**
 * Loads the search for a language. The index is fetched on the first call and cached; after a failure, the next call
 * fetches it again. What features have added to the slides since is found as well.
 *
 * @param language the language of the index and of its stop words
 * @returns the search function
 * @throws Error when the index cannot be fetched or read
 */
export async function searchIn(language: Language): Promise<Search> {
	const index = await indexOf(language);
	const texts = addedTexts(language);
	const added = JSON.stringify(texts);
	const known = searches.get(language);
	if (known?.added === added) return known.search;
	const search = searcher(index, language, new Set(entriesOf(language).stopWords.split(' ')), texts);
	searches.set(language, { added, search });
	return search;
}

function indexOf(language: Language): Promise<AsPlainObject> {
	const known = indexes.get(language);
	if (known) return known;
	const index = fetchIndex(language);
	indexes.set(language, index);
	index.catch(() => indexes.delete(language));
	return index;
}

async function fetchIndex(language: Language): Promise<AsPlainObject> {
	// The file name has no version in it, so the server is asked whether the cached file is still current.
	const response = await fetch(new URL(searchFilePath(language), site), { cache: 'no-cache' });
	if (!response.ok) throw new Error(`${response.status}: ${response.url}`);
	return response.json();
}
