import { copiesOf, copyOf, element } from '../../browser/element.ts';
import type { Translate } from '../deck/words.ts';
import type { PaperSlide } from './source.ts';

/** What stands at the head and the foot of a page. */
export interface Running {
	readonly left: string;
	readonly right: string;
}

/** A page of paper, with a place for what it holds. Its number is written when all pages are there. */
export function createPage(kind: string, running?: Running): { page: HTMLElement; body: HTMLElement } {
	const body = element('div', 'page-body');
	const page = element('div', `page ${kind}`, body);
	if (!running) return { page, body };
	const head = element('p', 'running', element('span', '', running.left), element('span', '', running.right));
	const foot = element('p', 'folio');
	// They repeat on each page what the page says once: for the eye alone.
	for (const each of [head, foot]) each.ariaHidden = 'true';
	page.prepend(head);
	page.append(foot);
	return { page, body };
}

/** Writes the numbers of the pages, and those that other pages refer to by the id of what they refer to. */
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

/** A place that links lead to. */
export function anchorOf(id: string): HTMLElement {
	const anchor = element('a', 'anchor');
	anchor.id = id;
	return anchor;
}

/** Where the figures of a chart lie in the handout. */
function placeOf(figure: HTMLElement): string {
	return `figures-${figure.dataset.chart}`;
}

/** A line under the picture of each chart that leads to its figures. */
export function figureLinks({ section }: PaperSlide, words: Translate<'handout'>): readonly HTMLElement[] {
	return chartsOf(section).map((figure) => {
		const link = element('a', '', words('paper.figuresOnPage', { page: '{{page}}' }));
		link.href = `#${placeOf(figure)}`;
		link.dataset.pageOf = placeOf(figure);
		const title = copyOf(titleOf(figure));
		return element('p', 'figure-link', ...title.childNodes, ' ', link);
	});
}

/** The figures behind all charts with what they mean and where they come from, as pieces of a column. */
export function figuresOf(slides: readonly PaperSlide[], words: Translate<'handout'>): readonly HTMLElement[] {
	const figures = slides.flatMap(({ section }) => chartsOf(section));
	if (figures.length === 0) return [];
	return [element('h2', '', words('paper.figures')), ...figures.flatMap(piecesOf)];
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
	// A heading for each list of sources would be noise in the contents of the file.
	return [heading, ...unit.map(keep), ...pieces.map((piece) => (piece.matches('h4') ? label(piece) : piece))];
}

function keep(piece: HTMLElement): HTMLElement {
	piece.classList.add('keep');
	return piece;
}

function label(heading: HTMLElement): HTMLElement {
	return element('p', 'figures-label keep', ...heading.childNodes);
}
