/** The languages of the deck, the default first. */
export const languages = ['sv', 'fi'] as const;

export type Language = (typeof languages)[number];

/** Whether a code is that of a language of the deck. */
export function isLanguage(code: string): code is Language {
	return languages.some((language) => language === code);
}

/** The other of the two languages. */
export function otherThan(language: Language): Language {
	return languages.find((other) => other !== language) ?? languages[0];
}

/** The locale that numbers, dates and lists are written in, per language. */
export const localeOf: Readonly<Record<Language, string>> = { sv: 'sv-FI', fi: 'fi-FI' };
