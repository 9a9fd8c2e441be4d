import { copiesOf, element } from '../../browser/element.ts';
import { headingOf } from './handout-blocks.ts';
import { anchorOf, createPage } from './page.ts';
import type { PaperSlide } from './source.ts';
import { splitInTwo } from './split-columns.ts';

/**
 * The contents of the handout: every slide by part, with the number of its page, as links, in one column at first.
 *
 * @param contents the slide that holds the contents on the wall
 * @param slides what the handout holds
 * @param last the heading of what follows the slides, and its id
 */
export function contentsOf(
	contents: PaperSlide,
	slides: readonly PaperSlide[],
	last: { readonly id: string; readonly title: string } | undefined,
): readonly HTMLElement[] {
	const parts = [...new Set(slides.map(({ part }) => part.id))].map((id) =>
		slides.filter(({ part }) => part.id === id),
	);
	const entries = parts.map(partOf);
	if (last) entries.push(element('ol', 'toc-last', entryOf(last.id, '', last.title)));
	return [element('div', 'toc-head', anchorOf(`/${contents.id}`), ...headingOf(contents.section)), tocOf(entries)];
}

/**
 * Divides the contents on a page between two columns of like height. WebKit prints those of CSS as one.
 *
 * @param body holds the contents, and stands in the page
 * @returns what belongs on the next page, as larger letters than ours may need it; undefined when there is room for all
 */
export function setInColumns(body: HTMLElement): HTMLElement | undefined {
	const toc = body.querySelector('.toc');
	const column = toc?.firstElementChild;
	if (!toc || !column) return undefined;
	const parts = [...column.children];
	const room = body.getBoundingClientRect().bottom - column.getBoundingClientRect().top;
	const { first, both } = splitInTwo(
		parts.map((part) => part.getBoundingClientRect()),
		room,
	);
	toc.append(element('div', 'toc-column', ...parts.slice(first, both)));
	return both < parts.length ? tocOf(parts.slice(both)) : undefined;
}

function tocOf(parts: readonly Element[]): HTMLElement {
	return element('div', 'toc', element('div', 'toc-column', ...parts));
}

function partOf(slides: readonly PaperSlide[]): HTMLElement {
	const [first] = slides;
	const part = element('div', 'toc-of-part');
	if (first) {
		part.dataset.part = first.part.id;
		if (first.part.name !== '') part.append(element('p', 'toc-name', first.part.name));
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
		element('span', 'toc-title', title),
		' ',
		page,
	);
	link.href = `#${id}`;
	return element('li', '', link);
}

/**
 * The cover of the handout: the title slide, set for a page, with the name of the municipality and the day.
 *
 * @param lines what stands on it besides, from the top
 */
export function coverOf({ section, id }: PaperSlide, lines: readonly string[]): HTMLElement {
	const { page, body } = createPage('cover');
	const stage = element('div', 'stage', ...copiesOf(section, '.motif'));
	stage.dataset.layout = 'title';
	const words = copiesOf(section, '.opening > *');
	body.append(
		anchorOf(`/${id}`),
		...words.filter((word) => !word.matches('.adapted')),
		element('div', 'cover-lines', ...lines.filter((line) => line !== '').map((line) => element('p', '', line))),
		element('div', 'cover-motif', stage),
		...words.filter((word) => word.matches('.adapted')),
	);
	return page;
}
