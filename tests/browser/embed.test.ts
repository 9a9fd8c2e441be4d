import { describe, expect } from 'vitest';
import { slide } from './harness/deck.ts';
import { host, slideIn, WIDE } from './harness/embed.ts';
import { focus, shown } from './harness/stage.ts';
import { test } from './harness/test.ts';

describe('the deck in a frame of another page', () => {
	test('takes keys only while it has the focus, and lets Tab pass through', async ({ open }) => {
		const { page, deck } = await host(open, WIDE);
		await deck.locator('html[data-live]').waitFor({ state: 'attached' });
		await page.locator('#before').focus();
		for (const key of ['ArrowRight', 'PageDown', 'l', 'b']) await page.keyboard.press(key);
		expect(await slideIn(deck)).toBe(slide(1));
		expect(await deck.locator('html').getAttribute('lang')).toBe('sv');
		await page.evaluate(() => scrollTo(0, 0));

		const visited: string[] = [];
		await page.locator('#before').focus();
		for (let count = 0; count < 40 && (await focus(page)) !== 'a #after'; count++) {
			await page.keyboard.press('Tab');
			visited.push(
				(await focus(page)) === 'iframe' ? await deck.evaluate(() => document.activeElement?.className ?? '') : '',
			);
		}
		expect(await focus(page)).toBe('a #after');
		expect(visited.slice(0, 2)).toEqual(['skip', 'own-window']);
		await page.keyboard.press('Shift+Tab');
		expect(await focus(page)).toBe('iframe');

		await page.keyboard.press('ArrowRight');
		await expect.poll(() => slideIn(deck)).toBe(slide(2));
		for (let count = 0; count < 60 && (await focus(page)) !== 'a #before'; count++)
			await page.keyboard.press('Shift+Tab');
		expect(await focus(page)).toBe('a #before');
	});

	test('leads to a window of its own, at the same slide', async ({ open, site }) => {
		const { page, deck } = await host(open, { ...WIDE, place: `#/${slide(14)}` });
		await deck.locator('html[data-live]').waitFor({ state: 'attached' });
		await deck.locator('.slides').click({ position: { x: 5, y: 5 } });
		await page.keyboard.press('PageDown');
		await expect.poll(() => slideIn(deck)).toBe(slide(15));
		const opened = page.context().waitForEvent('page');
		await deck.locator('.own-window').click();
		const own = await opened;
		await own.locator('html[data-live]').waitFor({ state: 'attached' });
		expect(own.url()).toBe(`${site}#/${slide(15)}`);
		expect(await shown(own)).toEqual([slide(15)]);
		expect(await own.locator('.own-window').count()).toBe(0);
	});

	test('offers nothing, keeps nothing and does not present', async ({ open }) => {
		const { page, deck } = await host(open, { ...WIDE, locale: 'fi-FI' });
		await deck.locator('html[data-live]').waitFor({ state: 'attached' });
		expect(await deck.locator('#offer').isVisible()).toBe(false);
		expect(await deck.locator('[data-action=present]').isVisible()).toBe(false);
		await deck.locator('.slides').click({ position: { x: 5, y: 5 } });
		for (const key of ['s', 'f', 'l']) await page.keyboard.press(key);
		await deck.locator('html[lang=fi]').waitFor({ state: 'attached' });
		expect(await deck.locator('.own-window').textContent()).toBe('Avaa omassa ikkunassa');
		expect(await deck.locator('#notice').textContent()).toBe('');
		await deck.locator('[data-action=settings]').evaluate((button: HTMLElement) => button.click());
		await deck.locator('[name=theme][value=dark]').check();
		expect(await deck.locator('html').getAttribute('data-theme')).toBe('dark');
		expect(await deck.locator('#unsaved').isVisible()).toBe(false);
		expect(await deck.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
			0,
			0,
			'',
		]);
		expect(page.context().pages()).toHaveLength(1);
	});

	test('lets the wheel and a finger scroll the page around', async ({ open }) => {
		const { page, deck } = await host(open, WIDE);
		await deck.locator('html[data-live]').waitFor({ state: 'attached' });
		await page.mouse.move(400, 300);
		await page.mouse.wheel(0, 200);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
		expect(await slideIn(deck)).toBe(slide(1));
		const touch = await deck.locator('.reveal').evaluate((one) => getComputedStyle(one).touchAction);
		expect(touch).toContain('pan-y');
	});
});
