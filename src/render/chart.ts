import { type ChartSpec, charts } from '../../slides/charts.ts';
import { drawSvg } from '../charts/draw-svg.ts';
import type { ChartLabels } from '../charts/model.ts';
import { formatAt } from '../charts/number-format.ts';
import { type DrawingPlace, sizeFor, styleFor } from '../charts/size.ts';
import { rootFrom } from '../deck/addresses.ts';
import type { ChartId } from '../deck/chart-ids.ts';
import type { Dataset } from '../deck/dataset.ts';
import { type Language, localeOf } from '../deck/language.ts';
import { chartTable } from './chart-table.ts';
import { datasetOf } from './datasets.ts';
import { formatDate } from './format-date.ts';
import { type Html, html, trusted } from './html.ts';
import { marksSvg } from './marks.ts';
import type { Words } from './words.ts';

/** What a chart is made from. */
export interface ChartContext {
	readonly dataset: Dataset;
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
	return (id) => figure({ dataset: datasetOf(id), spec: charts[id], words: words.at(id), common: words.at('common') });
}

function figure(context: ChartContext): Html {
	const { dataset, spec, words, common } = context;
	return html`<figure data-chart="${dataset.id}" data-form="${spec.form}" data-words="${words.place}">
		<div class="chart-head">
			${words.element('p', 'title', 'chart-title')}
			${words.element('p', 'unit', 'chart-unit')}
		</div>
		${seriesLabels(context)}
		<div class="plot" data-walk="${common.plain('walk', { title: words.plain('title') })}" data-missing="${common.plain('missing')}">
			<div class="picture" role="img" aria-label="${alternative(context)}">${drawings(context)}</div>
		</div>
		${words.element('p', 'finding', spec.finding ? 'finding' : 'finding hand')}
		<figcaption>${sourceLine(context)}</figcaption>
		<details class="figures">
			<summary>${common.element('span', 'showTable')}</summary>
			<div class="sheet" tabindex="0" role="group" aria-label="${words.plain('title')}">
				<p class="downloads">
					<a href="${rootFrom(words.language)}${csvPath(dataset.id, words.language)}" download>${common.element('span', 'downloadCsv')}</a>
					${spec.form !== 'marks' && html`<button type="button" data-download="png" hidden>${common.element('span', 'downloadPng')}</button>`}
				</p>
				${chartTable(context)}${provenance(context)}
			</div>
		</details>
	</figure>`;
}

/** What the drawing says to someone who does not see it: its form, what it spans, and what there is to see. */
function alternative({ dataset, spec, words, common }: ChartContext): string {
	const ats = dataset.series.flatMap(({ points }) => points.map(({ at }) => at));
	const sorted = spec.form === 'ranking' || spec.form === 'marks' ? ats : ats.toSorted();
	const name = (at = '') =>
		words.has(`categories.${at}`) ? words.plain(`categories.${at}`) : formatAt(at, localeOf[words.language]);
	const [first, last] = [name(sorted[0]), name(sorted.at(-1))];
	const span = first === last ? first : `${first}–${last}`;
	return common.plain('alternative', {
		form: common.plain(`forms.${spec.form}`),
		span,
		finding: words.plain('finding'),
	});
}

/** The series by name and colour, where there are several. */
function seriesLabels({ dataset, spec, words }: ChartContext): Html {
	const shown = spec.series ?? dataset.series.map(({ id }) => id);
	if (shown.length < 2) return html``;
	return html`<ul class="series">
		${shown.map((id, index) => {
			const kind = spec.marks?.includes(id) ? 'tick' : kindOf(dataset, spec, id);
			return html`<li data-series="${id}" class="${kind} n${index + 1}">${words.element('span', `series.${id}`)}</li>`;
		})}
	</ul>`;
}

function kindOf(dataset: Dataset, spec: ChartSpec, id: string): string {
	if (spec.form !== 'line') return 'area';
	return dataset.series.find((series) => series.id === id)?.projection ? 'dashed' : 'stroke';
}

function drawings({ dataset, spec, words, common }: ChartContext): Html {
	if (spec.form === 'marks') return marksSvg(dataset);
	const shared = { spec, labels: labelsOf(dataset, words, common), locale: localeOf[words.language] };
	const draw = (place: DrawingPlace) =>
		trusted(drawSvg(dataset, { ...shared, ...styleFor[place], dashes: 'marked' }, sizeFor(spec, place)));
	return html`<div class="for-wall">${draw('wall')}</div><div class="for-phone">${draw('phone')}</div>`;
}

function labelsOf(dataset: Dataset, words: Words, common: Words): ChartLabels {
	const named = (key: string, ids: readonly string[]) =>
		Object.fromEntries(ids.filter((id) => words.has(`${key}.${id}`)).map((id) => [id, words.plain(`${key}.${id}`)]));
	const ats = dataset.series.flatMap(({ points }) => points.map(({ at }) => at));
	return {
		series: named(
			'series',
			dataset.series.map(({ id }) => id),
		),
		categories: named('categories', ats),
		missing: common.plain('missing'),
	};
}

/** Who published the figures, with a link, and when they were read. */
function sourceLine({ dataset, words, common }: ChartContext): Html {
	const read =
		dataset.series
			.map((one) => one.read)
			.toSorted()
			.at(-1) ?? '';
	const date = formatDate(read, words.language);
	const href = dataset.series[0]?.source[words.language] ?? '';
	return html`${common.element('span', 'source')}: <a href="${href}">${words.element('span', 'source')}</a>. ${common.standing('span', 'read', { date })}.`;
}

/** What the figures mean and where they come from: definition, notes, and for each series publisher, copy and licence. */
function provenance({ dataset, words, common }: ChartContext): Html {
	const origins = new Map(
		dataset.series.map(({ publisher, table, via, licence, source }) => [
			JSON.stringify([publisher, table, via?.url, licence]),
			{ publisher, table, via, licence, source },
		]),
	);
	return html`
		${words.has('notes') && html`<ol class="chart-notes">${words.names('notes').map((name) => words.element('li', `notes.${name}`))}</ol>`}
		<h4>${common.element('span', 'definition')}</h4>
		${words.element('p', 'definition')}
		<h4>${common.element('span', 'sources')}</h4>
		<ul class="origins">
			${[...origins.values()].map(
				({ publisher, table, via, licence, source }) => html`<li>
					<a href="${source[words.language]}">${common.element('span', `publishers.${publisher}`)}</a>${table !== undefined && html`, ${table}`}.
					${via && html` ${common.standing('span', 'via', { copy: via.name })}.`}
					${licence === null ? html` ${common.element('span', 'licenceNotNamed')}` : html` ${common.standing('span', 'licence', { licence })}`}.
				</li>`,
			)}
		</ul>
	`;
}

/** Where the figures of a chart lie as a file, below the root of the site. */
export function csvPath(id: ChartId, language: Language): string {
	return `figures/${language}/${id}.csv`;
}
