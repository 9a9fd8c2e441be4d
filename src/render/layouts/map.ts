import type { SlideWith } from '../../deck/slide.ts';
import type { SlideContext } from '../context.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icon.ts';
import { listGroup } from '../list-group.ts';

export function renderMap(slide: SlideWith<'map'>, { words }: SlideContext): Html {
	return html`<div class="map">
		<svg viewBox="0 0 1136 438" preserveAspectRatio="none" aria-hidden="true">
			<path d="M568 219C470 219 490 142 412 142M568 219C470 219 490 366 412 366"/>
			<path d="M568 219C666 219 646 70 724 70M568 219H724M568 219C666 219 646 366 724 366"/>
			<circle cx="568" cy="219" r="104"/>
		</svg>
		${words.element('p', slide.centre, 'centre')}
		<ul class="areas">
			${slide.areas.map(
				({ words: key, icon: name }) => html`<li>${icon(name)}${listGroup(words.at(key))}</li>`,
			)}
		</ul>
	</div>`;
}
