import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';

export function renderFlows(slide: SlideWith<'flows'>, { words }: SlideContext): Html {
	return html`<div class="flows">
		<ul>
			${slide.flows.map(
				(key) => html`<li>
					${words.at(key).element('h4', 'name')}
					${words.at(key).element('p', 'who', 'who')}
					${words.at(key).element('p', 'text')}
					${words.at(key).element('p', 'how', 'condition')}
				</li>`,
			)}
		</ul>
		<svg class="streams" viewBox="0 0 120 400" aria-hidden="true">
			<path d="M0 100C60 100 60 170 120 170"/><path d="M0 300C60 300 60 230 120 230"/>
		</svg>
		<div class="whole">
			${words.at(slide.whole).element('h4', 'heading')}${words.at(slide.whole).element('p', 'text')}
			${words.element('p', slide.small, 'small-part')}
		</div>
	</div>`;
}
