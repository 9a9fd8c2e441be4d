import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';

export function renderJoin(slide: SlideWith<'join'>, { words }: SlideContext): Html {
	const box = (key: string, className: string) => html`<div class="${className}">
		${words.at(key).element('h4', 'name')}${words.at(key).element('p', 'text')}
	</div>`;
	return html`<div class="join">
		<div class="joined">${slide.parts.map((key) => box(key, 'half'))}</div>
		<svg class="braid" viewBox="0 0 160 360" aria-hidden="true">
			<path d="M0 90C80 90 70 180 160 180"/><path d="M0 270C80 270 70 180 160 180"/>
		</svg>
		${box(slide.whole, 'whole')}
	</div>`;
}
