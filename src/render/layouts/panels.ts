import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';

export function renderPanels(slide: SlideWith<'panels'>, { words }: SlideContext): Html {
	return html`<div class="panels">
		${words.element('p', slide.date, 'date')}
		${slide.panels.map(
			(key) =>
				html`<div class="panel">${words.at(key).element('h4', 'name')}${words.at(key).element('p', 'text')}</div>`,
		)}
	</div>`;
}
