import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { icon } from '../markup/icon.ts';

export function renderArguments(slide: SlideWith<'arguments'>, { words }: SlideContext): Html {
	return html`
		<div class="arguments">
			${slide.arguments.map(
				({ words: key, icon: name }) => html`<div class="reasoning">
					${icon(name)}
					${words.at(key).element('h4', 'heading')}
					${words.at(key).element('p', 'claim', 'lead')}
					<ul class="ruled">${words.at(key).items('points')}</ul>
				</div>`,
			)}
		</div>
		${words.element('p', slide.more, 'more')}
	`;
}
