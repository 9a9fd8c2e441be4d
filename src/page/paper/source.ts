import { deck } from '../../../slides/deck.ts';
import { textOf } from '../../browser/text-of.ts';
import { outlineOf } from '../../model/outline.ts';

/** A slide as the page has it, and its place in the deck. */
export interface PaperSlide {
	readonly section: HTMLElement;
	readonly id: string;
	readonly number: number;
	readonly minutes: number;
	readonly part: {
		readonly id: string;
		readonly number: number;
		readonly name: string;
		/** As the slides of the part bear it. */
		readonly short: string;
	};
	/** Its title, with its place in a run. */
	readonly title: string;
}

/**
 * The slides of the page that are wanted, in order.
 *
 * @param wanted their numbers; undefined for all
 */
export function slidesOf(page: ParentNode, wanted: readonly number[] | undefined): readonly PaperSlide[] {
	const placed = new Map(outlineOf(deck).slides.map((each) => [each.slide.id, each]));
	return [...page.querySelectorAll<HTMLElement>('section[data-slide]')].flatMap((section) => {
		const place = placed.get(section.id);
		if (!place || (wanted && !wanted.includes(place.number))) return [];
		const { number, part, slide } = place;
		const title = textOf(section.querySelector('h1, h2, h3'));
		const name = textOf(page.querySelector(`.toc-part[data-part="${part.part.id}"] h3 [data-t=name]`));
		const short = textOf(page.querySelector(`section[data-part="${part.part.id}"] .part-name`));
		const { minutes } = slide;
		const { id } = part.part;
		return [{ section, id: section.id, number, minutes, part: { id, number: part.number, name, short }, title }];
	});
}
