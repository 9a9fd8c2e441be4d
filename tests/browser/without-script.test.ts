import { describe, expect } from 'vitest';
import { ids, slide } from './harness/deck.ts';
import { test } from './harness/test.ts';

const off = { javaScriptEnabled: false, live: false };

describe('without script', () => {
	test('all words of every slide can be seen, in order', async ({ open }) => {
		const page = await open('', off);
		// The mark of a precision belongs to the wall, where its sentence is not; a table opens without script too.
		const { order, lost } = await page.evaluate(() => {
			const sections = [...document.querySelectorAll('.slides > section')];
			const meant = (text: Node) => {
				const { parentElement } = text;
				return (
					(text.nodeValue ?? '').trim() !== '' &&
					!parentElement?.closest('.unseen, .notes, .mark, [aria-hidden=true], [hidden], details:not([open]) > .sheet')
				);
			};
			const lost: string[] = [];
			for (const section of sections) {
				const texts = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
				for (let text = texts.nextNode(); text; text = texts.nextNode()) {
					if (!meant(text)) continue;
					const range = document.createRange();
					range.selectNode(text);
					const { width, height, left, right } = range.getBoundingClientRect();
					const seen = text.parentElement?.checkVisibility({ visibilityProperty: true, opacityProperty: true });
					if (!seen || width < 1 || height < 8 || left < 0 || right > innerWidth) {
						lost.push(`${section.id}: "${text.nodeValue?.trim()}"`);
					}
				}
			}
			const order = sections.toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
			return { order: order.map(({ id }) => id), lost };
		});
		expect(order).toEqual(ids);
		expect(lost).toEqual([]);
	});

	test('nothing scrolls sideways in a window of any width', async ({ open }) => {
		const page = await open('', off);
		for (const width of [320, 390, 768, 1280]) {
			await page.setViewportSize({ width, height: 800 });
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		}
	});

	test('the headings nest by part, with one heading for each slide', async ({ open }) => {
		const page = await open('', off);
		const slides = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('.slides > section')].map((section) => ({
				id: section.id,
				layout: section.dataset.layout ?? '',
				first: section.dataset.part !== section.previousElementSibling?.getAttribute('data-part'),
				levels: [...section.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => Number(heading.localName[1])),
			})),
		);
		for (const { id, layout, first, levels } of slides) {
			const own = id === slide(1) ? 1 : first || layout === 'contents' ? 2 : 3;
			expect(levels[0], `the heading of ${id}`).toBe(own);
			expect(
				levels.slice(1).filter((level) => level !== 4),
				`the headings within ${id}`,
			).toEqual([]);
		}
		expect(await page.locator('h1').count()).toBe(1);
	});

	test('the contents lead to every slide, and the controls that need a script are not there', async ({ open }) => {
		const page = await open('', off);
		const useless = page.locator('.controls, #overview, #settings-panel, #blank').filter({ visible: true });
		expect(await useless.count()).toBe(0);
		const links = page.locator('#contents-panel li a');
		expect(await links.count()).toBe(ids.length);
		await links.nth(32).click();
		const top = () => page.locator(`#${slide(33)}`).evaluate((section) => section.getBoundingClientRect().top);
		await expect.poll(async () => Math.abs(await top())).toBeLessThan(40);
	});
});
