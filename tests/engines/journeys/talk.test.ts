import { describe, expect } from 'vitest';
import { after, before, last, slide } from '../../browser/harness/deck.ts';
import { ADDRESS } from '../harness/address.ts';
import { BLACK, begin, expectCurtain, present, WHITE } from '../harness/presenter.ts';
import { expectEverywhere, expectLanguage, expectShown, notesOf } from '../harness/stage.ts';
import { test } from '../harness/test.ts';
import type { Window } from '../harness/window.ts';

/** The slide that a preview of the presenter's window has on its stage. */
function previewed(presenter: Window, which: 'now' | 'after'): Promise<readonly string[]> {
	return presenter.evaluate((id) => {
		const frame = document.querySelector<HTMLIFrameElement>(`#${id} iframe`);
		const sections = frame?.contentDocument?.querySelectorAll('.slides > section') ?? [];
		return [...sections].filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.id);
	}, which);
}

describe('a talk in two windows', () => {
	test('each follows the other, with what comes next, black, a jump, and each loaded anew', async ({ reader }) => {
		const deck = await reader.open('#/why-now');
		const presenter = await present(reader, deck);
		await expectEverywhere('why-now', presenter, deck);
		await expect.poll(() => presenter.text('#connection')).toBe('Publiken: 1 fönster följer');
		await expect.poll(() => previewed(presenter, 'now')).toEqual(['why-now']);
		await expect.poll(() => previewed(presenter, 'after')).toEqual([after('why-now')]);
		await presenter.press('Shift+F5');
		await presenter.unseen('dialog[open]');

		await presenter.press('PageDown');
		await expectEverywhere(after('why-now'), presenter, deck);
		await deck.press('PageDown');
		await expectEverywhere(slide(7), presenter, deck);
		await deck.press('PageUp');
		await expectEverywhere(after('why-now'), presenter, deck);
		await presenter.press('PageUp');
		await expectEverywhere(slide(5), presenter, deck);

		await presenter.press('b');
		await expectCurtain(deck, BLACK);
		await deck.press('PageDown');
		await expectCurtain(deck, 'none');
		await expectEverywhere(slide(5), presenter, deck);

		await presenter.press('3', '2', 'Enter');
		await expectEverywhere(slide(32), presenter, deck);
		await deck.press('2', '1', 'Enter');
		await expectEverywhere(slide(21), presenter, deck);

		await deck.drawn();
		await deck.reload();
		await deck.has('html[data-live][data-role=audience]');
		await expectEverywhere(slide(21), presenter, deck);
		await presenter.press('PageDown');
		await expectEverywhere(slide(22), presenter, deck);
		await presenter.reload();
		await presenter.has('html[data-live]');
		await expectEverywhere(slide(22), presenter, deck);
		await deck.press('PageDown');
		await expectEverywhere(slide(23), presenter, deck);
		await presenter.press('PageDown');
		await expectEverywhere(slide(24), presenter, deck);
		await expect.poll(() => previewed(presenter, 'now')).toEqual([slide(24)]);
		await expect.poll(() => previewed(presenter, 'after')).toEqual([slide(25)]);
	});

	test('its previews are whole slides, in their frames', async ({ reader }) => {
		const deck = await reader.open(`#/${slide(20)}`);
		const presenter = await begin(reader, deck);
		for (const which of ['now', 'after'] as const) {
			const fit = () =>
				presenter.evaluate((id) => {
					const frame = document.querySelector<HTMLIFrameElement>(`#${id} iframe`);
					const inner = frame?.contentDocument?.querySelector('.slides > section.present')?.getBoundingClientRect();
					if (!frame?.contentWindow || !inner) return undefined;
					const { innerWidth, innerHeight } = frame.contentWindow;
					const scale = Math.min(innerWidth / 1280, innerHeight / 720);
					return [inner.width / scale, inner.height / scale].map(Math.round);
				}, which);
			await expect.poll(fit, { message: which }).toEqual([1280, 720]);
		}
	});
});

test('the hall is left by Escape when the presenter’s window has been closed by its cross, and a copy of it has its own name', async ({
	reader,
}) => {
	const deck = await reader.open(`#/${slide(10)}`);
	const presenter = await begin(reader, deck);
	const name = () => sessionStorage.getItem('kommundeck / audience');
	const first = await deck.evaluate(name);
	const copy = await reader.opened(async () => {
		await deck.evaluate(() => {
			// A browser lets a page open a window when someone has pressed a key.
			addEventListener('keydown', () => void open(location.href), { once: true, capture: true });
		});
		await deck.press('PageDown');
	});
	await copy.has('html[data-live][data-role=audience]');
	expect(await copy.evaluate(name)).not.toBe(first);
	await copy.close();
	await deck.drawn();
	await deck.reload();
	await deck.has('html[data-live][data-role=audience]');
	expect(await deck.evaluate(name)).toBe(first);
	await presenter.close();
	await deck.drawn();
	await deck.reload();
	await deck.has('html[data-live][data-role=audience]');
	await deck.press('PageDown');
	await expectShown(deck, slide(12));
	await deck.has('.way-back');
	await deck.press('Escape');
	await deck.has('html:not([data-role])');
	await expectShown(deck, slide(12));
});

/** The keys of the second table of `docs/use.md`, each for what it says there. */
describe('the keys of a talk', () => {
	test('those of a clicker in either window; F5 and Shift+F5 start and load nothing anew', async ({ reader }) => {
		const deck = await reader.open(`#/${slide(10)}`);
		const presenter = await present(reader, deck);
		for (const window of [deck, presenter])
			await window.evaluate(() => {
				document.documentElement.dataset.stays = '';
			});
		await presenter.press('F5');
		await expectEverywhere(slide(1), presenter, deck);
		await presenter.unseen('dialog[open]');
		for (const window of [presenter, deck]) {
			await window.press('1', '0', 'Enter');
			await expectEverywhere(slide(10), presenter, deck);
			let at = 10;
			for (const key of ['PageDown', 'ArrowRight', 'ArrowDown', 'Space', 'Enter']) {
				await window.press(key);
				await expectEverywhere(slide(++at), presenter, deck);
			}
			for (const key of ['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace', 'Shift+Space']) {
				await window.press(key);
				await expectEverywhere(slide(--at), presenter, deck);
			}
			await window.press('End');
			await expectEverywhere(last, presenter, deck);
			await window.press('Home');
			await expectEverywhere(slide(1), presenter, deck);
			await window.press('PageDown', 'F5');
			await expectEverywhere(slide(2), presenter, deck);
		}
		for (const window of [deck, presenter]) expect(await window.count('html[data-stays]')).toBe(1);
	});

	test('B . W , blank the hall, L changes its language, Q shows the code, P stops the clock; C and ? open, Escape closes', async ({
		reader,
	}) => {
		const deck = await reader.open(`#/${slide(5)}`);
		const presenter = await begin(reader, deck);
		for (const [key, colour] of [
			['b', BLACK],
			['.', BLACK],
			['w', WHITE],
			[',', WHITE],
		] as const) {
			await presenter.press(key);
			await expectCurtain(deck, colour, key);
			await presenter.press(key);
			await expectCurtain(deck, 'none', `${key} again`);
		}
		await presenter.press('l');
		await expectLanguage(deck, 'fi');
		expect(await presenter.attribute('html', 'lang')).toBe('sv');
		await presenter.press('l');
		await expectLanguage(deck, 'sv');
		await presenter.press('q');
		await deck.seen('.qr');
		await expect.poll(() => deck.text('.qr .address')).toBe(ADDRESS);
		await presenter.press('q');
		await deck.unseen('.qr');
		await presenter.press('p');
		await expect.poll(() => presenter.text('#pace')).toContain('Frågepaus');
		await presenter.press('p');
		await expect.poll(() => presenter.text('#pace')).not.toContain('Frågepaus');
		for (const [key, opened] of [
			['c', '#contents'],
			['?', '#help'],
		] as const) {
			await presenter.press(key);
			await presenter.seen(`dialog${opened}[open]`);
			await presenter.press('Escape');
			await presenter.unseen('dialog[open]');
		}
		const size = () =>
			presenter.evaluate(() => {
				const sheets = document.getElementById('sheets');
				return sheets ? Number.parseFloat(getComputedStyle(sheets).fontSize) : 0;
			});
		const before = await size();
		await presenter.press('+');
		await expect.poll(size).toBe(before + 2);
		await presenter.press('-');
		await expect.poll(size).toBe(before);
		expect(await notesOf(presenter)).toBe(slide(5));
	});

	test('A shows all points, E enlarges one of the list and the pointer another, / leads to a title', async ({
		reader,
	}) => {
		const deck = await reader.open(`#/${before('why-now')}`);
		const presenter = await present(reader, deck);
		const points = () => deck.count('#why-now [data-step]');
		await presenter.click('input[name=steps]');
		await presenter.press('Shift+F5', 'PageDown');
		await expectEverywhere('why-now', presenter, deck);
		await expect.poll(points).toBe(0);
		await presenter.press('PageDown');
		await expect.poll(points).toBe(1);
		await presenter.press('a');
		await expect.poll(points).toBe(4);

		await presenter.press('1', '4', 'Enter');
		await expectEverywhere('changing-structure', presenter, deck);
		await presenter.press('e');
		await presenter.seen('#points button');
		await presenter.evaluate(() => document.querySelector<HTMLElement>('#points button')?.focus());
		await presenter.press('Enter');
		await deck.has('[data-enlarged-point]');
		await presenter.press('e');
		await expect.poll(() => deck.evaluate(() => document.querySelector('[data-enlarged-point]'))).toBe(null);

		const chart = await deck.evaluate((id) => {
			const box = document.querySelector(`#${id} figure`)?.getBoundingClientRect() ?? new DOMRect();
			return { x: (box.x + box.width / 2) / 1280, y: (box.y + box.height / 2) / 720 };
		}, 'changing-structure');
		const preview = await presenter.evaluate(() => {
			const { x, y, width, height } = document.getElementById('now')?.getBoundingClientRect() ?? new DOMRect();
			return { x, y, width, height };
		});
		const at = {
			x: Math.round(preview.x + preview.width * chart.x),
			y: Math.round(preview.y + preview.height * chart.y),
		};
		// A pointer that rests is taken away by itself, so that it moves before each look.
		await expect
			.poll(async () => {
				await presenter.movePointer({ x: at.x - 5, y: at.y });
				await presenter.movePointer(at);
				return deck.count('.spot');
			})
			.toBe(1);
		await presenter.clickAt(at);
		await deck.has('#changing-structure figure[data-enlarged-point]');
		await presenter.clickAt(at);
		await expect.poll(() => deck.evaluate(() => document.querySelector('[data-enlarged-point]'))).toBe(null);

		await presenter.press('/');
		await presenter.seen('#search');
		await presenter.type('etik');
		await presenter.press('Enter');
		await expectEverywhere('responsibility-and-ethics', presenter, deck);
	});
});
