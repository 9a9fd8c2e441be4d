import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { listGroup } from './list-group.ts';

export function renderGroups(slide: SlideWith<'groups'>, { words }: SlideContext): Html {
	return html`<div class="two-groups">
		${slide.groups.map((key) => html`<div class="group">${listGroup(words.at(key))}</div>`)}
	</div>`;
}
