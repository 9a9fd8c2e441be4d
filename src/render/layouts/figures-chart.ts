import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';

export function renderFiguresChart(slide: SlideWith<'figures-chart'>, { words, chart }: SlideContext): Html {
	return html`<div class="beside-chart">
		<div class="figures">
			<ul>
				${slide.figures.map(
					(key) => html`<li>
						${words.at(key).element('strong', 'number')} ${words.at(key).element('span', 'text')}
					</li>`,
				)}
			</ul>
			${words.element('p', slide.source, 'source')}
		</div>
		${chart(slide.chart)}
	</div>`;
}
