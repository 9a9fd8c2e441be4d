import type { SlideWith } from '../../deck/slide.ts';
import type { SlideContext } from '../context.ts';
import { type Html, html } from '../html.ts';
import { motifInline } from '../motif-svg.ts';

export function renderTitle(slide: SlideWith<'title'>, { words }: SlideContext): Html {
	return html`
		${motifInline('titel')}
		<div class="opening">
			${words.element('p', slide.edition, 'edition')}
			${words.element('h1', 'title')}
			${words.element('p', slide.adapted, 'adapted')}
		</div>
	`;
}
