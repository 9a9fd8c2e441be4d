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
import { writtenDay } from '../markup/instant.ts';
import { softHyphens } from '../markup/rich-html.ts';
import type { SiteSettings } from '../markup/site-settings.ts';
import { Words } from '../markup/words.ts';
import type { Page } from '../page.ts';

/** What a page of text says. The frame around it is the same for all: {@link renderTextPage}. */
export interface TextContent {
	/** The heading of the page, as text. */
	readonly title: string;
	/** What search engines say of the page. */
	readonly description: string;
	/** What follows the heading: sections that begin with `h2`. Relative addresses start at the folder of the page. */
	readonly body: Html;
	/** The files that the page refers to, by their paths below the root of the site. */
	readonly files?: ReadonlyMap<string, string>;
}

/**
 * Puts a text into the frame that the pages beside the deck share: a way back to the deck, the same page in the other
 * language, and the foot of the site. The page needs no script.
 *
 * @param id which page it is
 * @param content what it says
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
			<h1>${softHyphens(content.title, language)}</h1>
			${content.body}
		</main>
		${renderColophon(ui, version, writtenDay(figuresRead()), aboutLinks(about, settings, id))}
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

/** The beginning of an address that leads from a page of text to a file below the root of the site. */
export function rootFromTextPage(language: Language): string {
	return '../'.repeat((folderOf[language] + textFolderOf.privacy[language]).split('/').length - 1);
}
