import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';

export function renderArgument(slide: SlideWith<'argument'>, { words }: SlideContext): Html {
	return html`<div class="argument">
		<div class="case-for">
			<div class="sides">
				${slide.sides.map(
					(key) => html`<div class="side">
						${words.at(key).element('h4', 'heading')}${words.at(key).element('p', 'text')}
					</div>`,
				)}
			</div>
			${words.element('p', slide.decides, 'decides')}
			${words.element('p', slide.research)}
		</div>
		<figure class="quotation">
			<blockquote>${words.at(slide.quote).element('p', 'text')}</blockquote>
			${words.at(slide.quote).element('figcaption', 'source')}
		</figure>
		${words.element('p', slide.source, 'source')}
	</div>`;
}
