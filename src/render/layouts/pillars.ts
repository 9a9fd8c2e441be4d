import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { icon } from '../markup/icon.ts';

export function renderPillars(slide: SlideWith<'pillars'>, { words }: SlideContext): Html {
	return html`
		<ul class="pillars columns">
			${slide.pillars.map(
				({ words: key, icon: name }, index) => html`<li data-step="${index}">
					${icon(name)}${words.at(key).element('h4', 'claim')}<ul>${words.at(key).items('points')}</ul>
				</li>`,
			)}
		</ul>
		<div class="conclusion">
			${words.at(slide.conclusion).element('strong', 'claim')} ${words.at(slide.conclusion).element('span', 'text')}
		</div>
	`;
}
