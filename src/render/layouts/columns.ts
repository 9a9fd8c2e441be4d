import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { icon } from '../markup/icon.ts';
import { listGroup } from './list-group.ts';

export function renderBase(slide: SlideWith<'base'>, { words }: SlideContext): Html {
	return html`
		${slide.lead !== undefined && words.element('p', slide.lead, 'introduction')}
		<div class="standing">
			<div class="uprights">
				${slide.columns.map(
					({ words: key, icon: name }) => html`<div class="upright">${icon(name)}${listGroup(words.at(key))}</div>`,
				)}
			</div>
			<div class="ground">
				${words.at(slide.base).element('h4', 'heading')}${words.at(slide.base).element('p', 'text')}
			</div>
		</div>
		${slide.footnote !== undefined && words.element('p', slide.footnote, 'footnote')}
	`;
}
