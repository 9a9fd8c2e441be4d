import { copiesOf, element } from '../../browser/element.ts';
import { unbroken } from '../../browser/unbroken.ts';
import { headingOf } from './handout-blocks.ts';
import { anchorOf, createPage } from './page.ts';
import type { PaperSlide } from './source.ts';
import { splitInTwo } from './split-columns.ts';

/** What the contents list besides the slides. */
interface Other {
	readonly id: string;
	readonly title: string;
}

/**
 * Makes the table of contents of the handout, in one column at first: a link to every slide, by part, with the number
 * of its page.
 *
 * @param contents the contents slide of the deck
 * @param slides the slides in the handout
 * @param others.first the heading of what comes before the slides, and its id; undefined if nothing does
 * @param others.last the heading of what follows the slides, and its id; undefined if nothing follows
 * @returns the heading and the contents, for the body of a page
 */
export function contentsOf(
	contents: PaperSlide,
	slides: readonly PaperSlide[],
	{ first, last }: { readonly first: Other | undefined; readonly last: Other | undefined },
): readonly HTMLElement[] {
	const parts = [...new Set(slides.map(({ part }) => part.id))].map((id) =>
		slides.filter(({ part }) => part.id === id),
	);
	const entries = parts.map(partOf);
	if (first) entries.unshift(element('ol', 'toc-first', entryOf(first.id, '', first.title)));
	if (last) entries.push(element('ol', 'toc-last', entryOf(last.id, '', last.title)));
	return [element('div', 'toc-head', anchorOf(`/${contents.id}`), ...headingOf(contents.section)), tocOf(entries)];
}

/**
 * Splits the contents on a page into two columns of similar height. CSS multi-column layout is not used, because WebKit
 * prints its columns as one.
 *
 * @param body holds the contents, and is in the document so that it can be measured
 * @returns what does not fit and belongs on the next page, as may happen with fonts larger than ours; undefined when
 *   all fits
 */
export function setInColumns(body: HTMLElement): HTMLElement | undefined {
	const toc = body.querySelector('.toc');
	const column = toc?.firstElementChild;
	if (!toc || !column) return undefined;
	const room = body.getBoundingClientRect().bottom - column.getBoundingClientRect().top;
	for (const part of [...column.children]) divide(part, room);
	const parts = [...column.children];
	const { first, both } = splitInTwo(
		parts.map((part) => part.getBoundingClientRect()),
		room,
	);
	toc.append(element('div', 'toc-column', ...parts.slice(first, both)));
	return both < parts.length ? tocOf(parts.slice(both)) : undefined;
}

/** Divides a part that is higher than a column between its entries, so that each of its pieces fits. */
function divide(part: Element, room: number): void {
	const list = part.querySelector('ol');
	const { top, bottom } = part.getBoundingClientRect();
	if (!list || bottom - top <= room) return;
	const entries = [...list.children];
	const fitting = entries.findIndex((entry) => entry.getBoundingClientRect().bottom - top > room);
	const rest = entries.slice(Math.max(fitting, 1));
	if (rest.length === 0) return;
	const next = document.importNode(part, false);
	next.append(element('ol', '', ...rest));
	part.after(next);
	divide(next, room);
}

function tocOf(parts: readonly Element[]): HTMLElement {
	return element('div', 'toc', element('div', 'toc-column', ...parts));
}

function partOf(slides: readonly PaperSlide[]): HTMLElement {
	const [first] = slides;
	const part = element('div', 'toc-of-part');
	if (first) {
		part.dataset.part = first.part.id;
		if (first.part.name !== '') part.append(element('p', 'toc-name', ...unbroken(first.part.name)));
	}
	part.append(element('ol', '', ...slides.map(({ id, number, title }) => entryOf(`/${id}`, String(number), title))));
	return part;
}

function entryOf(id: string, number: string, title: string): HTMLElement {
	const page = element('span', 'toc-page', '{{page}}');
	page.dataset.pageOf = id;
	const link = element(
		'a',
		'',
		element('span', 'toc-number', number),
		' ',
		element('span', 'toc-title', ...unbroken(title)),
		' ',
		page,
	);
	link.href = `#${id}`;
	return element('li', '', link);
}

/**
 * Makes the cover of the handout from the title slide, with the name of the municipality and the date.
 *
 * @param slide the title slide
 * @param lines the texts that are added to it, from the top; empty ones are left out
 * @returns the page
 */
export function coverOf({ section, id }: PaperSlide, lines: readonly string[]): HTMLElement {
	const { page, body } = createPage('cover');
	const stage = element('div', 'stage', ...copiesOf(section, '.motif'));
	stage.dataset.layout = 'title';
	const words = copiesOf(section, '.opening > :not(.slide-tools)');
	body.append(
		anchorOf(`/${id}`),
		...words.filter((word) => !word.matches('.adapted')),
		element('div', 'cover-lines', ...lines.filter((line) => line !== '').map((line) => element('p', '', line))),
		element('div', 'cover-motif', stage),
		...words.filter((word) => word.matches('.adapted')),
	);
	return page;
}
