import type { AsPlainObject } from 'minisearch';
import type { Language } from '../../model/language.ts';
import { searchFilePath } from '../../model/search-index.ts';
import { site } from '../deck/language.ts';
import { entriesOf } from '../deck/words.ts';
import { type Search, searcher } from './searcher.ts';

const searches = new Map<Language, Promise<Search>>();

/**
 * What searches in a language. Its index is fetched when it is first asked for; one that could not be fetched is asked for
 * again the next time.
 */
export function searchIn(language: Language): Promise<Search> {
	const known = searches.get(language);
	if (known) return known;
	const search = fetchIndex(language).then((index) =>
		searcher(index, language, new Set(entriesOf('search', language).stopWords.split(' '))),
	);
	searches.set(language, search);
	search.catch(() => searches.delete(language));
	return search;
}

async function fetchIndex(language: Language): Promise<AsPlainObject> {
	// Asks the server whether it is still the same: its name does not say of which version it is.
	const response = await fetch(new URL(searchFilePath(language), site), { cache: 'no-cache' });
	if (!response.ok) throw new Error(`${response.status}: ${response.url}`);
	return response.json();
}
