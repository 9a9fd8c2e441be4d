import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { icon } from '../markup/icon.ts';
import { listGroup } from './lists.ts';

/**
 * Kinds with icons and examples on the left, the chart that counts them on the right.
 *
 * @param slide the heading, the kinds with their icons, and the dataset of the chart
 * @param context the words of the slide, and the function that renders a chart
 */
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

/**
 * Large numbers, each with its explanation, on the left, and a chart on the right. For a chart of which a few numbers
 * should be remembered.
 *
 * @param slide the keys of the numbers and their source, and the dataset of the chart
 * @param context the words of the slide, and the function that renders a chart
 */
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

/**
 * A lead sentence and a list of points on the left, one chart or two on top of each other on the right.
 *
 * @param slide the keys of lead and points, and the datasets of the charts
 * @param context the words of the slide, and the function that renders a chart
 */
export function renderPointsChart(slide: SlideWith<'points-chart'>, { words, chart }: SlideContext): Html {
	return html`<div class="beside-chart" data-charts="${slide.charts.length}">
		<div class="points">
			${words.element('p', slide.lead, 'lead')}
			<ul class="ruled">${words.items(slide.points)}</ul>
		</div>
		<div class="charts">${slide.charts.map(chart)}</div>
	</div>`;
}

/**
 * Several routes on the left, each drawn as a line with a stop for every step, and a chart on the right. For different
 * procedures that lead to the same goal.
 *
 * @param slide the keys of lead and routes, and the dataset of the chart
 * @param context the words of the slide, and the function that renders a chart
 */
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

/**
 * Two lists side by side, such as strengths and challenges, with facts below them, and a chart in a narrow column on
 * the right.
 *
 * @param slide the keys of lead, sides and facts, and the dataset of the chart
 * @param context the words of the slide, and the function that renders a chart
 */
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
