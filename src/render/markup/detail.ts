import { type Html, html } from '../../model/html.ts';
import type { SlideContext } from './context.ts';
import type { Words } from './words.ts';

/**
 * The detail of a slide: what is not on the wall. Each block of the locale's `detail` is a paragraph, or a group that may
 * have a `heading`, a `text` and a `list`.
 */
export function renderDetail({ words, ui }: SlideContext): Html {
	if (!words.has('detail')) return html``;
	return html`<div class="detail">
		${ui.standing('p', 'slide.detail', {}, 'detail-label')}
		${words.keys('detail').map((key) => block(words, key))}
	</div>`;
}

function block(words: Words, key: string): Html {
	if (!words.isGroup(key)) return words.element('p', key);
	const group = words.at(key);
	return html`
		${group.has('heading') && group.element('h4', 'heading')}
		${group.has('text') && group.element('p', 'text')}
		${group.has('list') && html`<ul>${group.items('list')}</ul>`}
	`;
}
