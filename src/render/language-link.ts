import { pageFrom } from '../deck/addresses.ts';
import { languages } from '../deck/language.ts';
import type { UiKey } from '../i18n/keys.ts';
import { type Html, html } from './html.ts';
import type { Words } from './words.ts';

/** A plain link to the page in the other language, in words of that language: who looks for it may read no other. */
export function languageLink(ui: Words<UiKey>): Html {
	const other = languages.find((language) => language !== ui.language) ?? languages[0];
	const target = html`hreflang="${other}" lang="${other}" href="${pageFrom(ui.language, other)}"`;
	return html`<a class="language" data-action="language" data-t="controls.language" ${target}>${ui.plain('controls.language')}</a>`;
}

/** The link as the head of the article; in the slide view it stands among the controls. */
export function renderArticleHead(ui: Words<UiKey>): Html {
	return html`<p class="article-head" data-words="ui">${languageLink(ui)}</p>`;
}
