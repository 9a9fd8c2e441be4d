import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What {@link joinsIn} has looked at. */
export interface Joins {
	/** How many hyphens and dashes of abbreviations, names, spans and joined words are seen. */
	readonly seen: number;
	/** Those at which a line ends, with the letters around them. */
	readonly broken: readonly string[];
	/** The texts that a flexible box or a grid takes apart at a span that does not wrap. */
	readonly apart: readonly string[];
}

/**
 * Looks where the lines of a page really end, in any browser; it runs in the page and uses nothing that is not in it. It
 * goes by the letters of each paragraph, whatever elements they are in.
 *
 * @param selector what is looked at
 */
export function joinsIn(selector: string): Joins {
	const JOIN = /[\p{L}\p{N}](?<dash>[-–])[\p{L}\p{N}]|(?:^|[\s”"()])(?<hyphen>-)\p{L}/gu;
	/** A compound of common words, at whose hyphen a line may end; so may one at that of a long name. */
	const COMMON = /^(?:\p{Ll}+|\p{Lu}\p{Ll}{12,})-\p{Ll}/u;

	/** Two dates with their years, which are too wide for a line of large letters on a phone. */
	const DATE = /\d+\.\d+\.\d{4}$/u;
	const DATES = /^–\d+\.\d+\.\d{4}/u;

	const blocks = new Map<Element, Text[]>();
	for (const root of document.querySelectorAll(selector)) {
		const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		for (let text = texts.nextNode(); text; text = texts.nextNode()) {
			let block = text.parentElement;
			if (!(text instanceof Text) || !block?.checkVisibility({ visibilityProperty: true })) continue;
			if (block.closest('svg, script, style, select, .unseen')) continue;
			while (block.parentElement && getComputedStyle(block).display === 'inline') block = block.parentElement;
			blocks.set(block, [...(blocks.get(block) ?? []), text]);
		}
	}

	let seen = 0;
	const broken: string[] = [];
	for (const [block, texts] of blocks) {
		// What only screen readers read is a box of one pixel.
		if (block.getBoundingClientRect().width < 2) continue;
		// A soft hyphen is no letter, and has no box.
		const letters = texts.flatMap((text) =>
			[...text.data].flatMap((letter, at) => (letter === '\u00AD' ? [] : [{ letter, text, at }])),
		);
		const line = (index: number): DOMRect | undefined => {
			const place = letters[index];
			if (!place) return undefined;
			const range = document.createRange();
			range.setStart(place.text, place.at);
			range.setEnd(place.text, place.at + place.letter.length);
			// A letter that begins a line has an empty rectangle at the end of the line before as well.
			return [...range.getClientRects()].findLast(({ width }) => width > 0);
		};
		const all = letters.map(({ letter }) => letter).join('');
		for (const { index, 0: found, groups = {} } of all.matchAll(JOIN)) {
			const at = index + found.indexOf(groups.dash ?? groups.hyphen ?? '');
			const word = (/[\p{L}\p{N}]*$/u.exec(all.slice(0, at))?.[0] ?? '') + all.slice(at, at + 2);
			if (groups.dash === '-' && COMMON.test(word)) continue;
			if (groups.dash === '–' && DATE.test(all.slice(0, at)) && DATES.test(all.slice(at))) continue;
			const [before, hyphen, after] = [line(at - 1), line(at), line(at + 1)];
			if (!hyphen || !after) continue;
			seen++;
			// The boxes of letters are higher than narrow lines are, so that those of two lines overlap.
			const isBelow = (one: DOMRect, other: DOMRect | undefined) =>
				other !== undefined && one.top > other.top + other.height / 2;
			if (isBelow(after, hyphen) || (groups.dash !== undefined && isBelow(hyphen, before)))
				broken.push(all.slice(Math.max(at - 25, 0), at + 15));
		}
	}
	const apart = [...document.querySelectorAll('.one-line')].flatMap(({ parentElement }) => {
		if (!parentElement?.checkVisibility()) return [];
		const isBox = /flex|grid/u.test(getComputedStyle(parentElement).display);
		return isBox && parentElement.childNodes.length > 1 ? [parentElement.outerHTML] : [];
	});
	return { seen, broken, apart };
}

/**
 * Expects that no line ends where it must not, and that no text is taken apart for it.
 *
 * @param page the page, laid out
 * @param selector what is looked at
 * @param where names the place when it is not as expected
 * @returns how many places have been looked at
 */
export async function expectNoneBroken(page: Page, selector: string, where = ''): Promise<number> {
	const { seen, broken, apart } = await page.evaluate(joinsIn, selector);
	expect({ broken, apart }, where).toEqual({ broken: [], apart: [] });
	return seen;
}
