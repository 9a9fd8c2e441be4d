/** The languages of the deck. The first is the default. */
export const languages = ['sv', 'fi'] as const;

export type Language = (typeof languages)[number];

/**
 * Whether the deck exists in a language.
 *
 * @param code anything, such as a stored choice or the value of a `select`
 */
export function isLanguage(code: unknown): code is Language {
	return languages.some((language) => language === code);
}

/**
 * The other one of the two languages, to which a page can change.
 *
 * @param language the language of the page
 */
export function otherThan(language: Language): Language {
	return languages.find((other) => other !== language) ?? languages[0];
}

/** The locale that decides how numbers, dates and lists are written in each language. */
export const localeOf: Readonly<Record<Language, string>> = { sv: 'sv-FI', fi: 'fi-FI' };
