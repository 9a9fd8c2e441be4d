import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { slide } from './harness/deck.ts';
import { present } from './harness/presenter.ts';
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
		const page = await open(`#/${slide(3)}`, { complains: /Failed to load resource|asks another host/u });
		await page.route(/\/words\/fi\.json/u, (route) => route.abort());
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
