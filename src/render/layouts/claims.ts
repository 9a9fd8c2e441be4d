import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { icon } from '../markup/icon.ts';

export function renderClaims(slide: SlideWith<'claims'>, { words }: SlideContext): Html {
	return html`<ul class="claims">
		${slide.claims.map(
			({ words: key, icon: name }) => html`<li>
				${icon(name)}${words.at(key).element('h4', 'claim')}${words.at(key).element('p', 'text')}
			</li>`,
		)}
	</ul>`;
}
