import { pageFrom } from '../../model/addresses.ts';
import { type Html, html } from '../../model/html.ts';
import { otherThan } from '../../model/language.ts';
import type { UiKey } from '../../model/word-keys.ts';
import type { Words } from './words.ts';

/** A plain link to the page in the other language, in words of that language: who looks for it may read no other. */
export function languageLink(ui: Words<UiKey>): Html {
	return link(ui, 'controls.language');
}

/** Offers the other language in its own words, to whoever's browser prefers it. Script shows it. */
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
 * The link as the head of the article; in the slide view it stands among the controls. Script makes it the bar of the reading
 * view.
 */
export function renderArticleHead(ui: Words<UiKey>): Html {
	return html`<header class="article-head" data-words="ui">${languageLink(ui)}</header>`;
}
