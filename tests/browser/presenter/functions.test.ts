import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { after, before, ids, minutesOf, numberOf, slide } from '../harness/deck.ts';
import { begin, expectEverywhere, onPreview, openAudience, present, previewed } from '../harness/presenter.ts';
import { live, press } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

const reasons = (page: Page) => page.locator('#why-now [data-step]').filter({ visible: true }).count();

/** Jumps to a slide by typing its number. */
async function jump(page: Page, id: string): Promise<void> {
	for (const key of [...String(numberOf(id)), 'Enter']) await press(page, key);
}

describe('steps', () => {
	test('come one at a time in all windows when they are on, and all at once', async ({ open }) => {
		const deck = await open(`#/${before('why-now')}`);
		const presenter = await present(deck);
		await presenter.getByRole('checkbox', { name: 'Punkterna en i taget' }).check();
		await press(presenter, 'Shift+F5');
		await press(presenter, 'PageDown');
		await expectEverywhere('why-now', presenter, deck);
		expect(await presenter.locator('#after-words').textContent()).toBe('Punkt 1 av 4 på samma bild');
		for (const count of [0, 1, 2]) {
			await expect.poll(() => reasons(deck)).toBe(count);
			await expect.poll(() => presenter.locator('#step').textContent()).toBe(`Punkt ${count} av 4`);
			if (count < 2) await press(count === 0 ? presenter : deck, 'PageDown');
		}
		await press(presenter, 'PageUp');
		await expect.poll(() => reasons(deck)).toBe(1);
		await press(presenter, 'a');
		await expect.poll(() => reasons(deck)).toBe(4);
		await press(presenter, 'PageDown');
		await expectEverywhere(after('why-now'), presenter, deck);
		await press(presenter, 'PageUp');
		await expectEverywhere('why-now', presenter, deck);
		await expect.poll(() => reasons(deck)).toBe(4);
		await press(presenter, 'Shift+PageUp');
		await press(presenter, 'Shift+PageDown');
		await expect.poll(() => reasons(deck)).toBe(0);
		await press(presenter, 'Shift+PageDown');
		await expectEverywhere(after('why-now'), presenter, deck);
	});
});

describe('hidden slides', () => {
	test("are the trainer's own choice, remembered for the next time", async ({ open }) => {
		const deck = await open('');
		const presenter = await present(deck);
		await presenter.getByRole('radio', { name: 'Eget urval' }).check();
		const own = presenter.locator('#own');
		await own.getByRole('checkbox', { name: /^2\. / }).uncheck();
		await own.getByRole('checkbox', { name: /^3\. / }).uncheck();
		const shown = ids.filter((id) => id !== slide(2) && id !== slide(3));
		expect(await presenter.locator('#own-count').textContent()).toBe(
			`${shown.length} bilder valda, planerade för ${minutesOf(shown)} minuter`,
		);
		await press(presenter, 'F5');
		await press(presenter, 'PageDown');
		await expectEverywhere(slide(4), presenter, deck);
		await press(presenter, 'c');
		expect(await presenter.locator('#contents .is-hidden:visible').count()).toBe(2);
		await presenter.locator(`#contents [data-go=${slide(3)}]`).click();
		await expectEverywhere(slide(3), presenter, deck);
		expect(await presenter.locator('#now-hint').textContent()).toBe('Bilden är dold');
		const next = await deck.context().newPage();
		await next.goto(`${new URL('/', deck.url()).href}presenter/`);
		await live(next);
		await next.keyboard.press('Escape');
		await next.locator('[data-command=setup]').click();
		expect(await next.getByRole('radio', { name: 'Eget urval' }).isChecked()).toBe(true);
		expect(await next.locator('#own input:not(:checked)').count()).toBe(2);
	});
});

test('jumps by a part of the title; what is typed there triggers nothing else', async ({ talk }) => {
	const { deck, presenter } = await talk(slide(10));
	await press(presenter, '/');
	await presenter.keyboard.type('bwlqFörstörda 12.');
	expect(await presenter.locator('#search-none').textContent()).toBe('Ingen bild har de orden i titeln.');
	await expectEverywhere(slide(10), presenter, deck);
	expect(await deck.locator('#blank').isVisible()).toBe(false);
	expect(await deck.evaluate(() => document.documentElement.lang)).toBe('sv');
	await presenter.locator('#search').fill('etik');
	await press(presenter, 'Enter');
	await expectEverywhere('responsibility-and-ethics', presenter, deck);
	await press(presenter, '/');
	await presenter.locator('#search').fill('7');
	await press(presenter, 'Enter');
	await expectEverywhere(slide(7), presenter, deck);
	await press(presenter, 'c');
	await press(presenter, 'ArrowDown', 2);
	await press(presenter, 'Enter');
	await expectEverywhere(slide(9), presenter, deck);
});

describe('what the trainer points at', () => {
	test('has a spot on the screen of every audience, at the same place of the slide', async ({ open }) => {
		const deck = await open('#/changing-structure', { viewport: { width: 1024, height: 768 } });
		const presenter = await begin(deck);
		const second = await openAudience(presenter);
		const at = await onPreview(presenter, 0.75, 0.4);
		// A pointer that rests is taken away by itself, so that it moves again for each that looks.
		const point = async () => {
			await presenter.mouse.move(at.x - 5, at.y);
			await presenter.mouse.move(at.x, at.y);
		};
		const spots = async (audience: Page) => {
			await point();
			return audience.evaluate(() => {
				const stage = document.querySelector('section.present')?.getBoundingClientRect();
				if (!stage) return [];
				return [...document.querySelectorAll('.spot')].map((spot) => {
					const box = spot.getBoundingClientRect();
					return [
						(box.left + box.width / 2 - stage.left) / stage.width,
						(box.top + box.height / 2 - stage.top) / stage.height,
					];
				});
			});
		};
		const there = [[expect.closeTo(0.75, 2), expect.closeTo(0.4, 2)]];
		for (const audience of [deck, second]) await expect.poll(() => spots(audience)).toEqual(there);
		await presenter.mouse.move(5, 5);
		await expect.poll(() => deck.locator('.spot').count()).toBe(0);
		await expect.poll(() => spots(deck)).toHaveLength(1);
		await expect.poll(() => deck.locator('.spot').count()).toBe(0);
	});

	test('fills the screen when it is clicked in the preview, and goes back', async ({ talk }) => {
		const { deck, presenter } = await talk('changing-structure');
		const width = () =>
			deck
				.locator('#changing-structure figure')
				.first()
				.evaluate((one) => one.getBoundingClientRect().width);
		await expect.poll(() => previewed(presenter, 'now')).toEqual(['changing-structure']);
		const before = await width();
		const chart = await deck.locator('#changing-structure figure').first().boundingBox();
		if (!chart) throw new Error('there is no chart');
		const at = await onPreview(presenter, (chart.x + chart.width / 2) / 1280, (chart.y + chart.height / 2) / 720);
		await presenter.mouse.click(at.x, at.y);
		await expect.poll(width).toBeGreaterThan(before * 1.2);
		const box = await deck.locator('#changing-structure figure').first().boundingBox();
		expect(box?.x).toBeGreaterThanOrEqual(0);
		expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1280);
		await presenter.mouse.click(at.x, at.y);
		await expect.poll(width).toBeCloseTo(before, 0);
		// By keyboard, from a list; the next slide stands as it is.
		await press(presenter, 'e');
		await presenter.locator('#points button').first().press('Enter');
		await deck.locator('[data-enlarged-point]').waitFor({ state: 'attached' });
		await press(presenter, 'PageDown');
		await expectEverywhere(after('changing-structure'), presenter, deck);
		expect(await deck.locator('[data-enlarged-point]').count()).toBe(0);
	});

	test('is listed once, by its words as they stand apart on the slide', async ({ talk }) => {
		const { deck, presenter } = await talk('legislation');
		await press(presenter, 'e');
		const points = presenter.locator('#points button');
		await points.first().waitFor();
		expect(await points.allTextContents()).toContainEqual(expect.stringMatching(/^Diskrimineringslagen 1325\/2014 /u));
		await press(presenter, 'Escape');
		await jump(presenter, 'reasons-for-moving');
		await expectEverywhere('reasons-for-moving', presenter, deck);
		await press(presenter, 'e');
		await points.first().waitFor();
		const reason = (await points.allTextContents()).filter((name) => name.startsWith('Familjeorsaker'));
		expect(reason).toHaveLength(1);
	});

	test('is listed for the slide that is shown, also when the hall moves on meanwhile', async ({ talk }) => {
		const { deck, presenter } = await talk('changing-structure');
		await press(presenter, 'e');
		const chart = (name: RegExp) => presenter.locator('#points').getByRole('button', { name }).last();
		await chart(/^Nettoinvandring per år/u).waitFor();
		await jump(deck, 'population-and-workforce');
		await expectEverywhere('population-and-workforce', presenter, deck);
		await chart(/^Befolkningen i åldern 15–64 år/u).click();
		await deck.locator('#population-and-workforce figure[data-enlarged-point]').waitFor({ state: 'attached' });
		expect(await presenter.locator('#enlarge[open]').count()).toBe(0);
	});

	test('is nothing on a slide without points, which the list says', async ({ talk }) => {
		const { presenter } = await talk(slide(1));
		await press(presenter, 'e');
		await presenter.getByText('Den här bilden har inget att förstora.').waitFor();
	});
});

describe('the hall', () => {
	test('sees no control, note, cursor, notice or offer, whatever is pressed there', async ({ open }) => {
		const deck = await open('#/changing-structure', { locale: 'fi-FI' });
		const presenter = await begin(deck);
		await deck.mouse.move(300, 300);
		await deck.mouse.move(640, 700);
		await deck.mouse.click(640, 360);
		for (const key of ['c', 'o', '?', 'x', 'Tab', '9', '9', '9', 'Enter', '/', 'e', 'p', '+']) await press(deck, key);
		await expectEverywhere('changing-structure', presenter, deck);
		const seen = await deck.evaluate(() => {
			const others =
				'.controls, .figures summary, .panel-sheet, .notice, .offer, .notes, .overview, .skip, #messages, .detail, dialog';
			return {
				shown: [...document.querySelectorAll(others)]
					.filter((one) => one.checkVisibility({ visibilityProperty: true }))
					.map((one) => one.className),
				cursor: getComputedStyle(document.elementFromPoint(640, 700) ?? document.body).cursor,
			};
		});
		expect(seen).toEqual({ shown: [], cursor: 'none' });
	});
});

describe('time', () => {
	test('takes a number between 30 and 180, and says so otherwise', async ({ open }) => {
		const deck = await open('');
		const presenter = await present(deck);
		const field = presenter.getByLabel('Minuter sammanlagt');
		await field.fill('20');
		await press(presenter, 'Tab');
		expect(await presenter.locator('#minutes-fault').textContent()).toBe('Skriv ett tal mellan 30 och 180.');
		expect(await presenter.locator('#left').textContent()).toBe('90:00');
		await field.fill('180');
		await press(presenter, 'Tab');
		expect(await presenter.locator('#minutes-fault').textContent()).toBe('');
		await expect.poll(() => presenter.locator('#left').textContent()).toBe('180:00');
	});
});
