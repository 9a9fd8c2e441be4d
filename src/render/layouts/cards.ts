import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { icon } from '../markup/icon.ts';

export function renderDuties(slide: SlideWith<'duties'>, { words }: SlideContext): Html {
	return html`
		<ul class="duties">
			${slide.duties.map(
				(key) => html`<li>
					${words.at(key).element('h4', 'who')}
					<span class="arrow">${icon('arrow-right')}</span>
					${words.at(key).element('p', 'responsible', 'responsible')}
					${words.at(key).element('p', 'text', 'text')}
				</li>`,
			)}
		</ul>
		<div class="together">
			${words.at(slide.together).element('h4', 'heading')}${words.at(slide.together).element('p', 'text')}
		</div>
	`;
}
