import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { ids, last, slide, total } from './harness/deck.ts';
import { holdBack, MAIN, REVEAL } from './harness/gate.ts';
import { expectAddress, expectShown, focus, press } from './harness/stage.ts';
import { test } from './harness/test.ts';

/** What the curtain over the slide looks like: a colour, or nothing where there is none. */
function curtain(page: Page): Promise<string> {
	return page.evaluate(() => {
		const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
		const corner = document.elementFromPoint(1, 1);
		if (middle?.id !== 'blank' || corner !== middle) return 'none';
		return getComputedStyle(middle).backgroundColor;
	});
}

const isFullScreen = (page: Page) => page.evaluate(() => document.fullscreenElement !== null);

describe('the keys', () => {
	test('each do what the help says: move', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		let at = 20;
		for (const key of ['ArrowRight', 'ArrowDown', 'Space', 'PageDown', 'Enter']) {
			await press(page, key);
			await expectShown(page, slide(++at), key);
		}
		for (const key of ['ArrowLeft', 'ArrowUp', 'Shift+Space', 'PageUp', 'Backspace']) {
			await press(page, key);
			await expectShown(page, slide(--at), key);
		}
		await press(page, 'End');
		await press(page, 'ArrowRight');
		await expectShown(page, last);
		await press(page, 'Home');
		await press(page, 'ArrowLeft');
		await expectShown(page, slide(1));
		expect(await focus(page)).not.toBe('body');
	});

	test('each do what the help says: jump to a number', async ({ lead }) => {
		const page = await lead();
		await page.keyboard.type('12');
		await expect.poll(() => page.locator('#notice').textContent()).toBe('Bild 12: tryck på Enter');
		await press(page, 'Enter');
		await expectShown(page, slide(12));
		await expect.poll(() => page.locator('#notice').textContent()).toBe('');
		await page.keyboard.type(String(total + 1));
		await press(page, 'Enter');
		await expect.poll(() => page.locator('#notice').textContent()).toContain(`1–${total}`);
		await expectShown(page, slide(12));
		await page.keyboard.type('3');
		await press(page, 'Escape');
		await expect.poll(() => page.locator('#notice').textContent()).toBe('');
		await press(page, 'Enter');
		await expectShown(page, slide(13));
	});

	test('each do what the help says: c, o and ? open what they name and close it again', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		for (const [key, opened] of [
			['c', '#contents-panel'],
			['Shift+C', '#contents-panel'],
			['o', '#overview'],
			['?', '#help-panel'],
		] as const) {
			for (const close of [key, 'Escape']) {
				await press(page, key);
				await page.locator(opened).waitFor({ state: 'visible' });
				await press(page, close);
				await page.locator(opened).waitFor({ state: 'hidden' });
				await expectShown(page, slide(20), `${key}, ${close}`);
			}
		}
	});

	test('each do what the help says: f fills the screen', async ({ lead }) => {
		const page = await lead();
		await press(page, 'f');
		await expect.poll(() => isFullScreen(page)).toBe(true);
		await press(page, 'ArrowRight');
		await expectShown(page, slide(2));
		await press(page, 'f');
		await expect.poll(() => isFullScreen(page)).toBe(false);
	});

	test('each do what the help says: b, . and w blank the screen', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		for (const [key, colour] of [
			['b', 'rgb(0, 0, 0)'],
			['.', 'rgb(0, 0, 0)'],
			['w', 'rgb(255, 255, 255)'],
		] as const) {
			for (const again of [key, 'Escape', 'ArrowRight']) {
				await press(page, key);
				expect(await curtain(page), key).toBe(colour);
				await press(page, again);
				expect(await curtain(page), `${key}, ${again}`).toBe('none');
			}
		}
		await press(page, 'b');
		await press(page, 'w');
		expect(await curtain(page)).toBe('rgb(255, 255, 255)');
		await page.mouse.click(300, 300);
		expect(await curtain(page)).toBe('none');
		await expectShown(page, slide(20));
	});

	test('leave to the browser what belongs to it', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		const taken = await page.evaluate(() =>
			[{ ctrlKey: true }, { metaKey: true }, { altKey: true }].map((modifier) => {
				const event = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true, ...modifier });
				return !document.body.dispatchEvent(event);
			}),
		);
		expect(taken).toEqual([false, false, false]);
		await press(page, 'Tab');
		await expectShown(page, slide(20));
	});
});

describe('a key pressed before reveal.js has arrived', () => {
	test('is answered at once and is not lost', async ({ open }) => {
		let arrive = () => {};
		const page = await open(`#/${slide(20)}`, {
			live: false,
			async before(page) {
				arrive = await holdBack(page, REVEAL);
			},
		});
		await press(page, 'ArrowRight', 3);
		await expectShown(page, slide(23));
		await press(page, 'PageUp');
		await expectShown(page, slide(22));
		await press(page, 'End');
		await expectShown(page, last);
		await page.keyboard.type('30');
		await press(page, 'Enter');
		await expectShown(page, slide(30));
		await expectAddress(page, `#/${slide(30)}`);
		arrive();
		await page.locator('html[data-live]').waitFor({ state: 'attached' });
		await expectShown(page, slide(30));
		await press(page, 'ArrowRight');
		await expectShown(page, slide(31));
	});
});

describe('where reveal.js cannot be loaded', () => {
	const cut = {
		live: false,
		complains: /ERR_FAILED/u,
		before: async (page: Page) => void (await page.route(REVEAL, (route) => route.abort())),
	};

	test('the message says so and the keys still work', async ({ open }) => {
		const page = await open(`#/${slide(20)}`, cut);
		await expect.poll(() => page.locator('#notice').textContent()).toMatch(/kunde inte laddas/u);
		await press(page, 'ArrowRight');
		await expectShown(page, slide(21));
		await press(page, 'PageUp', 2);
		await expectShown(page, slide(19));
		await expectAddress(page, `#/${slide(19)}`);
		await press(page, 'End');
		await expectShown(page, last);
		await press(page, 'c');
		await page.locator(`#contents-panel a[href="#/${slide(30)}"]`).click();
		await expectShown(page, slide(30));
		await press(page, 'o');
		await page.locator('#overview a').nth(39).click();
		await expectShown(page, slide(40));
		expect(await focus(page)).not.toBe('body');
	});

	test('the overview shows all slides', async ({ open }) => {
		const page = await open('', cut);
		await page.locator('html[data-ready]').waitFor({ state: 'attached' });
		await press(page, 'o');
		await expect.poll(() => page.locator('.slides > section').filter({ visible: true }).count()).toBe(ids.length);
	});

	test('nothing of a slide stays hidden, although steps are on', async ({ open }) => {
		const page = await open('#/why-now', {
			...cut,
			async before(page) {
				await page.addInitScript(() => localStorage.setItem('kommundeck / steps', 'on'));
				await cut.before(page);
			},
		});
		await expect.poll(() => page.locator('#why-now [data-step]').filter({ visible: true }).count()).toBe(4);
	});
});

test('before the script of the deck is there the keys for the next and the previous slide work, and it goes on from there', async ({
	open,
}) => {
	let arrive = () => {};
	const page = await open(`#/${slide(20)}`, {
		live: false,
		waitUntil: 'commit',
		async before(page) {
			arrive = await holdBack(page, MAIN);
		},
	});
	await expectShown(page, slide(20));
	await press(page, 'ArrowRight', 3);
	await expectShown(page, slide(23));
	await press(page, 'PageUp');
	await expectShown(page, slide(22));
	await press(page, 'c');
	await expectShown(page, slide(22));
	await expectAddress(page, `#/${slide(22)}`);
	arrive();
	await page.locator('html[data-live]').waitFor({ state: 'attached' });
	await expectShown(page, slide(22));
	expect(await page.title()).toContain('–');
	await press(page, 'ArrowRight');
	await expectShown(page, slide(23));
});

test('many presses at once end on the right slide', async ({ lead }) => {
	const page = await lead();
	await page.evaluate(() => {
		const key = (name: string) =>
			document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
		for (let count = 0; count < 40; count++) key('ArrowRight');
		for (let count = 0; count < 9; count++) key('ArrowLeft');
	});
	await expectShown(page, slide(32));
});
