import { base } from '../browser/address.ts';
import type { SlideShape } from '../model/talk.ts';

/** What the presenter's page says of a slide. */
export interface DeckSlide extends SlideShape {
	/** Its place in the deck, 1…N. */
	readonly number: number;
	readonly title: string;
	/** Minutes planned for it, before they are scaled to the talk. */
	readonly minutes: number;
	readonly part: string;
	readonly partName: string;
	/** Its notes in the page. */
	readonly sheet: HTMLElement;
}

/** The slides of the deck, in order. */
export const deck: readonly DeckSlide[] = [...document.querySelectorAll<HTMLElement>('.sheet')].map((sheet, index) => {
	const { slide = '', title = '', minutes, steps, part = '', partName = '' } = sheet.dataset;
	return {
		id: slide,
		number: index + 1,
		title,
		minutes: Number(minutes),
		steps: Number(steps),
		part,
		partName,
		sheet,
	};
});

const root = byId('presenter');

/** The root of the site. */
export const site = new URL(root.dataset.site ?? './', base);

/** The address of the deck's page in each language. */
export const pages = {
	sv: new URL(root.dataset.pageSv ?? './', base),
	fi: new URL(root.dataset.pageFi ?? './', base),
} as const;

/** Whether there is a code that leads to the published deck. */
export const hasQr = root.dataset.qr !== undefined;

/**
 * Finds a slide.
 *
 * @param id its id
 * @returns undefined when the deck has none with this id
 */
export function slideOf(id: string): DeckSlide | undefined {
	return deck.find((slide) => slide.id === id);
}

/**
 * Finds an element that the page always has.
 *
 * @param id its id
 * @throws Error when the page has none with this id
 */
export function byId(id: string): HTMLElement {
	const element = document.getElementById(id);
	if (!element) throw new Error(`the page has no #${id}`);
	return element;
}
