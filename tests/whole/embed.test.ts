import { describe, expect } from 'vitest';
import { addAxe, violations } from '../browser/harness/axe.ts';
import { slide } from '../browser/harness/deck.ts';
import { host, slideIn, WIDE } from '../browser/harness/embed.ts';
import { smallTargets, sticksOut } from '../browser/harness/reflow.ts';
import { test } from '../browser/harness/test.ts';

describe('the deck in a frame of another page', () => {
	test('opens elsewhere what leads elsewhere', async ({ open, site }) => {
		const { page, deck } = await host(open, { ...WIDE, place: `#/${slide(4)}` });
		await deck.locator('html[data-live]').waitFor({ state: 'attached' });
		await deck.locator('[data-action=help]').evaluate((button: HTMLElement) => button.click());
		const opened = page.context().waitForEvent('page');
		await deck.locator('#help-panel .site-links a[href^=tillganglighet]').click();
		expect((await opened).url()).toBe(`${site}tillganglighet/`);
		expect(deck.url()).toContain('?embed');
	});

	test('names the key for the whole screen only where the page around allows it', async ({ open }) => {
		for (const [allow, named] of [
			["fullscreen 'none'", false],
			['', true],
		] as const) {
			const { deck } = await host(open, { ...WIDE, allow });
			await deck.locator('html[data-live]').waitFor({ state: 'attached' });
			const caps = await deck.locator('#help-panel kbd').allTextContents();
			expect(caps.includes('F')).toBe(named);
			expect(caps).not.toContain('S');
			expect(await deck.locator('[data-action=full-screen]').evaluate((one: HTMLElement) => !one.hidden)).toBe(named);
		}
	});

	test('works in a small frame, as an article', async ({ open }) => {
		const { page, deck } = await host(open, { width: 320, height: 240 });
		await page.waitForFunction(() =>
			document.querySelector('iframe')?.contentDocument?.querySelector('.article-head button'),
		);
		expect(await slideIn(deck)).toBe(slide(1));
		expect(await deck.locator('.own-window').isVisible()).toBe(true);
		expect(await deck.locator('.own-note, .resume').filter({ visible: true }).count()).toBe(0);
		expect(await sticksOut(deck)).toEqual([]);
		expect(await smallTargets(deck)).toEqual([]);
		await addAxe(deck);
		expect(await violations(deck)).toEqual([]);
		await page.mouse.move(160, 200);
		await page.mouse.wheel(0, 150);
		await expect.poll(() => deck.evaluate(() => scrollY)).toBeGreaterThan(50);
	});
});
