import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { icon } from '../markup/icon.ts';

export function renderActors(slide: SlideWith<'actors'>, { words }: SlideContext): Html {
	return html`<ul class="actors columns">
		${slide.actors.map(
			({ words: key, icon: name }) => html`<li>
				${icon(name)}${words.at(key).element('h4', 'name')}${words.at(key).element('p', 'text')}
			</li>`,
		)}
	</ul>`;
}
