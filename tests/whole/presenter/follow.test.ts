import { describe, expect } from 'vitest';
import { slide, total } from '../../browser/harness/deck.ts';
import { begin, expectEverywhere, notesOf, openAudience } from '../../browser/harness/presenter.ts';
import { clickControl, expectShown, live, press } from '../../browser/harness/stage.ts';
import { test } from '../../browser/harness/test.ts';

describe("the presenter's window", () => {
	test('is opened by its button as well', async ({ open }) => {
		const deck = await open('fi/#/why-now');
		const [presenter] = await Promise.all([
			deck.context().waitForEvent('page'),
			clickControl(deck, deck.getByRole('button', { name: 'Esitä' })),
		]);
		await live(presenter);
		expect(new URL(presenter.url()).pathname).toBe('/fi/presenter/');
		await expectEverywhere('why-now', presenter, deck);
	});

	test('asks for its folder with or without the slash', async ({ open }) => {
		for (const [address, path] of [
			['presenter', '/presenter/'],
			['fi/presenter', '/fi/presenter/'],
		] as const) {
			const presenter = await open(address);
			expect(new URL(presenter.url()).pathname).toBe(path);
		}
	});
});

describe.each(['presenter', 'audience'] as const)('the keys of clickers in the window of the %s', (which) => {
	test('two hundred quick presses end on the right slide everywhere', async ({ open }) => {
		const deck = await open('');
		const presenter = await begin(deck);
		const second = await openAudience(presenter);
		const window = which === 'presenter' ? presenter : deck;
		// 43 forwards and 23 back, three times, and 2 more: on slide 1 + 3 · 20 + 2, had the deck no end.
		let at = 1;
		const presses = [...Array(3).fill([...Array(43).fill(1), ...Array(23).fill(-1)]), 1, 1].flat();
		expect(presses).toHaveLength(200);
		// Without waiting for one to be answered before the next.
		const session = await window.context().newCDPSession(window);
		const strokes = presses.flatMap((step) => {
			at = Math.min(Math.max(at + step, 1), total);
			const [code, windowsVirtualKeyCode] = step > 0 ? (['PageDown', 34] as const) : (['PageUp', 33] as const);
			return (['rawKeyDown', 'keyUp'] as const).map((type) =>
				session.send('Input.dispatchKeyEvent', { type, key: code, code, windowsVirtualKeyCode }),
			);
		});
		await Promise.all(strokes);
		await expectEverywhere(slide(at), presenter, deck, second);
	});
});

describe('several windows', () => {
	test('two audiences follow, and a tab in which a colleague reads does not', async ({ open }) => {
		const deck = await open(`#/${slide(20)}`);
		const colleague = await deck.context().newPage();
		await colleague.goto(`${new URL('/', deck.url()).href}#/${slide(8)}`);
		await live(colleague);
		const presenter = await begin(deck);
		const second = await openAudience(presenter);
		await expect.poll(() => presenter.locator('#connection').textContent()).toBe('Publiken: 2 fönster följer');
		await press(presenter, 'PageDown', 2);
		await expectEverywhere(slide(22), presenter, deck, second);
		await expectShown(colleague, slide(8));
		await press(colleague, 'PageDown');
		await expectShown(colleague, slide(9));
		expect(await notesOf(presenter)).toBe(slide(22));
		await colleague.reload();
		await live(colleague);
		await press(presenter, 'PageDown');
		await expectEverywhere(slide(23), presenter, deck, second);
		await expectShown(colleague, slide(9));
		expect(await colleague.evaluate(() => document.documentElement.dataset.role)).toBeUndefined();
	});

	test('a window that reads follows when a person says so, and is let go again', async ({ open }) => {
		const reader = await open(`#/${slide(8)}`);
		const presenter = await reader.context().newPage();
		await presenter.goto(`${new URL('/', reader.url()).href}presenter/#/${slide(30)}`);
		await live(presenter);
		const follow = presenter.getByRole('button', { name: 'Låt fönstret följa' });
		await follow.click();
		await expectEverywhere(slide(30), presenter, reader);
		await presenter.getByRole('button', { name: 'Koppla från' }).click();
		await reader.locator('html:not([data-role])').waitFor({ state: 'attached' });
		await presenter.keyboard.press('Shift+F5');
		await press(presenter, 'PageDown');
		await expect.poll(() => notesOf(presenter)).toBe(slide(31));
		await expectShown(reader, slide(30));
	});
});
