import { element } from '../../browser/element.ts';
import { textOf } from '../../browser/text-of.ts';
import type { PaperRequest } from '../../model/handout.ts';
import { type Language, localeOf } from '../../model/language.ts';
import type { MunicipalPaper } from '../../model/municipal/paper-texts.ts';
import { MARK } from '../glossary/start.ts';
import { breakIntoPages, type Column, fitPictures } from './columns.ts';
import { contentsOf, coverOf, setInColumns } from './front.ts';
import * as blocks from './handout-blocks.ts';
import { municipalChartsIn, municipalityBlocks } from './municipality.ts';
import { anchorOf, createPage, figureLinks, figuresOf, numberPages, type Running } from './page.ts';
import { pictureOf } from './picture.ts';
import { dropUnusedHyphens } from './soft-hyphens.ts';
import { type PaperSlide, slidesOf } from './source.ts';
import { type HandoutWords, translator } from './words.ts';
import { zoomsText } from './zoom.ts';

/** The scale of a picture that makes room for text, as `handout.css` and `notes.css` have it. */
const COMPACT = 0.72;

/** What the layout of a paper needs. */
interface Making {
	readonly request: PaperRequest;
	readonly words: HandoutWords;
	readonly slides: readonly PaperSlide[];
	readonly paper: HTMLElement;
	/** The municipality whose figures stand on the slides; undefined for none. */
	readonly own: MunicipalPaper | undefined;
	/** The figures of its charts. */
	readonly ownCharts: readonly HTMLElement[];
	running(slide?: PaperSlide): Running;
}

/** The laid out document. */
export interface Paper {
	/** Holds the pages, in order, as `.page`. It is in the document already, because it was measured there. */
	readonly element: HTMLElement;
	readonly pages: number;
	/** The title and the author of the document, for its metadata. */
	readonly title: string;
	readonly author: string;
}

/**
 * Lays the slides out for paper, as pages of fixed size: what is seen is what is printed, in every browser, and the
 * pages can be counted. The sections of the slides are copied and stay as they are.
 *
 * @param request what is to be printed
 * @param page holds the sections of the slides
 * @param body gets the paper as its first child
 * @param language the language of the page
 * @param own the municipality whose figures stand on the slides; undefined for none
 * @returns the paper, which is in the document
 */
export function layOut(
	request: PaperRequest,
	page: ParentNode,
	body: HTMLElement,
	language: Language,
	own: MunicipalPaper | undefined,
): Paper {
	const words = translator(language);
	const all = slidesOf(page, undefined);
	const slides = slidesOf(page, request.slides);
	const deckTitle = all[0]?.title ?? '';
	const municipality = own?.name ?? request.municipality;
	const date = request.date === '' ? '' : formatDay(request.date, language);
	const paper = element('div', `paper-${request.kind}`);
	paper.id = 'paper';
	paper.lang = language;
	const running = (slide?: PaperSlide): Running => ({
		left: [deckTitle, municipality, date].filter((each) => each !== '').join(' · '),
		right: slide
			? [slide.part.short, words('paper.slide', { number: slide.number })].filter((each) => each !== '').join(' · ')
			: '',
	});
	const making = { request, words, slides, paper, own, ownCharts: own ? municipalChartsIn(page) : [], running };
	paper.dataset.measured = '';
	body.prepend(paper);
	if (!zoomsText(paper)) paper.dataset.scaled = '';
	if (request.kind === 'slides') laySlides(making);
	else if (request.kind === 'notes') layNotes(making);
	else layHandout(making, all, [municipality, date]);
	dropDeadLinks(paper);
	dropMarks(paper);
	numberPages(paper, (number, pages) => words('paper.page', { page: number, pages }));
	dropUnusedHyphens(paper);
	delete paper.dataset.measured;
	const kind = words(`kinds.${request.kind}`);
	return {
		element: paper,
		pages: paper.querySelectorAll('.page').length,
		title: `${deckTitle} – ${kind}`,
		author: words('paper.author'),
	};
}

function laySlides({ slides, paper }: Making): void {
	for (const { section, id } of slides) {
		const { page, body } = createPage('wall-page');
		body.append(anchorOf(`/${id}`), pictureOf(section, { updates: true, headings: true, light: false }));
		paper.append(page);
	}
}

/** The id of the page about the municipality. */
const OWN = 'own-municipality';

function layHandout(making: Making, all: readonly PaperSlide[], lines: readonly string[]): void {
	const { request, words, slides, paper, own, ownCharts, running } = making;
	const [title, contents] = all;
	// A single slide needs neither cover nor contents. Otherwise these two replace the title and contents slides.
	const bound = slides.length > 1;
	const inside = bound ? slides.filter((slide) => slide.id !== title?.id && slide.id !== contents?.id) : slides;
	const figures = request.layout === 1 ? figuresOf(inside, bound ? ownCharts : [], words) : [];
	if (bound && title && contents) {
		paper.append(coverOf(title, lines));
		const [heading] = figures;
		const first = own && { id: OWN, title: own.heading };
		const last = heading ? { id: 'all-figures', title: textOf(heading) } : undefined;
		let pieces: readonly HTMLElement[] = contentsOf(contents, inside, { first, last });
		while (pieces.length > 0) {
			const { page, body } = createPage('contents-page', running());
			body.append(...pieces);
			paper.append(page);
			const excess = setInColumns(body);
			pieces = excess ? [excess] : [];
		}
		if (own) {
			const column = columnOf(making, 'municipality', municipalityBlocks(own, ownCharts, OWN));
			breakIntoPages([column], capacityOf(making, []));
		}
	}
	if (request.layout === 1) layOnePerPage(making, inside, figures);
	else layGrid(making, inside, request.layout);
}

function layOnePerPage(making: Making, slides: readonly PaperSlide[], figures: readonly HTMLElement[]): void {
	const { words } = making;
	const columns = slides.map((slide) => {
		const { section } = slide;
		const top = element(
			'div',
			'picture-place keep',
			anchorOf(`/${slide.id}`),
			pictureOf(section, { updates: false, headings: true, light: true }),
		);
		return columnOf(making, slide, [
			top,
			...blocks.updatesOf(section),
			...blocks.findingsOf(section),
			...figureLinks(slide, words),
			...blocks.detailOf(section),
			...blocks.questionWithLines(section),
		]);
	});
	if (figures.length > 0) {
		figures[0]?.prepend(anchorOf('all-figures'));
		columns.push(columnOf(making, 'figures', figures));
	}
	for (const { element } of columns) {
		for (const table of element.querySelectorAll('table'))
			table.classList.toggle('too-wide', table.offsetWidth > element.offsetWidth);
	}
	const capacity = capacityOf(making, slides);
	fitPictures(columns, capacity, COMPACT);
	const ends = breakIntoPages(columns, capacity);
	// The column of the figures comes last and gets no lines to write on.
	for (const end of ends.slice(0, slides.length)) blocks.ruleRest(end, words);
}

/** The number of lines beside a slide that fit into a third of a page. */
const ROWS_OF_LINES = 10;

function layGrid({ words, paper, running }: Making, slides: readonly PaperSlide[], layout: 2 | 3 | 6): void {
	for (let at = 0; at < slides.length; at += layout) {
		const { page, body } = createPage(`grid-page per-page-${layout}`, running());
		for (const { section, id } of slides.slice(at, at + layout)) {
			const place = element('div', 'picture-place');
			place.append(anchorOf(`/${id}`), pictureOf(section, { updates: true, headings: true, light: true }));
			if (layout === 3) place.append(blocks.linesOf(ROWS_OF_LINES));
			body.append(place);
		}
		if (layout === 3) page.dataset.label = words('paper.lines');
		paper.append(page);
	}
}

function layNotes(making: Making): void {
	const { words, slides } = making;
	const columns = slides.map((slide) => {
		const { section } = slide;
		const facts = element(
			'div',
			'facts-of-slide',
			element('p', 'slide-number', words('paper.slide', { number: slide.number })),
		);
		if (slide.part.name !== '') facts.append(element('p', '', slide.part.name));
		facts.append(element('p', 'time', words('paper.time', { count: slide.minutes })), ...blocks.checksOf(section));
		const head = element('div', 'notes-head keep', ...blocks.headingOf(section));
		head.prepend(anchorOf(`/${slide.id}`));
		const picture = pictureOf(section, { updates: true, headings: false, light: true });
		return columnOf(making, slide, [
			head,
			element('div', 'notes-top keep', picture, facts),
			...blocks.notesOf(section, words),
			element('p', 'ours notes-ours', words('paper.notesAreOurs')),
			...blocks.updatesOf(section),
			...blocks.findingsOf(section),
			...blocks.detailOf(section),
			...blocks.questionOf(section),
		]);
	});
	const capacity = capacityOf(making, slides);
	fitPictures(columns, capacity, COMPACT);
	for (const { element } of columns) freeChecks(element, capacity);
	breakIntoPages(columns, capacity);
}

/** Puts what is to be checked below the picture, as blocks that a page can end between, where beside it is no room for it. */
function freeChecks(column: HTMLElement, capacity: number): void {
	const top = column.querySelector<HTMLElement>('.notes-top');
	const bottom = top?.getBoundingClientRect().bottom ?? 0;
	if (!top || bottom - column.getBoundingClientRect().top <= capacity) return;
	for (const check of [...top.querySelectorAll('.check')].toReversed()) {
		const pieces = [...check.children];
		for (const piece of pieces) piece.classList.add('check-piece');
		check.querySelector('.check-label')?.classList.add('keep');
		top.after(...pieces);
		check.remove();
	}
}

/** Lays blocks out in a column: those of a slide, or of something else that the style sheet knows by its name. */
function columnOf({ paper, running }: Making, what: PaperSlide | string, pieces: readonly HTMLElement[]): Column {
	const [slide, name] = typeof what === 'string' ? [undefined, what] : [what, ''];
	const column = element('div', `column page-body${slide ? '' : ` ${name}-column`}`, ...pieces);
	const place = element('div', 'pages');
	for (const each of [column, place]) if (slide) each.dataset.part = slide.part.id;
	paper.append(place, column);
	return {
		element: column,
		newPage: () => {
			const { page, body } = createPage(slide ? 'page-of-slide' : `${name}-page`, running(slide));
			place.append(page);
			return body;
		},
	};
}

/** The height of a page's content, in pixels, below the running head that takes most room. */
function capacityOf({ paper, running }: Making, slides: readonly PaperSlide[]): number {
	const heads = [running(), ...slides.map(running)].toSorted((one, other) => other.right.length - one.right.length);
	const { page, body } = createPage('page-of-slide', heads[0]);
	paper.append(page);
	const { height } = body.getBoundingClientRect();
	page.remove();
	return height;
}

/** Replaces links to slides that are not on this paper with their text, because they lead nowhere. */
function dropDeadLinks(paper: HTMLElement): void {
	for (const link of paper.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
		const target = document.getElementById(link.hash.slice(1));
		if (target && paper.contains(target)) continue;
		const words = element('span', link.className, ...link.childNodes);
		link.replaceWith(words);
	}
}

/** Replaces the marks of terms with their text, because nobody can open a definition on paper. */
function dropMarks(paper: HTMLElement): void {
	for (const mark of paper.querySelectorAll(MARK)) mark.replaceWith(...mark.childNodes);
}

function formatDay(day: string, language: Language): string {
	const format = new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'long', timeZone: 'UTC' });
	return format.format(new Date(`${day}T00:00:00Z`));
}
