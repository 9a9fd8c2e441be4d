import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';

export function renderMessages(slide: SlideWith<'messages'>, { words }: SlideContext): Html {
	return html`
		<ol class="numbered messages">
			${slide.messages.map(
				(key, index) => html`<li data-step="${index}">
					${words.at(key).element('h4', 'claim')}${words.at(key).element('p', 'text')}
				</li>`,
			)}
		</ol>
		<div class="more">
			${words.element('p', slide.more)}
			${words.element('p', slide.adapted, 'adapted')}
		</div>
	`;
}
