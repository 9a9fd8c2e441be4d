import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';

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
