import type { SlideWith } from '../../deck/slide.ts';
import type { SlideContext } from '../context.ts';
import { type Html, html } from '../html.ts';

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
