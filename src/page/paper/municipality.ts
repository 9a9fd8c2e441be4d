import { copiesOf, element } from '../../browser/element.ts';
import { unbroken } from '../../browser/unbroken.ts';
import type { MunicipalPaper } from '../../model/municipal/paper-texts.ts';
import { anchorOf } from './page.ts';

/**
 * The figures of the charts of a municipality on the slides.
 *
 * @param page holds the sections of the slides
 */
export function municipalChartsIn(page: ParentNode): readonly HTMLElement[] {
	return [...page.querySelectorAll<HTMLElement>('section[data-slide] figure[data-municipal]')];
}

/**
 * Makes the blocks of the page of the handout about a municipality: where it belongs, its charts as on the slides, and what
 * is missing. They are one page, whatever the municipality, but for letters that are larger than ours.
 *
 * @param own the words of the page
 * @param charts the figures of its charts
 * @param id the id of the page, for the hash of a link
 * @returns the blocks of a column, the heading first
 */
export function municipalityBlocks(
	own: MunicipalPaper,
	charts: readonly HTMLElement[],
	id: string,
): readonly HTMLElement[] {
	const rows = charts.flatMap((_, at) => (at % 2 === 0 ? [charts.slice(at, at + 2)] : []));
	return [
		element('h2', '', anchorOf(id), ...unbroken(own.heading)),
		element(
			'ul',
			'facts-of-municipality',
			...own.facts.map(({ label, text }) =>
				element('li', '', element('strong', '', `${label}:`), ' ', ...unbroken(text)),
			),
		),
		...rows.map((row) => element('div', 'charts-of-municipality', ...row.map(chartOf))),
		element('h3', '', own.missing),
		element('ul', 'missing', ...own.notes.map((note) => element('li', '', ...unbroken(note)))),
	];
}

/** A chart, in the drawing that is made for narrow places: four of them have one page. */
function chartOf(figure: HTMLElement): HTMLElement {
	const chart = element(
		'div',
		'chart-of-municipality',
		element(
			'div',
			'',
			...copiesOf(figure, '.chart-title').map((title) => element('h3', '', ...title.childNodes)),
			...copiesOf(figure, '.chart-unit, .series'),
		),
		...copiesOf(figure, '.plot'),
		// On the slides, findings and sources look, and are hidden, as the slide has it.
		...copiesOf(figure, '.finding').map((text) => element('p', 'chart-finding', ...text.childNodes)),
		...copiesOf(figure, 'figcaption').map((text) => element('p', 'chart-source', ...text.childNodes)),
	);
	chart.role = 'group';
	for (const other of chart.querySelectorAll('.for-wall, .for-compact, canvas, .chart-tip')) other.remove();
	for (const button of chart.querySelectorAll('.series button')) button.replaceWith(...button.childNodes);
	for (const each of chart.querySelectorAll('[tabindex]')) each.removeAttribute('tabindex');
	return chart;
}
