import type { SlideWith } from '../../deck/slide.ts';
import type { SlideContext } from '../context.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icon.ts';

export function renderRoles(slide: SlideWith<'roles'>, { words }: SlideContext): Html {
	return html`<ul class="roles">
		${slide.roles.map(({ words: key, icon: name }) => html`<li>${icon(name)}${words.element('p', key)}</li>`)}
	</ul>`;
}
