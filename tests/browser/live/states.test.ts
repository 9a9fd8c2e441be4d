import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import type { LiveSite } from '../../../src/commands/live/serve-live.ts';
import { copyLiveSite } from '../harness/live-site.ts';
import {
	focusedIn,
	joinOnPhone,
	keptOfLive,
	markedSlide,
	openPhone,
	putToSleep,
	scroll,
	slideAtTop,
	stateLine,
} from '../harness/phone.ts';
import { announced, focus, frame, press } from '../harness/stage.ts';
import { test } from '../harness/test.ts';
import { dropLine, openRoom, poll } from '../harness/trainer.ts';

/** What knows which municipality holds. */
const CHOICE = /assets\/choice-/u;

const copy = copyLiveSite();
let site: LiveSite;
beforeAll(async () => {
	site = await copy.serve();
});

/** Waits until a phone that comes back is at a slide, and prints how long that took: two seconds at most, where the machine is its own. */
async function expectBack(page: Page, slide: string): Promise<void> {
	const began = performance.now();
	await expect.poll(() => slideAtTop(page)).toBe(slide);
	console.log(`at the right slide again after ${Math.round(performance.now() - began)} ms`);
}

describe('after it was away', () => {
	test('asleep, a phone is at the right slide at once', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await expect.poll(() => trainer.desk.ballots.size).toBe(1);
		const wake = await putToSleep(page);
		// As happens to a phone whose page sleeps.
		for (const device of trainer.desk.ballots.keys()) await dropLine(site, device);
		await trainer.tell({ slide: 'changing-structure' });
		await trainer.tell({ slide: 'key-messages' });
		await wake();
		await expectBack(page, 'key-messages');
	});

	test('out of coverage, it says so, and is at the right slide at once', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer, { cut: true });
		await page.context().setOffline(true);
		// A socket that is open looks so until somebody asks.
		await page.evaluate(() => dispatchEvent(new Event('online')));
		await expect.poll(() => stateLine(page)).toBe('Ingen förbindelse. Du kan läsa vidare. Vi försöker igen.');
		expect(await page.locator('.live-place.away').count()).toBe(1);
		await trainer.tell({ slide: 'key-messages' });
		await scroll(page, 200);
		expect(await markedSlide(page)).toBe('why-now');
		await page.context().setOffline(false);
		await expectBack(page, 'key-messages');
		await expect.poll(() => stateLine(page)).toBe('');
	});
});

describe('the bar says in plain words', () => {
	test("that the trainer's line is down, and nothing when it is up again", async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await expect.poll(() => stateLine(page)).toBe('');
		await trainer.vanish();
		await expect.poll(() => stateLine(page)).toBe('Föreläsarens dator är inte ansluten just nu. Du kan läsa vidare.');
		await trainer.comeBack();
		await expect.poll(() => stateLine(page)).toBe('');
	});

	test('nothing of a line that is said to be down when it has long been up again', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await page.evaluate(() => {
			const state = document.querySelector('.live-state');
			if (!state) throw new Error('the bar has no state');
			new MutationObserver(() => state.setAttribute('data-told', '')).observe(state, {
				childList: true,
				subtree: true,
			});
		});
		await trainer.flicker();
		await trainer.tell({ slide: 'changing-structure' });
		await expect.poll(() => markedSlide(page)).toBe('changing-structure');
		expect(await page.locator('.live-state[data-told]').count()).toBe(0);
	});

	test('that there is no talk with a code, and waits for it', async ({ open }) => {
		const page = await openPhone(open, site, '?live=ABCDEF', { locale: 'fi-FI' });
		await expect.poll(() => stateLine(page)).toContain('Koodilla ABCDEF');
		await page.locator('.live-help').click();
		const trainer = await openRoom(site, 'changing-structure');
		await page.locator('#live-code').fill(trainer.code);
		await page.keyboard.press('Enter');
		await expect.poll(() => slideAtTop(page)).toBe('changing-structure');
		expect(await stateLine(page)).toBe('');
		expect(page.url()).toBe(`${site.address}fi/?live=${trainer.code}`);
	});

	test('that all places are taken, and comes in when one is free', async ({ open }) => {
		const small = await copy.serve({ phones: 1, perAddress: null });
		const trainer = await openRoom(small, 'why-now');
		const first = await joinOnPhone(open, small, trainer);
		const second = await openPhone(open, small, `?live=${trainer.code}`);
		await expect.poll(() => stateLine(second)).toContain('Alla platser är upptagna just nu.');
		await first.locator('.live-leave').click();
		await expect.poll(() => markedSlide(second), { timeout: 25_000 }).toBe('why-now');
		await expect.poll(() => stateLine(second)).toBe('');
	});

	test('that the talk is over, and keeps nothing of it', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		expect(await keptOfLive(page)).toHaveLength(2);
		await trainer.close();
		await expect.poll(() => stateLine(page)).toContain('Föreläsningen är slut.');
		expect(await keptOfLive(page)).toEqual([]);
		expect(page.url()).toBe(site.address);
		expect(await markedSlide(page)).toBeNull();
		await page.locator('.live-leave').click();
		expect(await page.locator('.live').count()).toBe(0);
	});
});

describe('leaving', () => {
	test('is one tap, and leaves nothing behind', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await scroll(page, 3000);
		await page.locator('.live-place.apart').waitFor();
		expect(await keptOfLive(page)).toHaveLength(3);
		await page.locator('.article-head [popovertarget=settings-panel]').click();
		await page.locator('#settings-panel .kept').getByText('Svar och frågor i en föreläsning').waitFor();
		await press(page, 'Escape');
		await page.locator('.live-leave').focus();
		await press(page, 'Enter');
		expect(await keptOfLive(page)).toEqual([]);
		expect(await page.locator('.live, .live-mark, section[aria-current]').count()).toBe(0);
		expect(page.url()).toBe(site.address);
		expect(await announced(page)).toContain('Du har lämnat föreläsningen.');
		expect(await focus(page)).toMatch(/^h[123]/u);
		const before = await page.evaluate(() => scrollY);
		await trainer.tell({ slide: 'key-messages' });
		const other = await joinOnPhone(open, site, trainer);
		await expect.poll(() => slideAtTop(other)).toBe('key-messages');
		expect(await page.evaluate(() => scrollY)).toBe(before);
		await page.reload();
		await page.locator('.article-head .open-contents').waitFor({ state: 'attached' });
		expect(await page.locator('.live').count()).toBe(0);
	});

	test('holds where something of the talk is still being loaded', async ({ open }) => {
		const trainer = await openRoom(site, 'changing-structure');
		await trainer.tell({ municipality: '905' });
		let release = () => {};
		const held = new Promise<void>((resolve) => {
			release = resolve;
		});
		const page = await joinOnPhone(open, site, trainer, {
			before: (opened) =>
				opened.route(CHOICE, async (route) => {
					await held;
					await route.continue();
				}),
		});
		await expect.poll(() => slideAtTop(page)).toBe('changing-structure');
		await page.locator('.live-leave').click();
		await page.evaluate(() => scrollTo(0, 0));
		const came = page.waitForResponse(CHOICE);
		release();
		const response = await came;
		await response.finished();
		// It has been read when it is there for others as well, and what waited for it has been called.
		await page.evaluate(`import(${JSON.stringify(response.url())}).then(() => {})`);
		await frame(page);
		expect(await page.locator('.live, .live-mark, section[aria-current], html[data-municipality]').count()).toBe(0);
		expect(await page.evaluate(() => scrollY)).toBe(0);
		expect(await announced(page)).toContain('Du har lämnat föreläsningen.');
	});

	test('is what clearing everything does as well', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await page.locator('.article-head [popovertarget=settings-panel]').click();
		// Its field comes a little later, above this.
		await page.locator('#settings-municipality').waitFor();
		const kept = page.locator('#settings-panel .kept');
		await kept.getByText('Svar och frågor i en föreläsning').waitFor();
		await kept.getByRole('button', { name: 'Radera allt sparat' }).click();
		await kept.locator('.sure:visible').click();
		await page.locator('.live').waitFor({ state: 'detached' });
		expect(await keptOfLive(page)).toEqual([]);
		expect(page.url()).toBe(site.address);
	});

	test('is made up for after a day in which nobody did', async ({ open }) => {
		const page = await openPhone(open, site, '');
		await page.evaluate(() => {
			localStorage.setItem(
				'kommundeck / live',
				JSON.stringify({ at: Date.now() - 25 * 60 * 60 * 1000, code: 'ABCDEF' }),
			);
		});
		await page.reload();
		await expect.poll(() => keptOfLive(page)).toEqual([]);
		await page.evaluate(() => {
			localStorage.setItem(
				'kommundeck / live',
				JSON.stringify({ at: Date.now() - 23 * 60 * 60 * 1000, code: 'ABCDEF' }),
			);
		});
		await page.reload();
		await page.locator('.article-head .open-contents').waitFor({ state: 'attached' });
		expect(await keptOfLive(page)).toHaveLength(1);
	});
});

describe('a browser', () => {
	test('counts once however often it is loaded anew, with the number of its documents rising', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await expect.poll(() => trainer.desk.ballots.size).toBe(1);
		const [before] = trainer.desk.ballots.values();
		await page.reload();
		await expect.poll(() => [...trainer.desk.ballots.values()][0]?.n).toBeGreaterThan(before?.n ?? 0);
		expect(trainer.desk.ballots.size).toBe(1);
	});

	test('follows in the tab that was opened last, and in the other one again when that is wanted', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const first = await joinOnPhone(open, site, trainer);
		await expect.poll(() => trainer.desk.ballots.size).toBe(1);
		await trainer.act({ to: 'open-poll', poll });
		await first.locator('#live-poll').waitFor();
		const second = await first.context().newPage();
		await second.setViewportSize({ width: 390, height: 844 });
		await second.goto(`${site.address}?live=${trainer.code}`);
		await second.locator('.live-place').waitFor();
		await expect.poll(() => stateLine(first)).toBe('Du följer föreläsningen i en annan flik.');
		await trainer.tell({ slide: 'changing-structure' });
		await expect.poll(() => slideAtTop(second)).toBe('changing-structure');
		expect(await slideAtTop(first)).toBe('why-now');
		// What is answered here would be sent by nobody.
		await second.locator('#live-poll').waitFor();
		expect(await first.locator('#live-poll').isVisible()).toBe(false);
		await first.locator('.live-help').focus();
		await press(first, 'Enter');
		await expect.poll(() => slideAtTop(first)).toBe('changing-structure');
		expect(await focusedIn(first)).toBe('live-leave');
		await expect.poll(() => stateLine(second)).toBe('Du följer föreläsningen i en annan flik.');
		await second.locator('.live-leave').click();
		await trainer.tell({ slide: 'key-messages' });
		await expect.poll(() => slideAtTop(first)).toBe('key-messages');
		expect(trainer.desk.ballots.size).toBe(1);
	});
});
