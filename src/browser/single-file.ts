import { folderOf } from '../model/addresses.ts';
import type { Language } from '../model/language.ts';
import { base } from './address.ts';

/** Whether the whole site is in one HTML file. Such a page has one address, whatever it shows. */
export const isSingleFile = 'single' in document.documentElement.dataset;

/**
 * The address of the deck in a language. The single files of the languages lie beside each other in one folder.
 *
 * @param language the language of the deck that is wanted
 * @param site the root of the site
 */
export function deckAddress(language: Language, site: URL): URL {
	return new URL(isSingleFile ? `${language}.html` : folderOf[language], site);
}

/**
 * The address of another page of the site.
 *
 * @param path the page's folder below the root of the site, such as `presenter/`
 * @param site the root of the site; a single file has none, and its pages are told apart by `?page=`
 */
export function pageAddress(path: string, site: URL): URL {
	return isSingleFile ? new URL(`?page=${path}`, base) : new URL(path, site);
}
