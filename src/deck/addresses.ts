import { type Language, languages } from './language.ts';

/** Where the page of each language lies, below the root of the site. */
export const folderOf: Readonly<Record<Language, string>> = { sv: '', fi: 'fi/' };

/** The folder of the glossary, below that of its language. */
export const glossaryFolder: Readonly<Record<Language, string>> = { sv: 'ordlista/', fi: 'sanasto/' };

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
 * Where to send a reader who asks for the folder of a language without the slash at its end: relative addresses would
 * lead astray from there.
 *
 * @param url the path that is asked for, with its query
 * @returns the address of the page, relative, or undefined when the path is no such folder
 */
export function redirectFrom(url: string): string | undefined {
	const [, folder = '', last, query = ''] = /^\/((?:[a-z]+\/)?([a-z]+))(\?.*)?$/u.exec(url) ?? [];
	const pages = Object.values(folderOf).flatMap((language) => [language, `${language}presenter/`]);
	return pages.includes(`${folder}/`) ? `${last}/${query}` : undefined;
}

function up(language: Language): string {
	return '../'.repeat(folderOf[language].split('/').length - 1);
}

/** Where the words of a language lie for a page that changes its language, below the root of the site. */
export function wordFilePath(language: Language): string {
	return `words/${language}.json`;
}
