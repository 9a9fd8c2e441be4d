import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { icon } from '../markup/icon.ts';

export function renderRoles(slide: SlideWith<'roles'>, { words }: SlideContext): Html {
	return html`<ul class="roles">
		${slide.roles.map(({ words: key, icon: name }) => html`<li>${icon(name)}${words.element('p', key)}</li>`)}
	</ul>`;
}
