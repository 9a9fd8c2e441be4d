import { type Language, languages } from './language.ts';
import { MUNICIPALITY } from './municipal/choice.ts';

/** The folder of each language's page, relative to the root of the site. */
export const folderOf: Readonly<Record<Language, string>> = { sv: '', fi: 'fi/' };

/**
 * The text pages beside the deck, in the order in which they are linked. The build writes every page that is named
 * here, and the footer of each page links to it. A page also needs the text of its link in `locales/…/about.json` and a
 * function that makes its content in `src/render/text-pages/text-pages.ts`.
 */
export const textPageIds = ['municipality', 'glossary', 'accessibility', 'privacy'] as const;

export type TextPageId = (typeof textPageIds)[number];

/** The folder of each text page, relative to the folder of its language. */
export const textFolderOf: Readonly<Record<TextPageId, Readonly<Record<Language, string>>>> = {
	municipality: { sv: 'kommun/', fi: 'kunta/' },
	glossary: { sv: 'ordlista/', fi: 'sanasto/' },
	accessibility: { sv: 'tillganglighet/', fi: 'saavutettavuus/' },
	privacy: { sv: 'integritet/', fi: 'yksityisyys/' },
};

/**
 * The folder of a text page, relative to the root of the site.
 *
 * @param id which text page
 * @param language whose version of the page; the folder's name is a word of that language
 * @returns a path such as `fi/saavutettavuus/`, without a slash at the start and with one at the end
 */
export function textPath(id: TextPageId, language: Language): string {
	return folderOf[language] + textFolderOf[id][language];
}

/**
 * The address of a municipality on the page of municipalities, relative to the root of the site.
 *
 * @param code the code of the municipality, or a name of it in either language
 * @param language whose version of the page
 * @returns an address such as `fi/kunta/?municipality=905`
 */
export function municipalityAddress(code: string, language: Language): string {
	return `${textPath('municipality', language)}${municipalityQuery(code)}`;
}

/**
 * The query that names a municipality.
 *
 * @param code the code of the municipality, or a name of it in either language
 * @returns a query with its question mark
 */
export function municipalityQuery(code: string): string {
	return `?${MUNICIPALITY}=${encodeURIComponent(code)}`;
}

/**
 * Finds the text page that a path belongs to.
 *
 * @param path a path from the root of the site, such as `/fi/saavutettavuus/index.html`; the first slash may be missing
 * @returns the id of the page, or undefined when the path is not in the folder of a text page
 */
export function textPageAt(path: string): TextPageId | undefined {
	const below = path.replace(/^\//u, '');
	return textPageIds.find((id) => languages.some((language) => below.startsWith(textPath(id, language))));
}

/**
 * The prefix that leads from a deck page to the root of the site.
 *
 * @param language whose page the address is written into
 * @returns `./` or `../`, to be put before a path that is relative to the root of the site
 */
export function rootFrom(language: Language): string {
	return up(language) || './';
}

/**
 * The relative address of a deck page in another language. It works in whatever folder the site is published.
 *
 * @param language the page that contains the link
 * @param other the page to which it leads
 * @returns an address that is empty or ends with a slash
 */
export function pageFrom(language: Language, other: Language): string {
	return up(language) + folderOf[other];
}

/**
 * Finds the language of a deck page by its path.
 *
 * @param path a path from the root of the site, with a slash at the start: `/fi/index.html`
 * @returns the language whose folder contains the path; the default language if none does
 */
export function languageAt(path: string): Language {
	const inFolder = languages.find((language) => folderOf[language] !== '' && path.startsWith(`/${folderOf[language]}`));
	return inFolder ?? languages[0];
}

/**
 * Redirects a request for a page's folder without the final slash. Without the slash, the browser would resolve the
 * page's relative addresses against the wrong folder.
 *
 * @param url the requested path with its query
 * @returns the relative address of the page, or undefined when the path is not such a folder
 */
export function redirectFrom(url: string): string | undefined {
	const [, folder = '', last, query = ''] = /^\/((?:[a-z]+\/)?([a-z]+))(\?.*)?$/u.exec(url) ?? [];
	const pages = languages.flatMap((language) => [
		folderOf[language],
		`${folderOf[language]}presenter/`,
		...textPageIds.map((id) => textPath(id, language)),
	]);
	return pages.includes(`${folder}/`) ? `${last}/${query}` : undefined;
}

/** The steps `../` from a deck page up to the root of the site; empty for a page that is already there. */
function up(language: Language): string {
	return '../'.repeat(folderOf[language].split('/').length - 1);
}

/**
 * The file that a page fetches when it changes its language in place: all words of that language.
 *
 * @param language the language that the page changes to
 * @returns a path relative to the root of the site
 */
export function wordFilePath(language: Language): string {
	return `words/${language}.json`;
}
