import { folderOf } from '../model/addresses.ts';
import type { Language } from '../model/language.ts';

/** Whether the page is one file that holds the whole site: it has one address, whatever it shows. */
export const isSingleFile = 'single' in document.documentElement.dataset;

/** The address of the deck's page in a language. As single files they lie beside each other. */
export function deckAddress(language: Language, site: URL): URL {
	return new URL(isSingleFile ? `${language}.html` : folderOf[language], site);
}

/**
 * The address of another page of the site.
 *
 * @param path its folder below the root of the site
 */
export function pageAddress(path: string, site: URL): URL {
	return isSingleFile ? new URL(`?page=${path}`, location.href) : new URL(path, site);
}
