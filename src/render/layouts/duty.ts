import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { listGroup } from './list-group.ts';

export function renderDuty(slide: SlideWith<'duty'>, { words }: SlideContext): Html {
	return html`
		<dl class="definitions">
			<div>${words.at(slide.term).element('dt', 'term')}${words.at(slide.term).element('dd', 'text')}</div>
		</dl>
		<div class="two-groups">
			<div class="group">${listGroup(words.at(slide.duties))}</div>
			<div class="group acts">${listGroup(words.at(slide.acts))}</div>
		</div>
		${words.element('p', slide.why, 'conclusion')}
	`;
}
