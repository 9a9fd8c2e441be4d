import { type ChartSpec, charts } from '../../slides/charts.ts';
import type { ChartId, Dataset, Series } from '../deck/dataset.ts';
import { chartTable } from './chart-table.ts';
import { datasetOf } from './datasets.ts';
import { formatDate } from './format-date.ts';
import { type Html, html } from './html.ts';
import type { Words } from './words.ts';

/** What a chart is drawn from. */
export interface ChartContext {
	readonly dataset: Dataset;
	readonly series: readonly Series[];
	readonly spec: ChartSpec;
	/** The words of the dataset. */
	readonly words: Words;
	/** The words that all charts share. */
	readonly common: Words;
}

/**
 * Makes the function that renders a chart as a figure.
 *
 * @param words the words of the charts
 */
export function chartRenderer(words: Words): (id: ChartId) => Html {
	return (id) => {
		const dataset = datasetOf(id);
		const spec = charts[id];
		const series = spec.series ? dataset.series.filter((one) => spec.series?.includes(one.id)) : dataset.series;
		return figure({ dataset, series, spec, words: words.at(id), common: words.at('common') });
	};
}

function figure(context: ChartContext): Html {
	const { dataset, spec, words } = context;
	return html`<figure data-chart="${dataset.id}" data-form="${spec.form}" data-words="${words.place}">
		<div class="chart-head">
			${words.element('p', 'title', 'chart-title')}
			${words.element('p', 'unit', 'chart-unit')}
		</div>
		${chartTable(context)}
		${spec.finding && words.element('p', 'finding', 'finding')}
		${sourceLine(context)}
	</figure>`;
}

/** Who published the figures, with a link, and when they were read. */
function sourceLine({ series, words, common }: ChartContext): Html {
	const read = [...new Set(series.map((one) => one.read))].toSorted().at(-1) ?? '';
	const date = formatDate(read, words.language);
	const href = series[0]?.source[words.language] ?? '';
	return html`<figcaption>
		${common.plain('source')}: <a href="${href}">${words.element('span', 'source')}</a>. ${common.plain('read', { date })}.
	</figcaption>`;
}
