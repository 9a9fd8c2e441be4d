import { type Html, html } from '../html.ts';
import { writtenDay } from '../instant.ts';
import type { Language } from '../language.ts';
import type { Catalogue } from '../word-keys.ts';
import { type ComparedFigures, type MunicipalChartId, municipalChartIds } from './charts.ts';
import { comparisonOf } from './comparison.ts';
import { municipalSeriesOf } from './dataset.ts';
import type { MunicipalSource } from './dataset-schema.ts';
import { factsOf } from './facts.ts';
import { lineOf } from './filled-words.ts';
import { type ComparedRow, comparedRowsOf, missingOf, YEAR_COLUMNS, type YearRow, yearRowsOf } from './page-figures.ts';
import { areaNameOf, fill, type MunicipalTexts, type MunicipalWords, type TextSource, type TextTree } from './texts.ts';

/** The words that all charts share. */
type CommonWords = Catalogue['charts']['common'];

/** Where figures come from. */
type Origin = Pick<MunicipalSource, 'publisher' | 'table' | 'via' | 'licence' | 'source' | 'read'>;

/** The series of each file whose figures the page has. */
const SHOWN = {
	'foreign-language-share': ['foreign-language-share'],
	migration: ['immigration', 'net-domestic-migration', 'population'],
	ages: ['population', 'under-15', 'over-64', 'mean-age'],
} as const;

/**
 * Writes all that the page of municipalities says of one of them.
 *
 * @param source the figures, the municipality, and the words to be filled
 * @param texts what the slides say of it, whose notes the page has too
 * @param common the words that all charts share
 * @param figureOf writes the figure of a chart
 * @returns sections that start with `h2`
 */
export function municipalityContent(
	source: TextSource,
	texts: MunicipalTexts,
	common: CommonWords,
	figureOf: (id: MunicipalChartId) => Html,
): Html {
	const { figures, municipality, language, words } = source;
	const { page } = words;
	const area = areaNameOf(comparisonOf(figures.division, municipality), language, page.compared.areas);
	const heads = [municipality[language], area, words.country];
	return html`
		<section class="facts">
			<h2>${lineOf(page.facts.heading)}</h2>
			<dl>${factsOf(source).map(({ key, text }) => html`<div><dt>${page.facts[key]}</dt><dd>${lineOf(text)}</dd></div>`)}</dl>
		</section>
		<section class="compared">
			<h2>${page.compared.heading}</h2>
			${comparedTable(comparedRowsOf(source), heads, page.compared.heading, words, common)}
		</section>
		<section class="charts">
			<h2>${page.charts.heading}</h2>
			${municipalChartIds.map((id) => html`<section><h3>${lineOf(page.charts[id])}</h3>${figureOf(id)}</section>`)}
		</section>
		<section class="years">
			<h2>${page.years.heading}</h2>
			${yearTable(yearRowsOf(source), words, common)}
			<p>${lineOf(page.hole)}</p>
		</section>
		<section class="notes">
			<h2>${page.notes}</h2>
			<ul>${notesOf(texts).map((note) => html`<li>${lineOf(note)}</li>`)}</ul>
		</section>
		<section class="not-here">
			<h2>${page.missing.heading}</h2>
			<ul>${missingOf(figures, words).map((sentence) => html`<li>${lineOf(sentence)}</li>`)}</ul>
		</section>
		${sourcesSection(municipalOrigins(figures), language, common, page)}
	`;
}

/**
 * Writes figures that stand side by side as a table that scrolls by itself where it is too wide.
 *
 * @param rows the figures, with as many cells each as there are heads
 * @param heads whose figures they are
 * @param caption what the table is called
 * @param words name the rows
 * @param common the words that all charts share
 */
export function comparedTable(
	rows: readonly ComparedRow[],
	heads: readonly string[],
	caption: string,
	{ page }: MunicipalWords,
	common: CommonWords,
): Html {
	return html`<div class="table-scroll" tabindex="0" role="group" aria-label="${caption}"><table>
		<caption class="unseen">${caption}</caption>
		<thead><tr><th scope="col">${page.compared.measure}</th>${heads.map((head) => html` <th scope="col">${lineOf(head)}</th>`)}</tr></thead>
		<tbody>${rows.map(
			({ key, year, cells }) =>
				html`<tr><th scope="row">${lineOf(fill(page.compared.rows[key], { year }))}</th>${cells.map((text) => cell(text, common))}</tr>`,
		)}</tbody>
	</table></div>`;
}

function yearTable(rows: readonly YearRow[], { page }: MunicipalWords, common: CommonWords): Html {
	const { columns, heading, sum } = page.years;
	return html`<div class="table-scroll" tabindex="0" role="group" aria-label="${heading}"><table>
		<caption class="unseen">${heading}</caption>
		<thead><tr><th scope="col">${columns.year}</th>${YEAR_COLUMNS.map((column) => html` <th scope="col">${columns[column]}</th>`)}</tr></thead>
		<tbody>${rows.map(
			({ years, isSum, cells }) =>
				html`<tr${isSum && html` class="sum"`}><th scope="row">${lineOf(isSum ? fill(sum, { years }) : years)}</th>${cells.map((text) => cell(text, common))}</tr>`,
		)}</tbody>
	</table></div>`;
}

/** A space stands before each cell, for whoever reads the text of the table as it stands. */
function cell(text: string | undefined, { missing }: CommonWords): Html {
	if (text !== undefined) return html` <td>${text}</td>`;
	return html` <td class="hole"><span aria-hidden="true">–</span><span class="unseen">${missing}</span></td>`;
}

/** The notes of all charts, each once. */
function notesOf(texts: MunicipalTexts): readonly string[] {
	const notesIn = ({ notes = {} }: TextTree) =>
		Object.values(notes).flatMap((note) => (typeof note === 'string' ? [note] : []));
	return [...new Set(municipalChartIds.flatMap((id) => notesIn(texts[id])))];
}

/**
 * Writes where figures come from.
 *
 * @param origins each source once
 * @param language decides which page of the publisher is linked
 * @param common the words that all charts share
 * @param page the words of the page
 */
export function sourcesSection(
	origins: readonly Origin[],
	language: Language,
	common: CommonWords,
	page: MunicipalWords['page'],
): Html {
	return html`<section class="sources">
		<h2>${page.sources}</h2>
		<ul>${origins.map(({ publisher, table, via, licence, source, read }) => {
			const written = [
				via && fill(common.via, { copy: via.name }),
				licence === null ? common.licenceNotNamed : fill(common.licence, { licence }),
				fill(common.read, { date: writtenDay(read) }),
			].filter((part) => part !== undefined);
			return html`<li><a href="${source[language]}">${common.publishers[publisher]}, ${table}</a>. ${written.map((part) => html`${part}. `)}</li>`;
		})}</ul>
	</section>`;
}

/** Where the figures of a municipality come from, and those of the country beside them. */
function municipalOrigins({ division, datasets, national }: ComparedFigures): readonly Origin[] {
	const municipal = Object.values(datasets).flatMap((dataset) => {
		const spans = SHOWN[dataset.id].flatMap((id) => municipalSeriesOf(dataset, id).spans);
		return spans.flatMap((span) => (span.hole === undefined ? (dataset.sources[span.source] ?? []) : []));
	});
	return uniqueOrigins([
		...municipal,
		...national.series.map((series) => ({ ...series, table: series.table ?? '' })),
		division,
	]);
}

/**
 * Leaves of sources each once.
 *
 * @param origins sources; those that differ in nothing but the series are the same
 */
export function uniqueOrigins(origins: readonly Origin[]): readonly Origin[] {
	const byKey = origins.map((one) => [JSON.stringify([one.publisher, one.table, one.via?.url]), one] as const);
	return [...new Map(byKey).values()];
}
