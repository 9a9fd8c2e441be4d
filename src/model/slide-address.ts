/** A place in the deck: a slide by its id or its number, and its last visible step. */
export interface SlideAddress {
	readonly slide: string;
	/**
	 * The index of the last visible step, as reveal.js writes it: 0 is the first step. Undefined when no step is visible.
	 */
	readonly step?: number;
}

/** Stands for a slide that an address asks for in a form that nobody can read. There is no slide with this number. */
export const UNREADABLE: SlideAddress = { slide: '0' };

/** Characters without a width, which chats and word processors put into links. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu;

/**
 * Reads the slide from the hash of an address: `#/ID`, `#/ID/2`, `#/12` and `#ID`. A chat or a mail may have changed it:
 * capital letters, encoded characters, long dashes, signs before and after the name, and a query are read past.
 *
 * @param hash the hash, with `#`
 * @returns the place in the deck, which may not exist, and does not when the hash cannot be read; undefined when the hash
 * asks for no slide
 */
export function slideAddressIn(hash: string): SlideAddress | undefined {
	if (!hash.startsWith('#')) return undefined;
	const [path = ''] = decoded(hash.slice(1)).split(/[?&]|:~:/u);
	const asked = path
		.replace(INVISIBLE, '')
		.replace(/[‐-―−]/gu, '-')
		.replace(/^[^\p{L}\p{N}]+/u, '')
		.toLowerCase();
	if (asked === '') return undefined;
	const [, slide, step] = /^([a-z0-9]+(?:-+[a-z0-9]+)*)(?:\/(\d{1,2}))?(?![\p{L}\p{N}])/u.exec(asked) ?? [];
	if (slide === undefined) return UNREADABLE;
	return step === undefined ? { slide } : { slide, step: Number(step) };
}

/**
 * Writes a place in the deck as the hash of an address; the opposite of {@link slideAddressIn}.
 *
 * @param address the slide and its last visible step
 * @returns the hash, with `#`
 */
export function slideHash({ slide, step }: SlideAddress): string {
	return step === undefined ? `#/${slide}` : `#/${slide}/${step}`;
}

/**
 * Makes a CSS selector for the section of a slide.
 *
 * @param slide the id of the slide, or its number in the deck, counted from 1
 */
export function selectorOf(slide: string): string {
	return /^\d/u.test(slide) ? `[data-slide="${Number(slide)}"]` : `#${slide}`;
}

/** The text with its encoded characters decoded, or as it is where one of them is broken. */
function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
