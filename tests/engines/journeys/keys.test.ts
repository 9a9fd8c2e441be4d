import { describe, expect } from 'vitest';
import { ids, last, slide } from '../../browser/harness/deck.ts';
import { BLACK, expectCurtain, WHITE } from '../harness/presenter.ts';
import { expectLanguage, expectShown, focus } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

/** The keys of the first table of `docs/use.md`, each for what it says there. */
describe('the keys of the deck', () => {
	test('move: next and previous slide, first and last', async ({ reader }) => {
		const window = await reader.open(`#/${slide(20)}`);
		let at = 20;
		for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', 'Space', 'Enter']) {
			await window.press(key);
			await expectShown(window, slide(++at), key);
			expect(await focus(window), key).not.toBe('body');
		}
		for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'Shift+Space']) {
			await window.press(key);
			await expectShown(window, slide(--at), key);
			expect(await focus(window), key).not.toBe('body');
		}
		await window.press('End');
		await expectShown(window, last);
		await window.press('Home');
		await expectShown(window, slide(1));
	});

	test('a number, then Enter: that slide', async ({ reader }) => {
		const window = await reader.open();
		// Digits are forgotten after a while.
		await expect
			.poll(async () => {
				await window.press('Escape');
				await window.type('12');
				return window.text('#notice');
			})
			.toBe('Bild 12: tryck på Enter');
		await window.press('Enter');
		await expectShown(window, slide(12));
		await window.type(String(ids.length + 1));
		await window.press('Enter');
		await expect.poll(() => window.text('#notice')).toContain(`1–${ids.length}`);
		await expectShown(window, slide(12));
		await window.type('3');
		await window.press('PageDown', 'Enter');
		await expectShown(window, slide(14));
		await window.press('b');
		await window.type('20');
		await window.press('Enter');
		await expectShown(window, slide(20));
		await expectCurtain(window, 'none');
	});

	test('C, O and ? open and close the contents, the overview and the help, and Escape closes them', async ({
		reader,
	}) => {
		const window = await reader.open(`#/${slide(20)}`);
		for (const [key, opened] of [
			['c', '#contents-panel'],
			['o', '#overview'],
			['?', '#help-panel'],
		] as const) {
			for (const close of [key, 'Escape']) {
				await window.press(key);
				await window.seen(opened);
				await window.press(close);
				await window.unseen(opened);
				await expectShown(window, slide(20), `${key}, ${close}`);
				await expect.poll(() => focus(window), { message: `${key}, ${close}` }).not.toBe('body');
			}
		}
	});

	test('O: all slides in a grid, from which the keys and the pointer lead to one', async ({ reader }) => {
		const window = await reader.open(`#/${slide(20)}`);
		await window.press('o');
		await window.seen('#overview');
		const grid = () =>
			window.evaluate(() => {
				const boxes = [...document.querySelectorAll('.slides > section')].map((one) => one.getBoundingClientRect());
				const links = [...document.querySelectorAll('#overview a')].map((one) => one.getBoundingClientRect());
				const apart = (one: DOMRect, other: DOMRect) =>
					Math.min(one.right, other.right) - Math.max(one.left, other.left) <= 1 ||
					Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) <= 1;
				return {
					slides: boxes.filter(({ width, height }) => width > 50 && Math.abs(width / height - 16 / 9) < 0.02).length,
					meeting: boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => !apart(one, other))).length,
					// Each slide lies under its link.
					beside: boxes.filter((box, at) => {
						const link = links[at];
						return !link || box.left < link.left - 2 || box.right > link.right + 2 || box.top < link.top - 2;
					}).length,
				};
			});
		await expect.poll(grid).toEqual({ slides: ids.length, meeting: 0, beside: 0 });
		await window.press('ArrowRight', 'Enter');
		await window.unseen('#overview');
		await expectShown(window, slide(21));
		await window.press('o');
		await window.click(`#overview a[href="#/${slide(44)}"]`);
		await window.unseen('#overview');
		await expectShown(window, slide(44));
	});

	test('/ and Ctrl+K: search', async ({ reader }) => {
		const window = await reader.open(`#/${slide(20)}`);
		for (const key of ['/', 'Control+k']) {
			await window.press(key);
			await window.seen('.search-panel');
			expect(await focus(window), key).toBe('input search-field');
			await window.press('Escape');
			await window.unseen('.search-panel');
			await expectShown(window, slide(20));
		}
	});

	test('F: full screen', async ({ reader }) => {
		const window = await reader.open(`#/${slide(20)}`);
		const full = () => window.evaluate(() => document.fullscreenElement !== null);
		await window.press('f');
		await expect.poll(full).toBe(true);
		await window.press('ArrowRight');
		await expectShown(window, slide(21));
		await window.press('f');
		await expect.poll(full).toBe(false);
	});

	test('B or . and W: black screen, white screen, until any of the keys that end it', async ({ reader }) => {
		const window = await reader.open(`#/${slide(20)}`);
		for (const [key, colour] of [
			['b', BLACK],
			['.', BLACK],
			['w', WHITE],
		] as const) {
			for (const again of [key, 'Escape', 'ArrowRight']) {
				await window.press(key);
				await expectCurtain(window, colour, key);
				await window.press(again);
				await expectCurtain(window, 'none', `${key}, ${again}`);
			}
		}
		await window.press('b', 'w');
		await expectCurtain(window, WHITE);
		await window.clickAt({ x: 300, y: 300 });
		await expectCurtain(window, 'none');
		await expectShown(window, slide(20));
	});

	test('Shift+F5 stays on the slide, and F5 while the slides fill the screen', async ({ reader }) => {
		const window = await reader.open(`#/${slide(20)}`);
		await window.evaluate(() => {
			document.documentElement.dataset.stays = '';
		});
		await window.press('o');
		await window.seen('#overview');
		await window.press('Shift+F5');
		await window.unseen('#overview');
		await expectShown(window, slide(20));
		await window.press('f');
		await expect.poll(() => window.evaluate(() => document.fullscreenElement !== null)).toBe(true);
		await window.press('b', 'F5', 'Shift+F5');
		await expectCurtain(window, BLACK);
		expect(await window.count('html[data-stays]')).toBe(1);
		expect(await window.evaluate(() => document.fullscreenElement !== null)).toBe(true);
		await window.press('b', 'f');
		await expect.poll(() => window.evaluate(() => document.fullscreenElement !== null)).toBe(false);
	});

	test('with Ctrl they are the browser’s, and nothing of them is left', async ({ reader }) => {
		const window = await reader.open(`#/${slide(20)}`);
		await window.press('Control+0');
		await window.press('Enter');
		await expectShown(window, slide(21));
	});

	test('L: the other language, on the same slide', async ({ reader }) => {
		const window = await reader.open(`#/${slide(20)}`);
		await window.press('l');
		await expectLanguage(window, 'fi');
		await expectShown(window, slide(20));
	});

	test('go on from slide to slide through all of the deck, and never lose the focus', async ({ reader }) => {
		const window = await reader.open();
		for (const id of ids.slice(1)) {
			await window.press('ArrowRight');
			await expectShown(window, id);
			expect(await focus(window), id).not.toBe('body');
		}
		await window.press('ArrowRight');
		await expectShown(window, last);
	});
});
