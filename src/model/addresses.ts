import { type Language, languages } from './language.ts';

/** Where the page of each language lies, below the root of the site. */
export const folderOf: Readonly<Record<Language, string>> = { sv: '', fi: 'fi/' };

/**
 * The pages of text beside the deck, in the order in which they are linked. What is named here is built and linked in the
 * foot of every page; it has its words' names in `locales/…/about.json` and its maker in `src/render/text-pages/text-pages.ts`.
 */
export const textPageIds = ['glossary', 'accessibility', 'privacy'] as const;

export type TextPageId = (typeof textPageIds)[number];

/** The folder of each page of text, below that of its language. */
export const textFolderOf: Readonly<Record<TextPageId, Readonly<Record<Language, string>>>> = {
	glossary: { sv: 'ordlista/', fi: 'sanasto/' },
	accessibility: { sv: 'tillganglighet/', fi: 'saavutettavuus/' },
	privacy: { sv: 'integritet/', fi: 'yksityisyys/' },
};

/** The folder of a page of text below the root of the site: `fi/saavutettavuus/`. */
export function textPath(id: TextPageId, language: Language): string {
	return folderOf[language] + textFolderOf[id][language];
}

/** The page of text at a path below the root of the site, such as `/fi/saavutettavuus/index.html`, if it is one. */
export function textPageAt(path: string): TextPageId | undefined {
	const below = path.replace(/^\//u, '');
	return textPageIds.find((id) => languages.some((language) => below.startsWith(textPath(id, language))));
}

/** The beginning of an address that leads from the page of a language to a file below the root of the site. */
export function rootFrom(language: Language): string {
	return up(language) || './';
}

/** The address that leads from the page of a language to that of another, in whatever folder the site lies. */
export function pageFrom(language: Language, other: Language): string {
	return up(language) + folderOf[other];
}

/** The language of the page at a path below the root of the site: `/fi/index.html`. */
export function languageAt(path: string): Language {
	const inFolder = languages.find((language) => folderOf[language] !== '' && path.startsWith(`/${folderOf[language]}`));
	return inFolder ?? languages[0];
}

/**
 * Where to send a reader who asks for the folder of a page without the slash at its end: relative addresses would lead
 * astray from there.
 *
 * @param url the path that is asked for, with its query
 * @returns the address of the page, relative, or undefined when the path is no such folder
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

function up(language: Language): string {
	return '../'.repeat(folderOf[language].split('/').length - 1);
}

/** Where the words of a language lie for a page that changes its language, below the root of the site. */
export function wordFilePath(language: Language): string {
	return `words/${language}.json`;
}
