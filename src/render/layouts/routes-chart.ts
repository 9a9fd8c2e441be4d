import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';

export function renderRoutesChart(slide: SlideWith<'routes-chart'>, { words, chart }: SlideContext): Html {
	return html`<div class="beside-chart">
		<div class="routes">
			${words.element('p', slide.lead)}
			${slide.routes.map(
				(key) => html`<div class="route">
					${words.at(key).element('h4', 'heading')}
					<ol>${words.at(key).items('steps')}</ol>
				</div>`,
			)}
		</div>
		${chart(slide.chart)}
	</div>`;
}
