import { type Html, html } from '../../model/html.ts';
import { type Language, languages, localeOf } from '../../model/language.ts';
import type { Page } from '../page.ts';

/**
 * What search engines and other sites need to know about a page: its address, its addresses in the other languages, and
 * how to show a link to it. All of these are absolute addresses, so there are none while the address of the site is
 * unknown.
 *
 * @param page the page for whose `head` they are
 * @param site the address of the site, with a slash at its end, or null when it is unknown
 * @returns `link` and `meta` elements, or nothing
 */
export function headLinks({ language, title, description, paths }: Page, site: string | null): Html {
	if (site === null) return html``;
	const address = (of: Language) => site + paths[of];
	const others = languages.filter((other) => other !== language);
	return html`
		<link rel="canonical" href="${address(language)}">
		${languages.map((each) => html`<link rel="alternate" hreflang="${each}" href="${address(each)}">`)}
		<link rel="alternate" hreflang="x-default" href="${address(languages[0])}">
		<meta property="og:type" content="website">
		<meta property="og:url" content="${address(language)}">
		<meta property="og:title" content="${title}">
		<meta property="og:description" content="${description}">
		<meta property="og:locale" content="${territory(language)}">
		${others.map((other) => html`<meta property="og:locale:alternate" content="${territory(other)}">`)}
		<meta property="og:image" content="${site}${cardPath(language)}">
		<meta property="og:image:width" content="${CARD.width}">
		<meta property="og:image:height" content="${CARD.height}">
		<meta property="og:image:alt" content="${title}">
		<meta name="twitter:card" content="summary_large_image">
	`;
}

/** A locale in the form that Open Graph requires: sv_FI. */
function territory(language: Language): string {
	return localeOf[language].replace('-', '_');
}

/** The size of the preview image in pixels, as sites that show links ask for it. */
export const CARD = { width: 1200, height: 630 } as const;

/**
 * The file of the preview image that other sites show with a link to the deck.
 *
 * @param language whose title slide it shows
 * @returns a path relative to the root of the site
 */
export function cardPath(language: Language): string {
	return `card-${language}.png`;
}
