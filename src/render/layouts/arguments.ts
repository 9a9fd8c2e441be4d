import type { SlideWith } from '../../deck/slide.ts';
import type { SlideContext } from '../context.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icon.ts';

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
