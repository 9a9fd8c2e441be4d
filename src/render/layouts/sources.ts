import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { icon } from '../markup/icon.ts';

export function renderSources(slide: SlideWith<'sources'>, { words }: SlideContext): Html {
	return html`<ul class="sources columns">
		${slide.sources.map(
			({ words: key, icon: name }) => html`<li>
				${icon(name)}
				${words.at(key).element('h4', 'name')}
				${words.at(key).element('p', 'share', 'share')}
				${words.at(key).element('p', 'text')}
			</li>`,
		)}
	</ul>`;
}
