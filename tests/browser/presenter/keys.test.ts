import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { slide } from '../harness/deck.ts';
import { countFlashes, hold } from '../harness/held.ts';
import { begin, expectEverywhere, present } from '../harness/presenter.ts';
import { expectShown, press } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

const curtain = (deck: Page) =>
	deck.locator('#blank').evaluate((blank) => (blank.hasAttribute('hidden') ? 'none' : blank.dataset.colour));

describe.each(['presenter', 'audience'] as const)('a key that is held down in the window of the %s', (which) => {
	test('switches once, and moves on', async ({ talk }) => {
		const { deck, presenter } = await talk(slide(10));
		const window = which === 'presenter' ? presenter : deck;
		for (const [key, colour] of [
			['.', 'black'],
			['b', 'black'],
			['w', 'white'],
			[',', 'white'],
		] as const) {
			const flashes = await countFlashes(deck);
			await hold(window, key, 10);
			await expect.poll(() => curtain(deck)).toBe(colour);
			// A deck that is not answered goes on by itself, and is put right then.
			await presenter.locator(`#now[data-blank=${colour}]`).waitFor();
			await press(window, 'PageDown');
			await expect.poll(() => curtain(deck)).toBe('none');
			await presenter.locator('#now[data-blank=none]').waitFor();
			expect(await flashes(), key).toBe(2);
		}
		const languages = await deck.evaluateHandle(() => {
			const seen: string[] = [];
			new MutationObserver(() => seen.push(document.documentElement.lang)).observe(document.documentElement, {
				attributeFilter: ['lang'],
			});
			return seen;
		});
		const seen: string[] = [];
		for (const [language, name] of [
			['fi', 'finska'],
			['sv', 'svenska'],
		] as const) {
			await hold(window, 'l', 10);
			await expect.poll(() => languages.jsonValue()).toEqual([...seen, language]);
			seen.push(language);
			await presenter.locator('#hall-language', { hasText: name }).waitFor();
		}
		await hold(window, '1', 5);
		await press(window, '2');
		await press(window, 'Enter');
		await expectEverywhere(slide(12), presenter, deck);
		await hold(window, 'PageDown', 4);
		await expectEverywhere(slide(16), presenter, deck);
		await hold(window, 'Enter', 4);
		await expectEverywhere(slide(20), presenter, deck);
		await press(window, '9');
		await hold(window, 'Enter', 9);
		await press(window, 'PageDown');
		await expectEverywhere(slide(10), presenter, deck);
	});

	test('is forgotten as a number when anything else is pressed', async ({ talk }) => {
		const { deck, presenter } = await talk(slide(20));
		const window = which === 'presenter' ? presenter : deck;
		for (const key of ['1', 'Escape', '2', 'Enter']) await press(window, key);
		await expectEverywhere(slide(2), presenter, deck);
		for (const key of ['9', 'PageDown', 'Enter']) await press(window, key);
		await expectEverywhere(slide(4), presenter, deck);
		for (const key of ['9', 'b', 'b', 'Enter']) await press(window, key);
		await expectEverywhere(slide(5), presenter, deck);
		await press(window, '9');
		await window.mouse.click(3, 3);
		await press(window, 'Enter');
		await expectEverywhere(slide(6), presenter, deck);
	});

	test("is the browser's with Ctrl, Alt or the Command key", async ({ talk }) => {
		const { deck, presenter } = await talk(slide(10));
		const window = which === 'presenter' ? presenter : deck;
		const taken = await window.evaluate(() =>
			['0', '1', '9', '-', '+', 'b', 'l', 'Enter', 'Home', 'PageDown', 'F5', 'Escape'].flatMap((key) =>
				['ctrlKey', 'metaKey', 'altKey'].filter((modifier) => {
					const init = { key, bubbles: true, cancelable: true, [modifier]: true };
					return !document.body.dispatchEvent(new KeyboardEvent('keydown', init));
				}),
			),
		);
		expect(taken).toEqual([]);
		await press(window, 'Enter');
		await expectEverywhere(slide(11), presenter, deck);
	});
});

test('a button of the presenter that Enter is held down on switches once', async ({ talk }) => {
	const { deck, presenter } = await talk(slide(10));
	const flashes = await countFlashes(deck);
	await presenter.locator('.tools [data-command=black]').focus();
	await hold(presenter, 'Enter', 9);
	await expect.poll(() => curtain(deck)).toBe('black');
	expect(await flashes()).toBe(1);
	await presenter.locator('.tools [data-command=black]').blur();
	await press(presenter, 'Escape');
	await expect.poll(() => curtain(deck)).toBe('none');
});

test('the presenter is told of a number for as long as it is waited for', async ({ open }) => {
	const deck = await open(`#/${slide(10)}`, { before: (page) => page.context().clock.install() });
	const presenter = await begin(deck);
	const toast = () => presenter.locator('#toast').textContent();
	await press(presenter, '4');
	await expect.poll(toast).toBe('Bild 4: tryck på Enter');
	await presenter.clock.fastForward(4000);
	await expect.poll(toast).toBe('');
	await press(presenter, 'Enter');
	await expectEverywhere(slide(11), presenter, deck);
	// What has the focus does not take the Enter of a number.
	await presenter.locator('.tools [data-command=black]').focus();
	await presenter.keyboard.type('12');
	await press(presenter, 'Enter');
	await expectEverywhere(slide(12), presenter, deck);
	expect(await curtain(deck)).toBe('none');
});

test('Enter that has chosen a slide of the contents does not go on from there', async ({ talk }) => {
	const { deck, presenter } = await talk(slide(10));
	await press(presenter, '/');
	await presenter.locator('#contents[open]').waitFor();
	await presenter.keyboard.type('12');
	await hold(presenter, 'Enter', 9);
	await press(presenter, 'PageDown');
	await expectEverywhere(slide(13), presenter, deck);
	await presenter.locator('.tools [data-command=contents]').focus();
	await hold(presenter, 'Enter', 9);
	await presenter.locator('#contents[open]').waitFor();
	await hold(presenter, 'Enter', 9);
	await press(presenter, 'PageDown');
	await expectEverywhere(slide(14), presenter, deck);
});

test('the hall does not flash, however fast it is told to', async ({ talk }) => {
	const { deck, presenter } = await talk(slide(10));
	const changes = await deck.evaluateHandle(() => {
		const times: number[] = [];
		const blank = document.getElementById('blank');
		new MutationObserver(() => times.push(performance.now())).observe(document.body, { childList: true });
		if (blank)
			new MutationObserver(() => times.push(performance.now())).observe(blank, { attributeFilter: ['hidden'] });
		return times;
	});
	for (const key of 'bwbwbwbwbwbwbwb') await press(presenter, key);
	await expect.poll(() => curtain(deck)).toBe('black');
	await press(presenter, 'b', 15);
	await expect.poll(() => curtain(deck)).toBe('none');
	const times = await changes.jsonValue();
	for (const from of times) {
		expect(times.filter((time) => time >= from && time < from + 1000).length).toBeLessThan(7);
	}
	await press(presenter, 'PageDown');
	await expectShown(deck, slide(11));
});

test("F5 of a clicker does not load the presenter's window anew while it starts", async ({ open }) => {
	const deck = await open(`#/${slide(10)}`);
	const presenter = await present(deck);
	// What its scripts wait for first.
	await presenter.addInitScript(() => {
		navigator.locks.query = () => new Promise(() => {});
	});
	await presenter.reload();
	await presenter.locator('#presenter').waitFor({ state: 'attached' });
	const taken = () =>
		presenter.evaluate(() =>
			[false, true].map((shiftKey) => {
				const event = new KeyboardEvent('keydown', { key: 'F5', shiftKey, bubbles: true, cancelable: true });
				return !document.body.dispatchEvent(event);
			}),
		);
	await expect.poll(taken).toEqual([true, true]);
	expect(await presenter.locator('html[data-live]').count()).toBe(0);
});

test('keys of another script lead the talk from the hall', async ({ open }) => {
	const deck = await open(`#/${slide(10)}`);
	const presenter = await begin(deck);
	const type = (key: string, code: string) =>
		deck.evaluate(
			(init) =>
				void document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })),
			{ key, code },
		);
	await type('и', 'KeyB');
	await expect.poll(() => curtain(deck)).toBe('black');
	await type(',', 'NumpadDecimal');
	await expect.poll(() => curtain(deck)).toBe('none');
	await type('٢', 'Digit2');
	await type('Enter', 'Enter');
	await expectEverywhere(slide(2), presenter, deck);
});
