import type { SlideWith } from '../../deck/slide.ts';
import type { SlideContext } from '../context.ts';
import { type Html, html } from '../html.ts';
import { listGroup } from '../list-group.ts';

export function renderGroups(slide: SlideWith<'groups'>, { words }: SlideContext): Html {
	return html`<div class="two-groups">
		${slide.groups.map((key) => html`<div class="group">${listGroup(words.at(key))}</div>`)}
	</div>`;
}
