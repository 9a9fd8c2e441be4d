import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';

export function renderStatement(slide: SlideWith<'statement'>, { words }: SlideContext): Html {
	return html`<div class="stated">
		<ul class="ruled">
			${slide.claims.map(
				(key) => html`<li>${words.at(key).element('h4', 'claim')}${words.at(key).element('p', 'text')}</li>`,
			)}
		</ul>
		<div class="statements">${words.keys(slide.statements).map((key) => words.element('p', key))}</div>
	</div>`;
}
