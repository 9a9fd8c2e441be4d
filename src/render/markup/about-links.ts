import { version } from '../../../package.json';
import { type TextPageId, textFolderOf, textPageIds } from '../../model/addresses.ts';
import { type Html, html } from '../../model/html.ts';
import type { AboutKey } from '../../model/word-keys.ts';
import type { SiteSettings } from './site-settings.ts';
import type { Words } from './words.ts';

/**
 * The links to the text pages, and to whoever handles error reports if `site.json` names an address. They form one
 * paragraph whose content can be exchanged when the page changes its language.
 *
 * @param about the words of the namespace `about`
 * @param settings their `contact` is the address for error reports
 * @param from the text page that contains the links; undefined for the deck
 */
export function aboutLinks(about: Words<AboutKey>, settings: SiteSettings, from?: TextPageId): Html {
	return html`<p class="site-links" data-words="about" data-i18n="links">${linksIn(about, settings, from)}</p>`;
}

/**
 * The content of the paragraph that {@link aboutLinks} makes. The file of words needs it without the paragraph.
 *
 * @param about the words of the namespace `about`
 * @param settings their `contact` is the address for error reports; null leaves that link out
 * @param from the text page that contains the links, which decides about relative addresses and is marked as the
 * current page; undefined for the deck
 */
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

/** A `mailto:` address for an error report, with the subject that is used where no slide is named. */
function mailto(about: Words<AboutKey>, contact: string): string {
	return `mailto:${contact}?subject=${encodeURIComponent(about.plain('report.subject', { version }))}`;
}
