import { charts } from '../../../slides/charts.ts';
import type { ChartId } from '../../model/chart-ids.ts';
import { legendShapeOf } from '../../model/charts/legend.ts';
import { type ChartModel, modelOf } from '../../model/charts/series.ts';
import { type Html, html } from '../../model/html.ts';
import { datasetOf } from '../markup/datasets.ts';
import { writtenDay } from '../markup/instant.ts';
import { keyedAttributes } from '../markup/keyed-attributes.ts';
import type { Words } from '../markup/words.ts';
import { chartTable } from './chart-table.ts';
import { alternative, csv, drawingKey, drawingsOf, navigation, source } from './chart-texts.ts';
import type { ChartContext } from './context.ts';

/**
 * Makes the function that renders the figure of a chart: title, drawing, finding, sources, table and downloads.
 *
 * @param words the words of the namespace `charts`; their language is that of all figures
 * @returns a function that takes the id of a dataset
 */
export function chartRenderer(words: Words): (id: ChartId) => Html {
	const shared = { common: words.at('common'), months: words.at('months') };
	return (id) => figure({ dataset: datasetOf(id), spec: charts[id], words: words.at(id), ...shared });
}

function figure(context: ChartContext): Html {
	const { dataset, spec, words, common } = context;
	const missing = { key: 'common.missing', text: common.plain('missing') };
	const allHidden = { key: 'common.allHidden', text: common.plain('allHidden') };
	const title = { key: `${dataset.id}.title`, text: words.plain('title') };
	return html`<figure data-chart="${dataset.id}" data-form="${spec.form}" data-words="${words.place}">
		<div class="chart-head">
			${words.element('p', 'title', 'chart-title')}
			${words.element('p', 'unit', 'chart-unit')}
		</div>
		${seriesLabels(context)}${' '}
		<div class="plot" ${keyedAttributes({
			'data-navigation': navigation(context),
			'data-missing': missing,
			...(shownIn(context).length > 1 && { 'data-all-hidden': allHidden }),
		})}>
			<div class="picture" role="img" ${keyedAttributes({ 'aria-label': alternative(context) })} data-i18n="${drawingKey(dataset)}">${drawingsOf(context)}</div>
		</div>
		${words.element('p', 'finding', spec.finding ? 'finding' : 'finding hand')}
		<details class="figures">
			<summary>${common.element('span', 'showTable')}</summary>
			<div class="sheet" tabindex="0" role="group" ${keyedAttributes({ 'aria-label': title })}>
				<p class="downloads">
					<a ${keyedAttributes({ href: csv(context) })} download>${common.element('span', 'downloadCsv')}</a>
					${spec.form !== 'marks' && html`<button type="button" data-download="png" hidden>${common.element('span', 'downloadPng')}</button>`}
					${common.element('small', 'csvHint')}
				</p>
				${chartTable(context)}${provenance(context)}
			</div>
		</details>
		<figcaption>${sourceLine(context)}</figcaption>
	</figure>`;
}

/** The legend of a chart with several series: the name of each beside its colour. */
function seriesLabels(context: ChartContext): Html {
	const { spec, words } = context;
	const shown = shownIn(context);
	if (shown.length < 2) return html``;
	return html`<ul class="series">
		${shown.map(
			(aligned, index) =>
				html`<li data-series="${aligned.id}" class="${legendShapeOf(spec, aligned)} n${index + 1}">${words.element('span', `series.${aligned.id}`)}</li>`,
		)}
	</ul>`;
}

/** The series that the chart draws, in their order. */
function shownIn({ dataset, spec }: ChartContext): ChartModel['series'] {
	return spec.form === 'marks' ? [] : modelOf(dataset, spec).series;
}

/** Who published the figures, with a link, and when we read them. */
function sourceLine(context: ChartContext): Html {
	const { dataset, words, common } = context;
	const read =
		dataset.series
			.map((one) => one.read)
			.toSorted()
			.at(-1) ?? '';
	return html`${common.element('span', 'source')}: <a ${keyedAttributes({ href: source(context, 0) })}>${words.element('span', 'source')}</a>. ${common.elementWithNamespace('span', 'read', { date: writtenDay(read) })}.`;
}

/**
 * What the figures mean and where they come from: definition, footnotes, and publisher, copy and licence of each
 * series.
 */
function provenance(context: ChartContext): Html {
	const { dataset, words, common } = context;
	const origins = new Map(
		dataset.series.map(({ publisher, table, via, licence }, at) => [
			JSON.stringify([publisher, table, via?.url, licence]),
			{ publisher, table, via, licence, address: source(context, at) },
		]),
	);
	return html`
		${words.has('notes') && html`<ol class="chart-notes">${words.names('notes').map((name) => words.element('li', `notes.${name}`))}</ol>`}
		<h4>${common.element('span', 'definition')}</h4>
		${words.element('p', 'definition')}
		<h4>${common.element('span', 'sources')}</h4>
		<ul class="origins">
			${[...origins.values()].map(
				({ publisher, table, via, licence, address }) => html`<li>
					<a ${keyedAttributes({ href: address })}>${common.element('span', `publishers.${publisher}`)}</a>${table !== undefined && html`, ${table}`}.
					${via && html` ${common.elementWithNamespace('span', 'via', { copy: via.name })}.`}
					${licence === null ? html` ${common.element('span', 'licenceNotNamed')}` : html` ${common.elementWithNamespace('span', 'licence', { licence })}`}.
				</li>`,
			)}
		</ul>
	`;
}
