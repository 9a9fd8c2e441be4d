import { pageFrom } from '../../model/addresses.ts';
import { type Html, html } from '../../model/html.ts';
import { otherThan } from '../../model/language.ts';
import type { UiKey } from '../../model/word-keys.ts';
import type { Words } from './words.ts';

/**
 * A plain link to the page in the other language. Its text is in that language, because whoever needs it may not
 * understand the current one.
 *
 * @param ui the words of the interface in the current language
 */
export function languageLink(ui: Words<UiKey>): Html {
	return link(ui, 'controls.language');
}

/**
 * A notice that offers the other language to readers whose browser prefers it, in that language. It is hidden until the
 * script shows it.
 *
 * @param ui the words of the interface in the current language
 */
export function renderOffer(ui: Words<UiKey>): Html {
	return html`<aside class="offer" id="offer" lang="${otherThan(ui.language)}" data-words="ui" hidden>
		${ui.element('p', 'offer.text')}
		${link(ui, 'offer.accept')}
		<button type="button">${ui.element('span', 'offer.decline')}</button>
	</aside>`;
}

function link(ui: Words<UiKey>, key: UiKey): Html {
	const other = otherThan(ui.language);
	const target = html`hreflang="${other}" lang="${other}" href="${pageFrom(ui.language, other)}"`;
	return html`<a class="language" data-action="language" data-i18n="${key}" ${target}>${ui.plain(key)}</a>`;
}

/**
 * The header of the article with the link to the other language, and why the page is text where slides were to come. In the slide view that link is among the controls
 * instead. The script turns the header into the toolbar of the reading view.
 *
 * @param ui the words of the interface in the current language
 */
export function renderArticleHead(ui: Words<UiKey>): Html {
	return html`<header class="article-head" data-words="ui">
		${languageLink(ui)}
		<p class="text-only" id="text-only" data-words="ui" data-i18n="page.textOnly" hidden>${ui.rich('page.textOnly')}</p>
	</header>`;
}
