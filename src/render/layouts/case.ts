import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { listGroup } from './list-group.ts';

export function renderCase(slide: SlideWith<'case'>, { words }: SlideContext): Html {
	return html`<div class="case">
		<div class="about">
			<div>${words.at(slide.aim).element('h4', 'heading')}${words.at(slide.aim).element('p', 'text')}</div>
			<div class="tags">${listGroup(words.at(slide.sectors))}</div>
		</div>
		<div class="programme">
			${words.at(slide.programme).element('h4', 'heading')}
			<ol>${words.at(slide.programme).items('steps')}</ol>
		</div>
		<div class="outcomes">
			<div>${words.at(slide.partners).element('h4', 'heading')}${words.at(slide.partners).element('p', 'text')}</div>
			<div>${listGroup(words.at(slide.results))}</div>
		</div>
	</div>`;
}
