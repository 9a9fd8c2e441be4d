import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';

export function renderChoice(slide: SlideWith<'choice'>, { words }: SlideContext): Html {
	return html`<div class="choice">
		<div class="fork">
			${words.element('p', slide.right, 'lead')}
			<svg viewBox="0 0 480 120" aria-hidden="true">
				<path d="M240 0C240 70 110 40 110 120"/><path d="M240 0C240 70 370 40 370 120"/>
			</svg>
			<ul>${slide.options.map((key) => words.element('li', key))}</ul>
		</div>
		<ul class="ruled">${words.items(slide.points)}</ul>
	</div>`;
}
