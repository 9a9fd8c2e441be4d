import { describe, expect } from 'vitest';
import { slide } from '../../browser/harness/deck.ts';
import { begin, expectEverywhere, present } from '../../browser/harness/presenter.ts';
import { expectShown, live, press } from '../../browser/harness/stage.ts';
import { test } from '../../browser/harness/test.ts';

describe('a talk goes on', () => {
	test("when the presenter's window is closed and opened again", async ({ open }) => {
		const deck = await open(`#/${slide(20)}`);
		const presenter = await begin(deck);
		await press(presenter, 'PageDown', 3);
		await expectEverywhere(slide(23), presenter, deck);
		await presenter.close();
		// The clicker of the one who stands there still works.
		await press(deck, 'PageDown');
		await expectShown(deck, slide(24));
		const again = await present(deck);
		await expectEverywhere(slide(24), again, deck);
		expect(await again.locator('dialog[open]').count()).toBe(0);
		expect(await again.locator('#pace').textContent()).not.toBe('Inte börjat');
	});

	test('with storage closed to the page, through every reload', async ({ open }) => {
		const blocked = () => {
			for (const name of ['localStorage', 'sessionStorage'])
				Object.defineProperty(globalThis, name, {
					get() {
						throw new DOMException('denied', 'SecurityError');
					},
				});
		};
		const deck = await open(`#/${slide(20)}`, { before: (page) => page.context().addInitScript(blocked) });
		const presenter = await begin(deck);
		await press(presenter, 'PageDown');
		await expectEverywhere(slide(21), presenter, deck);
		await deck.reload();
		await live(deck);
		await deck.locator('html[data-role=audience]').waitFor({ state: 'attached' });
		await expectShown(deck, slide(21));
		await presenter.reload();
		await live(presenter);
		await expectEverywhere(slide(21), presenter, deck);
		await press(presenter, 'PageDown');
		await expectEverywhere(slide(22), presenter, deck);
		await presenter.locator('[data-command=setup]').click();
		await presenter.getByLabel('Minuter sammanlagt').fill('60');
		await press(presenter, 'Tab');
		await expect.poll(() => presenter.locator('#unsaved').isVisible()).toBe(true);
	});

	test('and says when the connection is lost and found', async ({ open }) => {
		const deck = await open(`#/${slide(20)}`);
		const presenter = await begin(deck);
		const connection = () => presenter.locator('#connection').textContent();
		await expect.poll(connection).toBe('Publiken: 1 fönster följer');
		const address = deck.url();
		await deck.goto('about:blank');
		await expect.poll(connection).toContain('bruten');
		await deck.goto(address, { waitUntil: 'commit' });
		// It goes after a while, and comes before the page is live.
		await expect.poll(() => presenter.locator('#toast').textContent()).toContain('tillbaka');
		await live(deck);
		await expect.poll(connection).toBe('Publiken: 1 fönster följer');
	});
});

test('a window that the browser does not open is explained and offered as a link', async ({ open }) => {
	const deck = await open(`#/${slide(20)}`, {
		before: (page) => page.addInitScript(() => Object.assign(globalThis, { open: () => null })),
	});
	await press(deck, 's');
	const sheet = deck.getByRole('dialog', { name: 'Föreläsarens fönster öppnades inte' });
	await sheet.waitFor();
	const link = sheet.getByRole('link', { name: 'Öppna föreläsarens fönster' });
	expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
	const [presenter] = await Promise.all([deck.context().waitForEvent('page'), link.click()]);
	await live(presenter);
	await expectEverywhere(slide(20), presenter, deck);
	await presenter.keyboard.press('Shift+F5');
	await press(presenter, 'PageDown');
	await expectEverywhere(slide(21), presenter, deck);
});
