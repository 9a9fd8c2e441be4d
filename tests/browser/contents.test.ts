import { describe, expect } from 'vitest';
import { ids, slide } from './harness/deck.ts';
import { click, expectShown, focus, press } from './harness/stage.ts';
import { test } from './harness/test.ts';

describe('the contents', () => {
	test('list every slide by part, and mark the place', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		await click(page, 'contents');
		const panel = page.locator('#contents-panel');
		await panel.waitFor({ state: 'visible' });
		const hrefs = await panel.locator('li a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
		expect(hrefs).toEqual(ids.map((id) => `#/${id}`));
		expect(await panel.locator('h3').count()).toBe(7);
		const titles = await panel.locator('li a').allInnerTexts();
		const headings = await page
			.locator('.slides > section')
			.evaluateAll((sections) => sections.map((section) => section.querySelector('h1, h2, h3')?.textContent ?? ''));
		const plain = (text: string) => text.replaceAll('\u00AD', '').replace(/\s+/gu, ' ').trim();
		expect(titles.map(plain)).toEqual(headings.map((heading, index) => `${index + 1} ${plain(heading)}`));
		const here = panel.locator('[aria-current]');
		expect(await here.count()).toBe(1);
		expect(await here.getAttribute('href')).toBe(`#/${slide(20)}`);
		expect(await focus(page)).toBe(`a #/${slide(20)}`);
		expect(await here.evaluate((link) => link.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
	});

	test('lead to the slide that is chosen by pointer, and close', async ({ lead }) => {
		const page = await lead();
		await click(page, 'contents');
		const panel = page.locator('#contents-panel');
		await panel.locator(`a[href="#/${slide(33)}"]`).click();
		await expectShown(page, slide(33));
		await panel.waitFor({ state: 'hidden' });
		expect(await focus(page)).not.toBe('body');
		await click(page, 'contents');
		expect(await panel.locator('[aria-current]').getAttribute('href')).toBe(`#/${slide(33)}`);
	});

	test('lead to the slide that is chosen by key, and close', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		await press(page, 'c');
		await expect.poll(() => focus(page)).toBe(`a #/${slide(20)}`);
		await press(page, 'ArrowDown', 2);
		await press(page, 'ArrowUp');
		expect(await focus(page)).toBe(`a #/${slide(21)}`);
		await press(page, 'Enter');
		await expectShown(page, slide(21));
		await page.locator('#contents-panel').waitFor({ state: 'hidden' });
		await expect.poll(() => focus(page)).toMatch(/^h\d/u);
	});

	test('close by their button, by Escape and by a click beside them', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		const panel = page.locator('#contents-panel');
		for (const close of [
			() => panel.getByRole('button', { name: 'Stäng' }).click(),
			() => press(page, 'Escape'),
			() => page.mouse.click(200, 200),
		]) {
			await click(page, 'contents');
			await panel.waitFor({ state: 'visible' });
			await close();
			await panel.waitFor({ state: 'hidden' });
			await expect.poll(() => focus(page)).not.toBe('body');
			await expectShown(page, slide(20));
		}
	});
});
