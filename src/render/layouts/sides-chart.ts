import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { listGroup } from './list-group.ts';

export function renderSidesChart(slide: SlideWith<'sides-chart'>, { words, chart }: SlideContext): Html {
	return html`<div class="beside-chart">
		<div class="weighed">
			${words.element('p', slide.lead)}
			<div class="sides">
				${slide.sides.map((key) => html`<div class="side">${listGroup(words.at(key))}</div>`)}
			</div>
			<ul class="facts">${words.items(slide.facts)}</ul>
		</div>
		${chart(slide.chart)}
	</div>`;
}
