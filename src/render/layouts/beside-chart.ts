import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { icon } from '../markup/icon.ts';

export function renderKindsChart(slide: SlideWith<'kinds-chart'>, { words, chart }: SlideContext): Html {
	return html`<div class="beside-chart">
		<div class="kinds">
			${words.element('h4', slide.heading)}
			<ul>
				${slide.kinds.map(
					({ words: key, icon: name }) => html`<li>
						${icon(name)}
						<p>${words.at(key).element('strong', 'name')} ${words.at(key).element('span', 'text')}</p>
					</li>`,
				)}
			</ul>
		</div>
		${chart(slide.chart)}
	</div>`;
}
