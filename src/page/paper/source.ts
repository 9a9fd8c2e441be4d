import { textOf } from '../../browser/text-of.ts';

/** A slide of the page, with its place in the deck. */
export interface PaperSlide {
	readonly section: HTMLElement;
	readonly id: string;
	/** Its place in the deck, counted from 1. */
	readonly number: number;
	/** The minutes planned for it. */
	readonly minutes: number;
	readonly part: {
		readonly id: string;
		readonly name: string;
		/** The short name, as the slides of the part show it. */
		readonly short: string;
	};
	/** Its title, with its position in a run of slides ("1/2"). */
	readonly title: string;
}

/**
 * Collects the slides of the page.
 *
 * @param page holds the sections of the slides
 * @param wanted the numbers of the slides; undefined for all
 * @returns the slides, in the order of the deck
 */
export function slidesOf(page: ParentNode, wanted: readonly number[] | undefined): readonly PaperSlide[] {
	return [...page.querySelectorAll<HTMLElement>('section[data-slide]')].flatMap((section) => {
		const number = Number(section.dataset.slide);
		if (wanted && !wanted.includes(number)) return [];
		const part = section.dataset.part ?? '';
		return [
			{
				section,
				id: section.id,
				number,
				minutes: Number(section.dataset.minutes),
				part: {
					id: part,
					name: textOf(page.querySelector(`.toc-part[data-part="${part}"] h3 [data-i18n=name]`)),
					short: textOf(page.querySelector(`section[data-part="${part}"] .part-name`)),
				},
				title: textOf(section.querySelector('h1, h2, h3')),
			},
		];
	});
}
