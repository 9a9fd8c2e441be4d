import { version } from '../../../package.json';
import { type TextPageId, textFolderOf, textPageIds } from '../../model/addresses.ts';
import { type Html, html } from '../../model/html.ts';
import type { AboutKey } from '../../model/word-keys.ts';
import type { SiteSettings } from './site-settings.ts';
import type { Words } from './words.ts';

/**
 * The links to the pages of text, and to whoever answers for errors when that is known, as a paragraph whose words can be
 * exchanged in place.
 *
 * @param from the page of text that they stand on; none for the deck itself
 */
export function aboutLinks(about: Words<AboutKey>, settings: SiteSettings, from?: TextPageId): Html {
	return html`<p class="site-links" data-words="about" data-i18n="links">${linksIn(about, settings, from)}</p>`;
}

/** What stands in the paragraph of {@link aboutLinks}. */
export function linksIn(about: Words<AboutKey>, { contact }: SiteSettings, from?: TextPageId): Html {
	const { language } = about;
	const up = from === undefined ? '' : '../';
	const here = (id: TextPageId) => id === from && html` aria-current="page"`;
	const pages = textPageIds.map(
		(id) => html`<a href="${up}${textFolderOf[id][language]}"${here(id)}>${about.plain(`links.${id}`)}</a>`,
	);
	const report = contact !== null && html`<a href="${mailto(about, contact)}">${about.plain('links.report')}</a>`;
	return html`${pages}${report}`;
}

/** The address that opens a letter about an error, with the subject that it has where no slide is named. */
function mailto(about: Words<AboutKey>, contact: string): string {
	return `mailto:${contact}?subject=${encodeURIComponent(about.plain('report.subject', { version }))}`;
}
