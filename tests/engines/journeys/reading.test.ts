import { describe, expect } from 'vitest';
import { folderOf } from '../../../src/model/addresses.ts';
import { languages } from '../../../src/model/language.ts';
import { slide } from '../../browser/harness/deck.ts';
import { sticksOut } from '../../browser/harness/reflow.ts';
import { expectLanguage, expectShown } from '../harness/stage.ts';
import { type Reader, test } from '../harness/test.ts';
import type { Window } from '../harness/window.ts';

const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1440, height: 900 };
/** A slide with a question. */
const ASKED = 'why-now';
/** A slide with marked terms. */
const TERMS = 'employment-authority-duties';

async function read(reader: Reader, address: string, size = WIDE): Promise<Window> {
	const window = await reader.open(address, { size, live: false });
	await window.has('.article-head .open-contents');
	return window;
}

/** The distance of a slide from the top of the window, in pixels. */
function topOf(window: Window, id: string): Promise<number> {
	return window.evaluate((id) => Math.abs(document.getElementById(id)?.getBoundingClientRect().top ?? 9999), id);
}

/** Scrolls to a slide, and waits until the contents mark it as the place. */
async function scrollTo(window: Window, id: string): Promise<void> {
	await window.evaluate((id) => document.getElementById(id)?.scrollIntoView(), id);
	await expect.poll(() => window.attribute('#contents-panel [aria-current]', 'href')).toBe(`#/${id}`);
	expect(await topOf(window, id)).toBeLessThan(3);
}

describe.each(languages)('the reading view in %s', (language) => {
	test.for([PHONE, WIDE])('at $width px does not scroll sideways, and nothing sticks out', async (size, { reader }) => {
		const window = await read(reader, `${folderOf[language]}?as=read`, size);
		expect(await window.evaluate(() => innerWidth)).toBe(size.width);
		expect(await sticksOut(window)).toEqual([]);
		// Nor once all charts are live.
		for (let at = 0; at < 8; at++) {
			const chart = await window.evaluate((at) => {
				const figure = document.querySelectorAll('figure[data-chart]:not([data-form=marks])')[at];
				figure?.scrollIntoView({ block: 'center' });
				return figure?.getAttribute('data-chart');
			}, at);
			await window.has(`figure[data-chart="${chart}"][data-live=on]`);
		}
		expect(await sticksOut(window)).toEqual([]);
	});
});

test('a note is typed, and is there after the page is loaded anew', async ({ reader }) => {
	const window = await read(reader, `?as=read#/${ASKED}`);
	const field = `#note-${ASKED}`;
	await window.click(field);
	await window.type('Hur många bor kvar?');
	const note = () => window.evaluate((id) => document.querySelector<HTMLTextAreaElement>(id)?.value, field);
	expect(await note()).toBe('Hur många bor kvar?');
	const height = () => window.evaluate((id) => document.querySelector(id)?.getBoundingClientRect().height ?? 0, field);
	const before = await height();
	for (let line = 0; line < 5; line++) await window.press('Enter', 'x');
	await expect.poll(height).toBeGreaterThan(before);
	await window.reload();
	await window.has('.article-head .open-contents');
	await expect.poll(note).toBe(`Hur många bor kvar?${'\nx'.repeat(5)}`);
});

describe.each([PHONE, WIDE])('a definition at $width px', (size) => {
	test('opens beside its term, within the window, and closes', async ({ reader }) => {
		const window = await read(reader, `?as=read#/${TERMS}`, size);
		const terms = ['eures', 'eu', 'keha'] as const;
		for (const term of terms) {
			const mark = `#${TERMS} a[href="ordlista/#${term}"]`;
			await window.hover(mark);
			await window.seen('.definition:popover-open');
			const placed = await window.evaluate(() => {
				const card = document.querySelector('.definition')?.getBoundingClientRect() ?? new DOMRect();
				const { clientWidth, scrollWidth } = document.documentElement;
				const inside = card.left >= 0 && card.right <= clientWidth && card.top >= 0 && card.bottom <= innerHeight;
				return { inside, scrolls: scrollWidth > clientWidth };
			});
			expect(placed, term).toEqual({ inside: true, scrolls: false });
			await window.press('Escape');
			await window.unseen('.definition:popover-open');
		}
		await window.evaluate(
			(id) => document.querySelector<HTMLElement>(`#${id} a[href="ordlista/#eures"]`)?.focus(),
			TERMS,
		);
		await window.seen('.definition:popover-open');
		expect(await window.text('.definition:popover-open')).toContain('Det europeiska nätverket');
		await window.press('Escape');
		await window.unseen('.definition:popover-open');
	});
});

test('the place is kept from slides to article and back, after a change of language and of the width', async ({
	reader,
}) => {
	const window = await reader.open(`#/${slide(12)}`);
	await window.clickControl('#controls [data-action=read]');
	await expect.poll(() => topOf(window, slide(12))).toBeLessThan(3);
	await window.has('.article-head .open-contents');
	await scrollTo(window, slide(25));
	await window.press('l');
	await expectLanguage(window, 'fi');
	await expect.poll(() => topOf(window, slide(25))).toBeLessThan(3);
	await window.resize({ width: 1000, height: 800 });
	await scrollTo(window, slide(31));
	await window.click('.article-head [data-action=slides]');
	await window.has('html[data-live]');
	await expectShown(window, slide(31));
});

test('a phone that is turned there and back keeps the text that is read before its reader', async ({ reader }) => {
	const upright = { width: 460, height: 844 };
	const window = await read(reader, '?as=read', upright);
	/** Where the middle of the text stands, as a share of the height of the window. */
	const share = () =>
		window.evaluate((id) => {
			const text = document.querySelector(`#${id} .detail [data-i18n]`);
			const { top, height } = text?.getBoundingClientRect() ?? new DOMRect();
			return (top + height / 2) / innerHeight;
		}, 'municipal-roles');
	await window.evaluate((id) => {
		const top = document.querySelector(`#${id} .detail [data-i18n]`)?.getBoundingClientRect().top ?? 0;
		scrollBy({ top: top - 150, behavior: 'instant' });
	}, 'municipal-roles');
	await expect.poll(() => window.attribute('#contents-panel [aria-current]', 'href')).toBe('#/municipal-roles');
	const before = await share();
	for (const size of [{ width: 844, height: 500 }, upright]) {
		await window.resize(size);
		await expect.poll(async () => Math.abs((await share()) - before)).toBeLessThan(0.05);
	}
});

test('a note that is typed in two windows holds the words of both, and the caret stays', async ({ reader }) => {
	const window = await read(reader, `?as=read#/${ASKED}`);
	const field = `#note-${ASKED}`;
	const note = (of: Window) =>
		of.evaluate((id) => {
			const { value, selectionStart } = document.querySelector<HTMLTextAreaElement>(id) ?? {};
			return { value, selectionStart };
		}, field);
	await window.click(field);
	await window.type('A1');
	const other = await read(reader, `?as=read#/${ASKED}`);
	await other.click(field);
	await other.press('End');
	await other.type(' B1');
	await expect.poll(() => note(window)).toEqual({ value: 'A1 B1', selectionStart: 2 });
	await window.type('x');
	await expect.poll(async () => (await note(other)).value).toBe('A1x B1');
});
