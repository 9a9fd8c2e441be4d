import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';

export function renderCases(slide: SlideWith<'cases'>, { words, motif }: SlideContext): Html {
	return html`
		${motif('cases')}
		<div class="opening">
			${words.element('h3', 'title')}
			<ol class="previews">
				${slide.cases.map(
					({ label, name, slide: id }) => html`<li>
						<a href="#/${id}">${words.element('span', label, 'label')} ${words.element('span', name, 'name')}</a>
					</li>`,
				)}
			</ol>
		</div>
	`;
}
