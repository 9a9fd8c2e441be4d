import { type Html, html } from '../../model/html.ts';
import { type Language, languages, localeOf } from '../../model/language.ts';
import type { Page } from '../page.ts';

/**
 * What search engines and other sites are told of a page: its address, those of its other languages, and how to show a
 * link to it. All of it needs whole addresses, so without the address of the site there is nothing.
 *
 * @param page the page
 * @param site where the site is published, with a slash at the end, or null when that is not known
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

/** A locale as Open Graph writes it: sv_FI. */
function territory(language: Language): string {
	return localeOf[language].replace('-', '_');
}

/** The size of a card in pixels: what sites that show a link to the deck ask for. */
export const CARD = { width: 1200, height: 630 } as const;

/** The card of a language, below the root of the site. */
export function cardPath(language: Language): string {
	return `card-${language}.png`;
}
