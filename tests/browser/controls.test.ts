import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { last, slide, total } from './harness/deck.ts';
import { click, expectShown, focus, hoverControl, press, stir } from './harness/stage.ts';
import { test } from './harness/test.ts';

const opacity = (page: Page) => page.locator('#controls').evaluate((bar) => getComputedStyle(bar).opacity);

describe.for([
	['on the stage', '', '[data-action="overview"]'],
	['in the article', '?as=read', '.article-head button:nth-of-type(3)'],
] as const)('the tip of a button %s', ([, address, selector]) => {
	test('lets a pointer go over into it, and goes on Escape wherever the focus is', async ({ open }) => {
		const page = await open(address, { live: address === '' });
		await page.locator('html[data-live], html[data-view=read]').first().waitFor({ state: 'attached' });
		const button = page.locator(selector).locator('visible=true').first();
		const tip = button.locator('.tip');
		const shown = () => tip.evaluate((one) => getComputedStyle(one).opacity);
		const before = await focus(page);
		await hoverControl(page, button);
		await expect.poll(shown).toBe('1');
		const [from, to] = [await button.boundingBox(), await tip.boundingBox()];
		if (!from || !to) throw new Error('there is no tip');
		await page.mouse.move(from.x + from.width / 2, to.y + to.height / 2, { steps: 20 });
		await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
		expect(await shown()).toBe('1');
		await press(page, 'Escape');
		expect(await shown()).toBe('0');
		expect(await focus(page)).toBe(before);
		await page.mouse.move(640, 300);
		await hoverControl(page, button);
		await expect.poll(shown).toBe('1');
	});
});

describe('the bar of controls', () => {
	test('is out of sight until the pointer moves, and goes when it rests', async ({ lead }) => {
		const page = await lead();
		expect(await opacity(page)).toBe('0');
		await press(page, 'ArrowRight');
		expect(await opacity(page)).toBe('0');
		await expect
			.poll(async () => {
				await stir(page);
				return opacity(page);
			})
			.toBe('1');
		await expect.poll(() => opacity(page)).toBe('0');
		await click(page, 'next');
		await expectShown(page, slide(3));
		await expect.poll(() => opacity(page)).toBe('0');
	});

	test('comes when a key brings the focus into it', async ({ lead }) => {
		const page = await lead();
		await page.locator('[data-action="next"]').focus();
		await press(page, 'Tab');
		expect(await focus(page)).toBe('button contents');
		await expect.poll(() => opacity(page)).toBe('1');
	});

	test('leads to the next and the previous slide', async ({ lead }) => {
		const page = await lead(`#/${slide(11)}`);
		await click(page, 'next');
		await expectShown(page, slide(12));
		expect(await page.locator('#place').textContent()).toBe(`12 / ${total}`);
		await click(page, 'previous');
		await click(page, 'previous');
		await expectShown(page, slide(10));
		expect(await page.locator('#place').textContent()).toBe(`10 / ${total}`);
	});

	test('says where nothing comes before or after', async ({ lead }) => {
		const page = await lead();
		const disabled = (action: string) => page.locator(`[data-action="${action}"]`).getAttribute('aria-disabled');
		expect([await disabled('previous'), await disabled('next')]).toEqual(['true', 'false']);
		await stir(page);
		await page.locator('[data-action="previous"]').click({ force: true });
		await expectShown(page, slide(1));
		await press(page, 'End');
		await expectShown(page, last);
		expect([await disabled('previous'), await disabled('next')]).toEqual(['false', 'true']);
	});

	test('fills the screen and leaves it', async ({ lead }) => {
		const page = await lead();
		await click(page, 'full-screen');
		await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('html');
		await click(page, 'full-screen');
		await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null);
	});

	test('opens the help, which names every key', async ({ lead }) => {
		const page = await lead();
		await click(page, 'help');
		const help = page.locator('#help-panel');
		await help.waitFor({ state: 'visible' });
		expect(await focus(page)).toBe('h2 help-panel-title');
		const caps = await help.locator('kbd').allInnerTexts();
		for (const cap of ['→', '↓', '←', '↑', 'Home', 'End', 'C', '/', 'O', 'F', 'B', '.', 'W', '?', 'Escape']) {
			expect(caps, 'the keys of the help').toContain(cap);
		}
		await help.getByRole('button', { name: 'Stäng' }).click();
		await help.waitFor({ state: 'hidden' });
		await expect.poll(() => focus(page)).toBe('button help');
	});

	test('gives each button a name, and a target of 24 px at least', async ({ lead }) => {
		const page = await lead();
		const buttons = page.locator('#controls button');
		// The one for printing comes by script, when there is time.
		await page.locator('#controls button[aria-haspopup=dialog]').waitFor({ state: 'attached' });
		const texts = await buttons.allTextContents();
		const names = texts.map((text) => text.replaceAll('\u00AD', '').replace(/\s+/gu, ' ').trim());
		expect(names).toEqual([
			'Föregående bild ←',
			'Nästa bild →',
			'Innehåll C',
			'Sök /',
			'Översikt O',
			'Presentera S',
			'Läs',
			'Helskärm F',
			'Inställningar',
			'Hjälp ?',
			'Skriv ut',
		]);
		for (const button of await buttons.all()) {
			const box = await button.boundingBox();
			expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
		}
	});
});

describe('a key on a focused control', () => {
	test('Space presses the button, PageDown still turns the page', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		await page.locator('[data-action="next"]').focus();
		await press(page, 'Space');
		await expectShown(page, slide(21));
		await press(page, 'Enter');
		await expectShown(page, slide(22));
		await press(page, 'PageDown');
		await expectShown(page, slide(23));
		await press(page, 'ArrowLeft');
		await expectShown(page, slide(22));
		expect(await focus(page)).toBe('button next');
		await page.locator('[data-action="help"]').focus();
		await press(page, 'Space');
		await page.locator('#help-panel').waitFor({ state: 'visible' });
		await expectShown(page, slide(22));
		await press(page, 'PageDown');
		await page.locator('#help-panel').waitFor({ state: 'hidden' });
		await expectShown(page, slide(23));
		await expect.poll(() => focus(page)).toBe('button help');
	});

	test('Enter on a link of the slide follows it, Space turns the page', async ({ lead }) => {
		const page = await lead(`#/${slide(2)}`);
		const link = page.locator('#contents a[href^="#/"]').nth(2);
		const target = (await link.getAttribute('href'))?.slice(2) ?? '';
		await link.focus();
		await press(page, 'Space');
		await expectShown(page, slide(3));
		await press(page, 'ArrowLeft');
		// What is on a slide that is not shown yet takes no focus.
		await expectShown(page, slide(2));
		await link.focus();
		await press(page, 'Enter');
		await expectShown(page, target);
		expect(await focus(page)).not.toBe('body');
	});

	test('the arrows choose within the colours, Space ticks a box', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		await click(page, 'settings');
		await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('system');
		await press(page, 'ArrowDown');
		expect(await page.locator('input[value=light]').isChecked()).toBe(true);
		await press(page, 'Tab');
		await press(page, 'Space');
		expect(await page.locator('input[name=steps]').isChecked()).toBe(true);
		await expectShown(page, slide(20));
	});
});
