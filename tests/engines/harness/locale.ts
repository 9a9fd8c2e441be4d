/** The language of the reader whose browser it is. */
export const LOCALE = 'sv-FI';
