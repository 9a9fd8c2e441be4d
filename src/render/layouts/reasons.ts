import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';

export function renderReasons(slide: SlideWith<'reasons'>, { words }: SlideContext): Html {
	return html`<ol class="numbered columns">
		${slide.reasons.map(
			(key, index) => html`<li data-step="${index}">
				${words.at(key).element('h4', 'claim')}${words.at(key).element('p', 'text')}
			</li>`,
		)}
	</ol>`;
}
