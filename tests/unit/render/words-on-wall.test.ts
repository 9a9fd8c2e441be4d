import { describe, expect, it } from 'vitest';
import { deck } from '../../../slides/deck.ts';
import { renderPage } from '../../../src/render/page.ts';
import { type Markup, readMarkup } from './markup.ts';

/** How many words a wall may have at most in Swedish; Finnish needs fewer for the same. */
const MOST = 90;

/** Elements that stand in a line of text, so that no word ends with them. */
const IN_LINE: ReadonlySet<string> = new Set(['a', 'em', 'span', 'strong', 'sup']);

/** Whether an element is on the wall beside its words: a chart, an update and its mark, the foot, the site of a link. */
function isBeside({ name, attributes }: Markup): boolean {
	const names = (attributes.get('class') ?? '').split(' ');
	return (
		name === 'svg' ||
		name === 'small' ||
		name === 'figure' ||
		['updates', 'mark', 'foot'].some((one) => names.includes(one))
	);
}

function textOf(markup: Markup | string): string {
	if (typeof markup === 'string') return markup;
	if (isBeside(markup)) return ' ';
	const text = markup.children.map(textOf).join('');
	return IN_LINE.has(markup.name) ? text : ` ${text} `;
}

function within(markup: Markup, fits: (element: Markup) => boolean): readonly Markup[] {
	return markup.children.flatMap((child) =>
		typeof child === 'string' ? [] : fits(child) ? [child] : within(child, fits),
	);
}

const walls = within(readMarkup(renderPage('sv').body), ({ attributes }) => attributes.has('data-slide')).map(
	(slide) => {
		const [wall] = within(slide, ({ attributes }) => attributes.get('class') === 'wall');
		if (!wall) throw new Error(`${slide.attributes.get('id')} has no wall`);
		const words = textOf(wall).replaceAll('\u00AD', '').split(/\s+/u);
		return { id: slide.attributes.get('id'), count: words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length };
	},
);

describe('the words on the walls', () => {
	it.each(walls)(`are at most ${MOST}: $id`, ({ count }) => {
		expect(count).toBeLessThanOrEqual(MOST);
	});

	it('are counted on every slide', () => {
		expect(walls.length).toBe(deck.flatMap(({ slides }) => slides).length);
		expect(Math.min(...walls.map(({ count }) => count))).toBeGreaterThan(0);
		expect(Math.max(...walls.map(({ count }) => count))).toBeGreaterThan(MOST / 2);
	});
});
