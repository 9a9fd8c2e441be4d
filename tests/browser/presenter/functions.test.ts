import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { cut45 } from '../../../slides/cut-45.ts';
import { ids, slide } from '../harness/deck.ts';
import { begin, expectEverywhere, live, onPreview, openAudience, present, previewed } from '../harness/presenter.ts';
import { expectShown, press } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

declare global {
	/** Lets through what the previews have told the presenter's window so far. */
	var letThrough: () => void;
}

const reasons = (page: Page) => page.locator('#why-now [data-step]').filter({ visible: true }).count();

describe('steps', () => {
	test('come one at a time in all windows when they are on, and all at once', async ({ open }) => {
		const deck = await open('#/operating-environment');
		const presenter = await present(deck);
		await presenter.getByRole('checkbox', { name: 'Punkterna en i taget' }).check();
		await press(presenter, 'Shift+F5');
		await press(presenter, 'PageDown');
		await expectEverywhere('why-now', presenter, deck);
		expect(await presenter.locator('#after-words').textContent()).toBe('Punkt 1 av 4 på samma bild');
		for (const count of [0, 1, 2]) {
			await expect.poll(() => reasons(deck)).toBe(count);
			expect(await presenter.locator('#step').textContent()).toBe(`Punkt ${count} av 4`);
			if (count < 2) await press(count === 0 ? presenter : deck, 'PageDown');
		}
		await press(presenter, 'PageUp');
		await expect.poll(() => reasons(deck)).toBe(1);
		await press(presenter, 'a');
		await expect.poll(() => reasons(deck)).toBe(4);
		await press(presenter, 'PageDown');
		await expectEverywhere('concepts-people', presenter, deck);
		await press(presenter, 'PageUp');
		await expectEverywhere('why-now', presenter, deck);
		await expect.poll(() => reasons(deck)).toBe(4);
		await press(presenter, 'Shift+PageUp');
		await press(presenter, 'Shift+PageDown');
		await expect.poll(() => reasons(deck)).toBe(0);
		await press(presenter, 'Shift+PageDown');
		await expectEverywhere('concepts-people', presenter, deck);
	});

	test('survive a reload of the audience, and can be switched off on the slide', async ({ open }) => {
		const deck = await open('#/operating-environment');
		const presenter = await present(deck);
		await presenter.getByRole('checkbox', { name: 'Punkterna en i taget' }).check();
		await press(presenter, 'Shift+F5');
		await press(presenter, 'PageDown', 3);
		await expect.poll(() => reasons(deck)).toBe(2);
		await deck.reload();
		await live(deck);
		await expect.poll(() => reasons(deck)).toBe(2);
		await presenter.locator('[data-command=setup]').click();
		await presenter.getByRole('checkbox', { name: 'Punkterna en i taget' }).uncheck();
		await press(presenter, 'Escape');
		await expect.poll(() => reasons(deck)).toBe(4);
		await press(presenter, 'PageDown');
		await expectEverywhere('concepts-people', presenter, deck);
	});
});

describe('hidden slides', () => {
	test('are passed over everywhere: the cut of 45 minutes from beginning to end', async ({ open }) => {
		const deck = await open('');
		const presenter = await present(deck);
		await presenter.getByRole('radio', { name: /Ett kortare urval: 25 bilder/u }).check();
		expect(await presenter.getByLabel('Minuter sammanlagt').inputValue()).toBe('45');
		await press(presenter, 'F5');
		for (const [index, id] of cut45.entries()) {
			await expectEverywhere(id, presenter, deck);
			const next = cut45[index + 1];
			if (next !== undefined) await expect.poll(() => previewed(presenter, 'after')).toEqual([next]);
			await press(index % 2 === 0 ? presenter : deck, 'PageDown');
		}
		await expectEverywhere(cut45.at(-1) ?? '', presenter, deck);
		expect(await presenter.locator('#after-words').textContent()).toBe('Det här är slutet.');
		await press(deck, 'PageUp');
		await expectEverywhere(cut45.at(-2) ?? '', presenter, deck);
	});

	test("are the trainer's own choice, remembered for the next time", async ({ open }) => {
		const deck = await open('');
		const presenter = await present(deck);
		await presenter.getByRole('radio', { name: 'Eget urval' }).check();
		const own = presenter.locator('#own');
		await own.getByRole('checkbox', { name: /^2\. / }).uncheck();
		await own.getByRole('checkbox', { name: /^3\. / }).uncheck();
		expect(await presenter.locator('#own-count').textContent()).toBe('43 bilder valda, planerade för 89 minuter');
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

test('jumps by a part of the title; what is typed there triggers nothing else', async ({ open }) => {
	const deck = await open(`#/${slide(10)}`);
	const presenter = await begin(deck);
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
		await presenter.mouse.move(at.x - 5, at.y);
		await presenter.mouse.move(at.x, at.y);
		for (const audience of [deck, second]) {
			const place = await audience.locator('.spot').evaluate((spot) => {
				const stage = document.querySelector('section.present')?.getBoundingClientRect();
				const box = spot.getBoundingClientRect();
				if (!stage) return [];
				return [
					(box.left + box.width / 2 - stage.left) / stage.width,
					(box.top + box.height / 2 - stage.top) / stage.height,
				];
			});
			expect(place[0]).toBeCloseTo(0.75, 2);
			expect(place[1]).toBeCloseTo(0.4, 2);
		}
		await presenter.mouse.move(5, 5);
		await expect.poll(() => deck.locator('.spot').count()).toBe(0);
		await presenter.mouse.move(at.x, at.y);
		await expect.poll(() => deck.locator('.spot').count()).toBe(1);
		// A pointer that rests is taken away by itself.
		await expect.poll(() => deck.locator('.spot').count()).toBe(0);
	});

	test('fills the screen when it is clicked in the preview, and goes back', async ({ open }) => {
		const deck = await open('#/changing-structure');
		const presenter = await begin(deck);
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
		await expectEverywhere('population-and-workforce', presenter, deck);
		expect(await deck.locator('[data-enlarged-point]').count()).toBe(0);
	});

	test('may be chosen before the preview has come: it is listed then, and a click is kept', async ({ open }) => {
		const deck = await open('#/changing-structure');
		await deck.context().addInitScript(() => {
			if (parent !== window) return;
			const held: MessageEvent[] = [];
			const hold = (event: MessageEvent) => {
				event.stopImmediatePropagation();
				held.push(event);
			};
			addEventListener('message', hold);
			globalThis.letThrough = () => {
				removeEventListener('message', hold);
				for (const { data, source, origin } of held)
					dispatchEvent(new MessageEvent('message', { data, source, origin }));
			};
		});
		const presenter = await begin(deck);
		const enlarged = deck.locator('[data-enlarged-point]');
		await expect.poll(() => previewed(presenter, 'now')).toEqual(['changing-structure']);
		const at = await onPreview(presenter, 0.75, 0.5);
		await presenter.mouse.click(at.x, at.y);
		await press(presenter, 'e');
		expect(await presenter.locator('#points').textContent()).toBe('');
		expect(await enlarged.count()).toBe(0);
		await presenter.evaluate(() => globalThis.letThrough());
		const first = presenter.locator('#points button').first();
		await expect.poll(() => first.evaluate((button) => button === document.activeElement)).toBe(true);
		await enlarged.waitFor({ state: 'attached' });
	});

	test('is listed once, by its words as they stand apart on the slide', async ({ open }) => {
		const deck = await open('#/legislation');
		const presenter = await begin(deck);
		await press(presenter, 'e');
		const points = presenter.locator('#points button');
		await points.first().waitFor();
		expect(await points.allTextContents()).toContainEqual(expect.stringMatching(/^Diskrimineringslagen 1325\/2014 /u));
		await press(presenter, 'Escape');
		await press(presenter, '1');
		await press(presenter, '3');
		await press(presenter, 'Enter');
		await expectEverywhere(slide(13), presenter, deck);
		await press(presenter, 'e');
		await points.first().waitFor();
		const reason = (await points.allTextContents()).filter((name) => name.startsWith('Familjeorsaker'));
		expect(reason).toHaveLength(1);
	});

	test('is listed for the slide that is shown, also when the hall moves on meanwhile', async ({ open }) => {
		const deck = await open(`#/${slide(14)}`);
		const presenter = await begin(deck);
		await press(presenter, 'e');
		const chart = (name: RegExp) => presenter.locator('#points').getByRole('button', { name }).last();
		await chart(/^Nettoinvandring per år/u).waitFor();
		await press(deck, 'PageDown');
		await expectEverywhere(slide(15), presenter, deck);
		await chart(/^Befolkningen i åldern 15–64 år/u).click();
		await deck.locator(`#${slide(15)} figure[data-enlarged-point]`).waitFor({ state: 'attached' });
		expect(await presenter.locator('#enlarge[open]').count()).toBe(0);
	});

	test('is nothing on a slide without points, which the list says', async ({ open }) => {
		const deck = await open('#/title');
		const presenter = await begin(deck);
		await press(presenter, 'e');
		await presenter.getByText('Den här bilden har inget att förstora.').waitFor();
	});

	test.for(ids.filter((_, index) => index > 0 && index % 4 === 0))('can be a point of %s', async (id, { open }) => {
		const deck = await open(`#/${id}`);
		const presenter = await begin(deck);
		await expect.poll(() => previewed(presenter, 'now')).toEqual([id]);
		await press(presenter, 'e');
		const points = presenter.locator('#points button');
		await points.first().waitFor();
		for (const at of [0, Math.floor((await points.count()) / 2)]) {
			if (!(await presenter.locator('#enlarge[open]').count())) await press(presenter, 'e');
			await points.nth(at).click();
			const box = await deck.locator('[data-enlarged-point]').boundingBox();
			expect(box?.x, `${id} ${at}`).toBeGreaterThanOrEqual(-1);
			expect(box?.y, `${id} ${at}`).toBeGreaterThanOrEqual(-1);
			expect((box?.x ?? 0) + (box?.width ?? 0), `${id} ${at}`).toBeLessThanOrEqual(1281);
			expect((box?.y ?? 0) + (box?.height ?? 0), `${id} ${at}`).toBeLessThanOrEqual(721);
			await press(presenter, 'e');
			await expect.poll(() => deck.locator('[data-enlarged-point]').count()).toBe(0);
		}
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

	test('keeps its screen awake while the talk goes on, and gives it back', async ({ open }) => {
		const deck = await open(`#/${slide(10)}`, {
			before: (page) =>
				page.addInitScript(() => {
					const locks = { held: 0 };
					Object.assign(globalThis, { locks });
					Object.defineProperty(navigator, 'wakeLock', {
						value: {
							async request() {
								locks.held++;
								return {
									released: false,
									async release() {
										locks.held--;
									},
								};
							},
						},
					});
				}),
		});
		const held = () => deck.evaluate(() => Reflect.get(Reflect.get(globalThis, 'locks'), 'held'));
		expect(await held()).toBe(0);
		const presenter = await begin(deck);
		await expect.poll(held).toBe(1);
		await presenter.locator('.tools [data-command=end]').click();
		await presenter.locator('[data-command=end-now]').click();
		await expect.poll(held).toBe(0);
	});

	test('is told of in the check: loaded, on which screen, full screen or not', async ({ open }) => {
		// What counts is below: that nothing the audience sees is missing.
		const deck = await open('', { complains: /ERR_INTERNET_DISCONNECTED/u });
		const presenter = await present(deck);
		await expect.poll(() => presenter.locator('#offline').textContent()).toMatch(/^Allt är hämtat/u);
		const audience = presenter.locator('#audiences');
		expect(await audience.textContent()).toContain('på en annan skärm, 1280 × 720');
		await presenter.setViewportSize({ width: 1280, height: 720 });
		await expect.poll(() => audience.textContent()).toContain('på samma skärm');
		expect(await audience.textContent()).toContain('Inte helskärm');
		await press(deck, 'f');
		await expect.poll(() => audience.textContent()).not.toContain('Inte helskärm');
		expect(await presenter.locator('#setup').textContent()).toContain('adress inte är angiven');
		await deck.context().setOffline(true);
		await press(presenter, 'F5');
		await press(presenter, 'l');
		await expect.poll(() => deck.evaluate(() => document.documentElement.lang)).toBe('fi');
		for (const id of ids.slice(1)) {
			await press(presenter, 'PageDown');
			await expectShown(deck, id);
		}
		const broken = await deck.evaluate(() => [...document.images].filter((one) => one.naturalWidth === 0).length);
		expect(broken).toBe(0);
		expect(await deck.locator('figure[data-live=failed]').count()).toBe(0);
		await deck.context().setOffline(false);
	});
});

describe('time', () => {
	test('is counted, with a pause for questions, and shown in words', async ({ open }) => {
		const deck = await open('');
		const presenter = await present(deck);
		await presenter.context().clock.install({ time: new Date('2026-11-24T14:05:00') });
		await presenter.reload();
		await live(presenter);
		await press(presenter, 'F5');
		const text = (id: string) => presenter.locator(`#${id}`).textContent();
		await presenter.context().clock.runFor(61_000);
		expect(await text('clock')).toBe('14.06');
		// The clock goes on while it is read.
		expect(await text('used')).toMatch(/^1:0[0-3]$/u);
		expect(await text('left')).toMatch(/^(?:89:00|88:5[7-9])$/u);
		await presenter.context().clock.runFor(120_000);
		expect(await text('pace')).toBe('2 minuter efter planen');
		await press(presenter, 'p');
		await presenter.context().clock.runFor(310_000);
		expect(await text('pace')).toBe('Frågepaus pågår: 5 av 10 minuter använda');
		await press(presenter, 'p');
		expect(await text('pace')).toBe('2 minuter efter planen');
		await press(presenter, 'PageDown', 6);
		await expect.poll(() => text('pace')).toBe('5 minuter före planen');
		await presenter.context().clock.runFor(83 * 60_000);
		expect(await text('left-label')).toBe('Över tiden');
	});

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

test('single keys can be switched off; those of the clicker stay', async ({ open }) => {
	const deck = await open(`#/${slide(10)}`);
	const presenter = await present(deck);
	await presenter.getByRole('checkbox', { name: 'Kortkommandon med en tangent' }).uncheck();
	await press(presenter, 'Shift+F5');
	for (const key of ['b', 'l', '1', '2', 'c', '/']) await press(presenter, key);
	await press(presenter, 'PageDown');
	await expectEverywhere(slide(11), presenter, deck);
	expect(await deck.locator('#blank').isVisible()).toBe(false);
	expect(await presenter.locator('dialog[open]').count()).toBe(0);
	expect(await deck.evaluate(() => document.documentElement.lang)).toBe('sv');
});
