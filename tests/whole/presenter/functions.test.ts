import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { cut45 } from '../../../slides/cut-45.ts';
import { after, before, ids, idsWithPoints, slide } from '../../browser/harness/deck.ts';
import { begin, expectEverywhere, onPreview, present, previewed } from '../../browser/harness/presenter.ts';
import { expectShown, live, press } from '../../browser/harness/stage.ts';
import { test } from '../../browser/harness/test.ts';

declare global {
	/** Lets through what the previews have told the presenter's window so far. */
	var letThrough: () => void;
}

const reasons = (page: Page) => page.locator('#why-now [data-step]').filter({ visible: true }).count();

describe('steps', () => {
	test('survive a reload of the audience, and can be switched off on the slide', async ({ open }) => {
		const deck = await open(`#/${before('why-now')}`);
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
		await expectEverywhere(after('why-now'), presenter, deck);
	});
});

describe('hidden slides', () => {
	test('are passed over everywhere: the cut of 45 minutes from beginning to end', async ({ open }) => {
		const deck = await open('');
		const presenter = await present(deck);
		await presenter.getByRole('radio', { name: new RegExp(`Ett kortare urval: ${cut45.length} bilder`, 'u') }).check();
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
});

describe('what the trainer points at', () => {
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

	test.for(idsWithPoints.filter((_, index) => index % 4 === 0))('can be a point of %s', async (id, { talk }) => {
		const { deck, presenter } = await talk(id);
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

test('time is counted, with a pause for questions, and shown in words', async ({ open }) => {
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
	expect(await text('used')).toMatch(/^1:[0-5]\d$/u);
	expect(await text('left')).toMatch(/^(?:89:00|88:\d\d)$/u);
	await presenter.context().clock.runFor(120_000);
	expect(await text('pace')).toBe('2 minuter efter planen');
	await press(presenter, 'p');
	await presenter.context().clock.runFor(310_000);
	expect(await text('pace')).toBe('Frågepaus pågår: 5 av 10 minuter använda');
	await press(presenter, 'p');
	expect(await text('pace')).toBe('2 minuter efter planen');
	await press(presenter, 'PageDown', 6);
	await expect.poll(() => text('pace')).toMatch(/^\d+ minuter före planen$/u);
	await presenter.context().clock.runFor(83 * 60_000);
	expect(await text('left-label')).toBe('Över tiden');
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
