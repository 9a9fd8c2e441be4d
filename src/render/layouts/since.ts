import type { SlideWith } from '../../deck/slide.ts';
import type { SlideContext } from '../context.ts';
import { type Html, html } from '../html.ts';

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
