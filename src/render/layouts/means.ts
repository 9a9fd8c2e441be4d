import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { listGroup } from './list-group.ts';

export function renderMeans(slide: SlideWith<'means'>, { words }: SlideContext): Html {
	return html`
		<div class="means">
			<div class="situation">${listGroup(words.at(slide.situation))}</div>
			<div class="ways">
				${words.at(slide.means).element('h4', 'heading')}
				<ol>${words.at(slide.means).items('points')}</ol>
			</div>
		</div>
		${words.element('p', slide.conclusion, 'conclusion')}
	`;
}
