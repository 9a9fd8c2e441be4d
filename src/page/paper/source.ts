import { textOf } from '../../browser/text-of.ts';

/** A slide as the page has it, and its place in the deck. */
export interface PaperSlide {
	readonly section: HTMLElement;
	readonly id: string;
	readonly number: number;
	readonly minutes: number;
	readonly part: {
		readonly id: string;
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
