import { version } from '../../../package.json';
import { folderOf, type TextPageId, textFolderOf, textPath } from '../../model/addresses.ts';
import { type Html, html } from '../../model/html.ts';
import { type Language, otherThan } from '../../model/language.ts';
import type { AboutKey, UiKey } from '../../model/word-keys.ts';
import { aboutLinks } from '../markup/about-links.ts';
import { createI18n } from '../markup/catalogues.ts';
import { renderColophon } from '../markup/controls.ts';
import { figuresRead } from '../markup/datasets.ts';
import { icon, iconSprite } from '../markup/icon.ts';
import { softHyphens, unbroken } from '../markup/rich-html.ts';
import type { SiteSettings } from '../markup/site-settings.ts';
import { Words } from '../markup/words.ts';
import type { Page } from '../page.ts';

/** The content of a text page. {@link renderTextPage} puts the same frame around all of them. */
export interface TextContent {
	/** The heading of the page, as plain text. */
	readonly title: string;
	/** The description for search engines. */
	readonly description: string;
	/**
	 * What follows the heading: sections that start with `h2`. Relative addresses are resolved from the folder of the
	 * page.
	 */
	readonly body: Html;
	/** The contents of the files to which the page refers, by their paths relative to the root of the site. */
	readonly files?: ReadonlyMap<string, string>;
}

/**
 * Puts the frame that all text pages share around a content: a link back to the deck, a link to the same page in the
 * other language, and the footer of the site. The page works without script.
 *
 * @param id which text page it is
 * @param language decides about the words of the page and the addresses of its links
 * @param content what the page says
 * @param settings decide whether the footer has an address for error reports
 */
export function renderTextPage(id: TextPageId, language: Language, content: TextContent, settings: SiteSettings): Page {
	const i18n = createI18n(language);
	const ui = new Words<UiKey>(i18n, language, 'ui');
	const about = new Words<AboutKey>(i18n, language, 'about');
	const other = otherThan(language);
	const toOther = rootFromTextPage(language) + textPath(id, other);
	const deck = ui.plain('page.deckTitle');
	const body = html`
		${iconSprite(['arrow-left'])}
		<a class="skip" href="#text">${ui.rich('page.skip')}</a>
		<header class="top">
			<a class="back" href="../">${icon('arrow-left')}<span>${about.rich('page.back')}</span></a>
			<a hreflang="${other}" lang="${other}" href="${toOther}">${ui.plain('controls.language')}</a>
		</header>
		<main id="text" tabindex="-1">
			<p class="of">${deck}</p>
			<h1>${unbroken(softHyphens(content.title, language))}</h1>
			${content.body}
		</main>
		${renderColophon(ui, version, figuresRead(), aboutLinks(about, settings, id))}
	`;
	return {
		language,
		paths: { sv: textPath(id, 'sv'), fi: textPath(id, 'fi') },
		title: about.plain('page.title', { title: content.title, deck }),
		description: content.description,
		body: body.source,
		files: content.files ?? new Map(),
	};
}

/**
 * The prefix that leads from a text page to the root of the site.
 *
 * @param language whose page the address is written into
 * @returns one `../` for each folder, to be put before a path that is relative to the root of the site
 */
export function rootFromTextPage(language: Language): string {
	return '../'.repeat((folderOf[language] + textFolderOf.privacy[language]).split('/').length - 1);
}
