import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';

export function renderSince(slide: SlideWith<'since'>, { words }: SlideContext): Html {
	return html`<div class="since">
		${words.element('p', slide.date, 'date')}
		<ul>
			${slide.claims.map(
				(key) => html`<li>${words.at(key).element('h4', 'claim')}${words.at(key).element('p', 'text')}</li>`,
			)}
		</ul>
	</div>`;
}
