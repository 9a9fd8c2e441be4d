import type { TableForm } from '../../slides/charts.ts';
import type { Point, Series } from '../deck/dataset.ts';
import { localeOf } from '../deck/language.ts';
import type { ChartContext } from './chart.ts';
import { type Fragment, type Html, html } from './html.ts';

/** The figures of a chart as a table that is laid out for their kind. */
export function chartTable(context: ChartContext): Html {
	if (context.spec.form === 'marks') return marks(context);
	return html`<div class="table-scroll" tabindex="0" role="group" aria-label="${context.words.plain('title')}">
		${table(context, context.spec.form)}
	</div>`;
}

function table(context: ChartContext, form: Exclude<TableForm, 'marks'>): Html {
	switch (form) {
		case 'decades':
			return grids(context, context.series.filter(isCount), decades);
		case 'months':
			return grids(context, context.series, months);
		case 'rows':
			return rows(context);
		case 'ranking':
			return ranking(context);
	}
}

function isCount(series: Series): boolean {
	return series.unit !== 'percent';
}

/** How a long series is folded into a grid: the row and the column of a point, and the names of both. */
interface Fold {
	readonly row: (at: string) => string;
	readonly column: (at: string) => string;
	readonly columns: readonly string[];
}

const decades: Fold = {
	row: (at) => `${at.slice(0, 3)}0`,
	column: (at) => at.slice(3),
	columns: Array.from({ length: 10 }, (_, digit) => String(digit)),
};

const months: Fold = {
	row: (at) => at.slice(0, 4),
	column: (at) => String(Number(at.slice(5))),
	columns: Array.from({ length: 12 }, (_, month) => String(month + 1)),
};

function grids(context: ChartContext, series: readonly Series[], fold: Fold): Html {
	return html`${series.map((one) => grid(context, one, fold, series.length > 1))}`;
}

/** One series as a grid; it shows its name only where there are several. */
function grid(context: ChartContext, series: Series, fold: Fold, named: boolean): Html {
	const rowNames = [...new Set(series.points.map(({ at }) => fold.row(at)))];
	const pointAt = (row: string, column: string | undefined) =>
		series.points.find(({ at }) => fold.row(at) === row && fold.column(at) === column);
	/** A cell, or a wide one for holes side by side, of which only the first is drawn. */
	const cell = (row: string, column: string, index: number): Html => {
		const point = pointAt(row, column);
		if (point?.hole === undefined) return html`<td${mark(context, point)}>${point && value(context, point)}</td>`;
		if (pointAt(row, fold.columns[index - 1])?.hole !== undefined) return html``;
		const after = fold.columns.slice(index).findIndex((next) => pointAt(row, next)?.hole === undefined);
		const span = after < 0 ? fold.columns.length - index : after;
		return html`<td colspan="${span}"${mark(context, point)}>${value(context, point)}</td>`;
	};
	return html`<table class="figures-grid">
		<caption class="${named ? 'named' : 'unseen'}">${context.words.element('span', `series.${series.id}`)}</caption>
		<thead><tr><td></td>${fold.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
		<tbody>${rowNames.map(
			(row) => html`<tr>
				<th scope="row">${row}</th>${fold.columns.map((column, index) => cell(row, column, index))}
			</tr>`,
		)}</tbody>
	</table>`;
}

function rows(context: ChartContext): Html {
	const { series, words, common } = context;
	const places = [...new Set(series.flatMap((one) => one.points.map(({ at }) => at)))].toSorted();
	return html`<table class="figures-rows">
		<caption class="unseen">${words.plain('title')}</caption>
		<thead><tr>
			<th scope="col">${common.plain('year')}</th>
			${series.map((one) => html`<th scope="col">${words.element('span', `series.${one.id}`)}</th>`)}
		</tr></thead>
		<tbody>${places.map(
			(at) => html`<tr>
				<th scope="row">${at}</th>
				${series.map((one) => {
					const point = one.points.find((candidate) => candidate.at === at);
					return html`<td${mark(context, point)}>${point ? value(context, point) : ''}</td>`;
				})}
			</tr>`,
		)}</tbody>
	</table>`;
}

function ranking(context: ChartContext): Html {
	const { series, words, common } = context;
	const points = series[0]?.points ?? [];
	return html`<table class="figures-ranking">
		<caption class="unseen">${words.plain('title')}</caption>
		<thead><tr>
			<th scope="col">${words.element('span', 'series.rank')}</th><th scope="col">${common.plain('country')}</th>
		</tr></thead>
		<tbody>${points.map(
			(point) => html`<tr${mark(context, point)}>
				<td>${value(context, point)}</td><th scope="row">${words.element('span', `categories.${point.at}`)}</th>
			</tr>`,
		)}</tbody>
	</table>`;
}

const MARKS = 10;

/** A share as filled marks out of ten, with its sentence. */
function marks(context: ChartContext): Html {
	const { series } = context;
	const [point] = series[0]?.points ?? [];
	if (!point || point.hole !== undefined) throw new Error(`data/${context.dataset.id}.json: marks need a value`);
	const filled = Math.round(point.value * MARKS);
	const dots = Array.from({ length: MARKS }, (_, index) => {
		const [x, y] = [(index % 5) * 96 + 44, Math.floor(index / 5) * 96 + 44];
		return html`<circle class="${index < filled ? 'gone' : 'here'}" cx="${x}" cy="${y}" r="36"/>`;
	});
	return html`<svg class="marks" viewBox="0 0 472 184" aria-hidden="true">${dots}</svg>`;
}

function mark({ spec }: ChartContext, point: Point | undefined): Fragment {
	if (point?.hole !== undefined) return html` class="hole"`;
	return point && spec.emphasised?.includes(point.at) && html` class="emphasised"`;
}

function value({ spec, words, common }: ChartContext, point: Point): Html {
	if (point.hole !== undefined) return common.element('span', 'missing');
	const shown = spec.thousands ? point.value / 1000 : point.value;
	const format = new Intl.NumberFormat(localeOf[words.language], { maximumFractionDigits: 0 });
	return html`${format.format(shown)}`;
}
