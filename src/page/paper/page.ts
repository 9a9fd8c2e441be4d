import { copiesOf, copyOf, element } from '../../browser/element.ts';
import type { PaperSlide } from './source.ts';
import type { HandoutWords } from './words.ts';

/** The running head of a page, on its left and its right side. */
export interface Running {
	readonly left: string;
	readonly right: string;
}

/**
 * Makes an empty page of paper. Its number is written by {@link numberPages}, when all pages exist.
 *
 * @param kind the class of the page, by which the style sheet knows it
 * @param running the running head; without one the page has neither head nor page number
 * @returns the page, and the element in it that its content belongs in
 */
export function createPage(kind: string, running?: Running): { page: HTMLElement; body: HTMLElement } {
	const body = element('div', 'page-body');
	const page = element('div', `page ${kind}`, body);
	if (!running) return { page, body };
	const head = element('p', 'running', element('span', '', running.left), element('span', '', running.right));
	// Its number comes later, but takes its room already.
	const foot = element('p', 'folio', '\u00A0');
	// Head and foot are hidden from screen readers: they would repeat the same words on every page.
	for (const each of [head, foot]) each.ariaHidden = 'true';
	page.prepend(head);
	page.append(foot);
	return { page, body };
}

/**
 * Writes the page numbers into the pages, and into references to them (`data-page-of`, with the id of the target).
 *
 * @param paper holds all pages, in order
 * @param say gives the text of a page number, both counted from 1: the number of the page, and how many there are
 */
export function numberPages(paper: HTMLElement, say: (page: number, pages: number) => string): void {
	const pages = [...paper.querySelectorAll<HTMLElement>('.page')];
	for (const [index, page] of pages.entries()) {
		page.classList.toggle('even', index % 2 === 1);
		const folio = page.querySelector('.folio');
		if (folio) folio.textContent = say(index + 1, pages.length);
	}
	for (const reference of paper.querySelectorAll<HTMLElement>('[data-page-of]')) {
		const target = document.getElementById(reference.dataset.pageOf ?? '');
		const page = target?.closest<HTMLElement>('.page');
		if (page) reference.textContent = reference.textContent.replace('{{page}}', String(pages.indexOf(page) + 1));
	}
}

/**
 * Makes an empty anchor that links can lead to.
 *
 * @param id the id of the anchor, for the hash of a link
 */
export function anchorOf(id: string): HTMLElement {
	const anchor = element('a', 'anchor');
	anchor.id = id;
	return anchor;
}

/** The id of the place in the handout that has the figures of a chart. */
function placeOf(figure: HTMLElement): string {
	return `figures-${figure.dataset.chart}`;
}

/**
 * Makes a line for each chart of a slide that links to its figures, with their page number.
 *
 * @param slide the slide
 * @param words the words of the handout
 * @returns the lines, for below the picture of the slide; none when it has no chart
 */
export function figureLinks({ section }: PaperSlide, words: HandoutWords): readonly HTMLElement[] {
	return chartsOf(section).map((figure) => {
		const link = element('a', '', words('paper.figuresOnPage', { page: '{{page}}' }));
		link.href = `#${placeOf(figure)}`;
		link.dataset.pageOf = placeOf(figure);
		const title = copyOf(titleOf(figure));
		return element('p', 'figure-link', ...title.childNodes, ' ', link);
	});
}

/**
 * Makes the appendix with the figures behind all charts, what they mean and where they come from.
 *
 * @param slides the slides in the handout
 * @param further figures of charts that stand elsewhere in it, and may stand on its slides as well
 * @param words the words of the handout
 * @returns the blocks of a column, a heading first; none when no slide has a chart
 */
export function figuresOf(
	slides: readonly PaperSlide[],
	further: readonly HTMLElement[],
	words: HandoutWords,
): readonly HTMLElement[] {
	const figures = new Set([...slides.flatMap(({ section }) => chartsOf(section)), ...further]);
	if (figures.size === 0) return [];
	return [element('h2', '', words('paper.figures')), ...[...figures].flatMap(piecesOf)];
}

function chartsOf(section: HTMLElement): readonly HTMLElement[] {
	return [...section.querySelectorAll<HTMLElement>('figure[data-chart]')];
}

function titleOf(figure: HTMLElement): HTMLElement {
	return figure.querySelector<HTMLElement>('.chart-title') ?? figure;
}

function piecesOf(figure: HTMLElement): readonly HTMLElement[] {
	const heading = element('h3', 'chart-heading', anchorOf(placeOf(figure)), ...copyOf(titleOf(figure)).childNodes);
	const unit = copiesOf(figure, '.chart-unit');
	const sheet = figure.querySelector('.sheet');
	const pieces = sheet ? copiesOf(sheet, ':scope > :not(.downloads)') : [];
	for (const table of pieces) table.querySelector('caption')?.remove();
	// The labels of the lists of sources become paragraphs: as headings, they would be noise in the outline of the PDF.
	return [heading, ...unit.map(keep), ...pieces.map((piece) => (piece.matches('h4') ? label(piece) : piece))];
}

function keep(piece: HTMLElement): HTMLElement {
	piece.classList.add('keep');
	return piece;
}

function label(heading: HTMLElement): HTMLElement {
	return element('p', 'figures-label keep', ...heading.childNodes);
}
