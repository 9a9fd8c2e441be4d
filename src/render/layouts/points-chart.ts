import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';

export function renderPointsChart(slide: SlideWith<'points-chart'>, { words, chart }: SlideContext): Html {
	return html`<div class="beside-chart" data-charts="${slide.charts.length}">
		<div class="points">
			${words.element('p', slide.lead, 'lead')}
			<ul class="ruled">${words.items(slide.points)}</ul>
		</div>
		<div class="charts">${slide.charts.map(chart)}</div>
	</div>`;
}
