import { element } from './element.ts';
import { headingOf } from './hand.ts';
import { anchorOf } from './leaf.ts';
import type { PaperSlide } from './source.ts';

/**
 * The contents of the handout: every slide by part, with the number of its page, as links.
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
	const nav = element('div', 'toc', ...parts.map(partOf));
	if (last) nav.append(element('ol', 'toc-last', entryOf(last.id, '', last.title)));
	return [element('div', 'toc-head', anchorOf(`/${contents.id}`), ...headingOf(contents.section)), nav];
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
