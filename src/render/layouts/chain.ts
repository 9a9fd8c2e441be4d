import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { icon } from '../markup/icon.ts';

export function renderChain(slide: SlideWith<'chain'>, { words, ui }: SlideContext): Html {
	return html`
		<ol class="chain">
			${slide.links.map(
				(key, index) => html`<li data-step="${index}">
					${index > 0 && html`<span class="arrow">${icon('arrow-right')}${ui.standing('span', 'slide.then', {}, 'unseen')}</span>`}
					${words.at(key).element('h4', 'name')}${words.at(key).element('p', 'text')}
				</li>`,
			)}
		</ol>
		<div class="outcome">
			${words.at(slide.outcome).element('h4', 'name')}${words.at(slide.outcome).element('p', 'text')}
		</div>
	`;
}
