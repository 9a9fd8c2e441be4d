import type { SlideWith } from '../../deck/slide.ts';
import type { SlideContext } from '../context.ts';
import { type Html, html } from '../html.ts';

export function renderPanels(slide: SlideWith<'panels'>, { words }: SlideContext): Html {
	return html`<div class="panels">
		${words.element('p', slide.date, 'date')}
		${slide.panels.map(
			(key) =>
				html`<div class="panel">${words.at(key).element('h4', 'name')}${words.at(key).element('p', 'text')}</div>`,
		)}
	</div>`;
}
