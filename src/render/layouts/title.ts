import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';

export function renderTitle(slide: SlideWith<'title'>, { words, motif }: SlideContext): Html {
	return html`
		${motif()}
		<div class="opening">
			${words.element('p', slide.edition, 'edition')}
			${words.element('h1', 'title')}
			${words.element('p', slide.adapted, 'adapted')}
		</div>
	`;
}
