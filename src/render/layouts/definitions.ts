import type { SlideWith } from '../../deck/slide.ts';
import type { SlideContext } from '../context.ts';
import { type Html, html } from '../html.ts';

export function renderDefinitions(slide: SlideWith<'definitions'>, { words }: SlideContext): Html {
	return html`
		<dl class="definitions">
			${slide.terms.map(
				(key, index) => html`<div data-step="${index}">
					${words.at(key).element('dt', 'term')}${words.at(key).element('dd', 'text')}
				</div>`,
			)}
		</dl>
		${slide.why !== undefined && words.element('p', slide.why, 'why')}
	`;
}
