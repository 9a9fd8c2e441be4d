import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { icon } from '../markup/icon.ts';
import { listGroup } from './list-group.ts';

export function renderMap(slide: SlideWith<'map'>, { words }: SlideContext): Html {
	return html`<div class="map">
		<svg viewBox="0 0 1136 438" preserveAspectRatio="none" aria-hidden="true">
			<path d="M568 219C500 219 530 126 462 126M568 219C500 219 530 344 462 344"/>
			<path d="M568 219C636 219 606 73 674 73M568 219H674M568 219C636 219 606 365 674 365"/>
			<circle cx="568" cy="219" r="96"/>
		</svg>
		${words.element('p', slide.centre, 'centre')}
		<ul class="areas">
			${slide.areas.map(({ words: key, icon: name }) => html`<li>${icon(name)}${listGroup(words.at(key))}</li>`)}
		</ul>
	</div>`;
}
