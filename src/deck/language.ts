/** The languages of the deck, the default first. */
export const languages = ['sv', 'fi'] as const;

export type Language = (typeof languages)[number];

/** The locale that numbers, dates and lists are written in, per language. */
export const localeOf: Readonly<Record<Language, string>> = { sv: 'sv-FI', fi: 'fi-FI' };
