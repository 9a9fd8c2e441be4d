import type { Point, Series } from '../../dataset.ts';
import { type Fragment, type Html, html } from '../../html.ts';
import { keyedAttributes } from '../../keyed-attributes.ts';
import { formatValue } from '../number-format.ts';
import { placeKind, placesOf, shortPlace } from './chart-texts.ts';
import type { ChartContext } from './context.ts';

/**
 * Stands before each cell. Cells are boxes of their own to the eye, but whoever reads the text of the table as it
 * stands, as scripts and some clipboards do, would take "1990" and "7 081" for one number.
 */
const APART = html`${'\n'}`;

/**
 * The figures of a chart as a table, for those who cannot see the chart, and as evidence for those who can. It holds
 * every series of the dataset, with its holes, statuses and footnotes.
 *
 * @param context the dataset with its words
 * @returns a `table` element
 * @throws Error that names the dataset and the note when a footnote has no words
 */
export function chartTable(context: ChartContext): Html {
	const { dataset, words, common } = context;
	const ats = placesOf(dataset);
	const places = context.spec.form === 'ranking' ? ats : ats.toSorted();
	return html`<table>
		<caption class="unseen">${words.element('span', 'title')}</caption>
		<thead><tr>${APART}
			<th scope="col">${common.element('span', placeKind(places[0] ?? ''))}</th>
			${dataset.series.map(
				(series) => html`${APART}<th scope="col" data-series="${series.id}">
				${words.element('span', `series.${series.id}`)}
			</th>`,
			)}
		</tr></thead>
		<tbody>${places.map(
			(at) => html`<tr>${APART}
				<th scope="row"${placeAttributes(context, at)}>${place(context, at)}</th>
				${dataset.series.map((series) => [
					APART,
					cell(
						context,
						series,
						series.points.find((point) => point.at === at),
					),
				])}
			</tr>`,
		)}</tbody>
	</table>`;
}

/**
 * The attributes by which a live chart finds the labels of its categories: the label itself is the text of the cell,
 * and a shorter one is an attribute of the cell.
 */
function placeAttributes(context: ChartContext, at: string): Html | false {
	const short = shortPlace(context, at);
	if (short) return html` data-at="${at}" ${keyedAttributes({ 'data-short': short })}`;
	return context.words.has(`categories.${at}`) && html` data-at="${at}"`;
}

function place({ words, months }: ChartContext, at: string): Fragment {
	if (words.has(`categories.${at}`)) return words.element('span', `categories.${at}`);
	const [year = '', month] = at.split('-');
	return placeKind(at) === 'month' ? months.elementWithNamespace('span', `long.${month}`, { year }) : at;
}

function cell(context: ChartContext, series: Series, point: Point | undefined): Html {
	const { dataset, common } = context;
	if (!point) return html`<td></td>`;
	const note = point.note !== undefined && noteMark(context, point.note);
	if (point.hole !== undefined) {
		const reason = common.element('span', `holes.${point.hole}`);
		return html`<td class="hole">${common.element('span', 'missing')}, ${reason}${note}</td>`;
	}
	const value = formatValue(point.value, series.unit ?? dataset.unit);
	const status =
		point.status !== 'verified' && html` <small>${common.element('span', `statuses.${point.status}`)}</small>`;
	return html`<td>${value}${note}${status}</td>`;
}

/**
 * The reference to a footnote, in words. A bare number right after a figure would be a digit more of it wherever it is
 * not raised: on the clipboard, in the voice of a screen reader.
 */
function noteMark({ dataset, words, common }: ChartContext, note: string): Html {
	const number = noteNumber(dataset.id, words, note);
	return html` ${common.elementWithNamespace('small', 'noteMark', { number })}`;
}

/** The number of a footnote in the list below the table. */
function noteNumber(id: string, words: ChartContext['words'], note: string): number {
	const at = words.names('notes').indexOf(note);
	if (at < 0) throw new Error(`data/${id}.json: note: there are no words for "${note}"`);
	return at + 1;
}
