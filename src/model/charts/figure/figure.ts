import { type Html, html } from '../../html.ts';
import { writtenDay } from '../../instant.ts';
import { type KeyedText, keyedAttributes } from '../../keyed-attributes.ts';
import { legendShapeOf } from '../legend.ts';
import { type ChartModel, modelOf } from '../series.ts';
import { chartTable } from './chart-table.ts';
import { alternative, csv, navigation, sourcesOf } from './chart-texts.ts';
import type { ChartContext } from './context.ts';

/** What a figure gets from whoever writes it. */
export interface FigureParts {
	/** The drawings of the chart, or what takes their place until it is live. */
	readonly drawings: Html;
	/** Whether the figures as CSV are a file of the site, or made by the page when they are asked for. */
	readonly csv: 'file' | 'made';
}

/**
 * The key of a chart's drawing, relative to the place of its words.
 *
 * @param dataset its id is the first part of the key
 */
export function drawingKey({ id }: { readonly id: string }): string {
	return `${id}.drawing`;
}

/**
 * Writes the figure of a chart: title, drawing, finding, sources, table and downloads.
 *
 * @param context the dataset with its specification and its words
 * @param made what comes from elsewhere
 * @returns a `figure` element
 * @throws Error that names dataset and field when specification or notes do not fit the dataset
 */
export function figureOf(context: ChartContext, made: FigureParts): Html {
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
			<div class="picture" role="img" ${keyedAttributes({ 'aria-label': alternative(context) })} data-i18n="${drawingKey(dataset)}">${made.drawings}</div>
		</div>
		${words.element('p', 'finding', spec.finding ? 'finding' : 'finding hand')}
		<details class="figures">
			<summary>${common.element('span', 'showTable')}</summary>
			<div class="sheet" tabindex="0" role="group" ${keyedAttributes({ 'aria-label': title })}>
				<p class="downloads">
					${
						made.csv === 'file'
							? html`<a ${keyedAttributes({ href: csv(context) })} download>${common.element('span', 'downloadCsv')}</a>`
							: html`<button type="button" data-download="csv">${common.element('span', 'downloadCsv')}</button>`
					}
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

function firstSource(context: ChartContext): KeyedText {
	return sourcesOf(context, 0)[0] ?? { key: '', text: '' };
}

/** Who published the figures, with a link, and when we read them. */
function sourceLine(context: ChartContext): Html {
	const { dataset, words, common } = context;
	const read =
		dataset.series
			.flatMap((one) => [one, ...(one.also ?? [])].map((origin) => origin.read))
			.toSorted()
			.at(-1) ?? '';
	return html`${common.element('span', 'source')}: <a ${keyedAttributes({ href: firstSource(context) })}>${words.element('span', 'source')}</a>. ${common.elementWithNamespace('span', 'read', { date: writtenDay(read) })}.`;
}

/**
 * What the figures mean and where they come from: definition, footnotes, and publisher, copy and licence of each
 * series.
 */
function provenance(context: ChartContext): Html {
	const { dataset, words, common } = context;
	const origins = new Map(
		dataset.series.flatMap((series, at) => {
			const addresses = sourcesOf(context, at);
			return [series, ...(series.also ?? [])].flatMap(({ publisher, table, via, licence }, index) => {
				const address = addresses[index];
				const origin = { publisher, table, via, licence, address };
				return address
					? [[JSON.stringify([publisher, table, via?.url, licence]), { ...origin, address }] as const]
					: [];
			});
		}),
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
