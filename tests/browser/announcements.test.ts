import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { liveFigure } from './harness/charts.ts';
import { slide } from './harness/deck.ts';
import { begin, present } from './harness/presenter.ts';
import { press } from './harness/stage.ts';
import { test } from './harness/test.ts';

/** Waits until a text is said where a screen reader hears it, and by which role. */
async function expectHeard(page: Page, text: RegExp, role: 'status' | 'alert'): Promise<void> {
	const heard = () =>
		page.evaluate((role) => {
			const dialog = document.querySelector('dialog:modal');
			return [...document.querySelectorAll(`[role=${role}]`)]
				.filter((one) => !dialog || dialog.contains(one))
				.map((one) => one.textContent)
				.join('\n');
		}, role);
	await expect.poll(heard).toMatch(text);
}

describe('what is said while a dialog is open is said in it:', () => {
	test('the change of language in the search', async ({ open }) => {
		const page = await open(`#/${slide(3)}`);
		await press(page, '/');
		await page.locator('.search-panel a[data-action=language]').click();
		await expectHeard(page, /^Nyt suomeksi\.$/mu, 'status');
		// And once: what the page says beside it is not left there for later.
		expect(await page.locator('#announcer').textContent()).toBe('');
		await press(page, 'Escape');
		await press(page, 'b');
		await expectHeard(page, /^Näyttö on musta/mu, 'status');
		expect(await page.locator('.search-panel .unseen[role=status]').textContent()).toBe('');
	});

	test('a notice, which is seen above it too', async ({ open }) => {
		const page = await open(`#/${slide(3)}`, {
			complains: /Failed to load resource|asks another host/u,
			before: (opened) => opened.route(/\/words\/fi\.json/u, (route) => route.abort()),
		});
		await press(page, '/');
		await page.locator('.search-panel a[data-action=language]').click();
		await expectHeard(page, /finska texten kunde inte hämtas/u, 'alert');
		const notice = page.locator('.search-panel .notice');
		const seen = await notice.evaluate((one) => {
			const { left, top, width, height } = one.getBoundingClientRect();
			return one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
		});
		expect(seen).toBe(true);
	});

	test('what is said in the print panel, also in a second one', async ({ open }) => {
		const page = await open(`#/${slide(3)}`);
		await page.locator('.controls .open-print').waitFor({ state: 'attached' });
		for (const hash of ['#/no-such-slide', '#/no-such-slide-either']) {
			await page.locator('.controls .open-print').evaluate((button: HTMLElement) => button.click());
			await page.locator('.print-panel').waitFor();
			await page.evaluate((hash) => location.assign(hash), hash);
			await expectHeard(page, /bild som inte finns/u, 'alert');
			await press(page, 'Escape');
			await page.locator('.print-panel').waitFor({ state: 'detached' });
		}
	});

	test("in the presenter's check before a talk, and in its other dialogs", async ({ open }) => {
		const deck = await open(`#/${slide(3)}`);
		const presenter = await present(deck);
		await presenter.locator('#setup[open]').waitFor();
		await press(deck, 'l');
		await expectHeard(presenter, /finska/u, 'status');
		await press(presenter, 'Shift+F5', 1);
		await presenter.locator('#setup:not([open])').waitFor({ state: 'attached' });
		await press(presenter, '?');
		await presenter.locator('#help[open]').waitFor();
		await press(deck, 'PageDown');
		await expectHeard(presenter, /^4 \/ /mu, 'status');
		await deck.close();
		await expectHeard(presenter, /^Kontakten med publikens fönster är bruten/mu, 'status');
	});
});

/** What a live region has said since it was watched: each change, as a screen reader hears it. */
async function watch(page: Page, region: string): Promise<() => Promise<readonly string[]>> {
	const said = await page.locator(region).evaluateHandle((element) => {
		const words: string[] = [];
		let before = element.textContent;
		new MutationObserver(() => {
			// Words that do not change are not said again.
			if (element.textContent !== before && element.textContent !== '') words.push((element.textContent ?? '').trim());
			before = element.textContent;
		}).observe(element, { childList: true, characterData: true, subtree: true });
		return words;
	});
	return () => said.evaluate((words) => [...words]);
}

describe('the same words told twice are heard twice', () => {
	test('at the end of a chart', async ({ open }) => {
		const page = await open('?as=read#/situation', { live: false });
		const chart = await liveFigure(page, 'foreign-language-speakers');
		await chart.locator('.plot').focus();
		const said = await watch(page, '#announcer');
		for (const key of ['End', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
		const heard = await said();
		expect(heard).toHaveLength(4);
		expect(new Set(heard).size).toBe(1);
	});

	test('in a notice of the deck', async ({ open }) => {
		const page = await open();
		const said = await watch(page, '#notice');
		for (const times of [1, 2]) {
			await page.evaluate(() => {
				location.hash = '#/no-such-slide';
			});
			await expect.poll(async () => (await said()).length).toBe(times);
		}
		expect(new Set(await said()).size).toBe(1);
	});

	test("in the trainer's window", async ({ open }) => {
		const presenter = await begin(await open());
		const said = await watch(presenter, '#toast');
		for (let times = 0; times < 2; times++) {
			for (const key of ['9', '9', 'Enter']) await presenter.keyboard.press(key);
		}
		const heard = (await said()).filter((words) => !words.includes('9'));
		expect(heard).toHaveLength(2);
	});
});
