import { describe, expect } from 'vitest';
import { after, last, numberOf, slide, total } from '../harness/deck.ts';
import { begin, expectEverywhere, openAudience, present, previewed } from '../harness/presenter.ts';
import { expectShown, live, press, shown } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

describe("the presenter's window", () => {
	test('opens at the slide of the deck, and makes its window the audience', async ({ open }) => {
		const deck = await open('#/why-now');
		const presenter = await present(deck);
		await expectEverywhere('why-now', presenter, deck);
		await expect.poll(() => presenter.locator('#connection').textContent()).toBe('Publiken: 1 fönster följer');
		expect(await presenter.locator('#position').textContent()).toBe(`${numberOf('why-now')} / ${total}`);
		await expect.poll(() => previewed(presenter, 'now')).toEqual(['why-now']);
		await expect.poll(() => previewed(presenter, 'after')).toEqual([after('why-now')]);
	});

	test('opened by hand, opens a window for the audience itself', async ({ open }) => {
		const presenter = await open('presenter/#/funding-sources');
		expect(await presenter.locator('#connection').textContent()).toBe('Inget fönster följer ännu.');
		const audience = await openAudience(presenter);
		await expectEverywhere('funding-sources', presenter, audience);
		await press(presenter, 'PageDown', 2);
		await expectEverywhere(after(after('funding-sources')), presenter, audience);
	});
});

const FORWARDS = ['PageDown', 'ArrowRight', 'ArrowDown', 'Space', 'Enter'];
const BACKWARDS = ['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace', 'Shift+Space'];

describe.each(['presenter', 'audience'] as const)('the keys of clickers in the window of the %s', (which) => {
	test('move the talk in all windows', async ({ talk }) => {
		const { deck, presenter } = await talk(slide(10));
		const window = which === 'presenter' ? presenter : deck;
		for (const [index, key] of FORWARDS.entries()) {
			await press(window, key);
			await expectEverywhere(slide(11 + index), presenter, deck);
		}
		for (const [index, key] of BACKWARDS.entries()) {
			await press(window, key);
			await expectEverywhere(slide(14 - index), presenter, deck);
		}
		await press(window, 'End');
		await expectEverywhere(last, presenter, deck);
		await press(window, 'Home');
		await expectEverywhere(slide(1), presenter, deck);
	});

	test('black and white, and the first key after shows the slide again', async ({ talk }) => {
		const { deck, presenter } = await talk(slide(10));
		const window = which === 'presenter' ? presenter : deck;
		const blank = () =>
			deck.evaluate(() => {
				const curtain = document.getElementById('blank');
				return curtain?.hidden ? 'none' : curtain?.dataset.colour;
			});
		for (const [key, colour] of [
			['b', 'black'],
			['.', 'black'],
			['w', 'white'],
		] as const) {
			await press(window, key);
			await expect.poll(blank).toBe(colour);
			await press(window, 'PageDown');
			await expect.poll(blank).toBe('none');
			await expectEverywhere(slide(10), presenter, deck);
		}
		await press(window, 'b');
		await expect.poll(() => presenter.locator('#now-hint').textContent()).toBe('Publikens skärm är svart');
		await press(window, 'b');
		await expect.poll(blank).toBe('none');
		await press(window, 'b');
		await expect.poll(blank).toBe('black');
		await press(window, 'Escape');
		await expect.poll(blank).toBe('none');
	});

	test('F5 starts and never loads the page anew, Escape leaves nothing', async ({ open }) => {
		const deck = await open(`#/${slide(10)}`);
		const presenter = await present(deck);
		const window = which === 'presenter' ? presenter : deck;
		for (const page of [deck, presenter]) await page.evaluate(() => Object.assign(globalThis, { stays: true }));
		await press(window, 'F5');
		await expectEverywhere(slide(1), presenter, deck);
		await expect.poll(() => presenter.locator('dialog[open]').count()).toBe(0);
		await press(window, 'PageDown', 3);
		for (const key of ['F5', 'Shift+F5', 'Escape', 'Escape']) await press(window, key);
		await expectEverywhere(slide(4), presenter, deck);
		for (const page of [deck, presenter]) expect(await page.evaluate(() => 'stays' in globalThis)).toBe(true);
		expect(await presenter.locator('dialog[open]').count()).toBe(0);
	});

	test('a number and Enter jump to that slide', async ({ talk }) => {
		const { deck, presenter } = await talk(slide(10));
		const window = which === 'presenter' ? presenter : deck;
		await press(window, '3');
		await press(window, '2');
		await press(window, 'Enter');
		await expectEverywhere(slide(32), presenter, deck);
		await press(window, '9');
		await press(window, '9');
		await press(window, 'Enter');
		await press(window, 'PageDown');
		await expectEverywhere(slide(33), presenter, deck);
	});
});

describe('several windows', () => {
	test('the hall in Finnish with Swedish notes, and a second window in Swedish', async ({ open }) => {
		const deck = await open('#/why-now');
		const presenter = await begin(deck);
		const second = await openAudience(presenter);
		const language = (page: typeof deck) => page.evaluate(() => document.documentElement.lang);
		await press(presenter, 'l');
		await expect.poll(() => language(deck)).toBe('fi');
		await expect.poll(() => language(second)).toBe('fi');
		expect(await language(presenter)).toBe('sv');
		expect(await presenter.locator('.sheet[data-current] .notes p').first().textContent()).toContain('skäl');
		expect(await deck.locator('#why-now h3').textContent()).toContain('maahanmuutto');
		await presenter.locator('[data-command=setup]').click();
		await presenter.getByLabel('Språk i fönster 2').selectOption('sv');
		await expect.poll(() => language(second)).toBe('sv');
		await press(presenter, 'Escape');
		await press(presenter, 'PageDown');
		await expectEverywhere(after('why-now'), presenter, deck, second);
		expect(await language(deck)).toBe('fi');
		expect(await language(second)).toBe('sv');
		await presenter.getByRole('link', { name: 'finska' }).click();
		await live(presenter);
		expect(new URL(presenter.url()).pathname).toBe('/fi/presenter/');
		await expectEverywhere(after('why-now'), presenter, deck, second);
		expect(await language(second)).toBe('sv');
	});

	test("a later presenter's window takes over, and the first can take back", async ({ open }) => {
		const deck = await open(`#/${slide(20)}`);
		const first = await begin(deck);
		const other = await deck.context().newPage();
		await other.goto(`${new URL('/', deck.url()).href}presenter/`);
		await live(other);
		await expectEverywhere(slide(20), other, deck);
		await press(other, 'PageDown');
		await expectEverywhere(slide(21), other, deck);
		await expect.poll(() => first.locator('#connection').textContent()).toContain('tagit över');
		await press(first, 'PageUp');
		expect(await shown(deck)).toEqual([slide(21)]);
		await first.locator('[data-command=setup]').click();
		await first.getByRole('button', { name: 'Ta tillbaka styrningen' }).click();
		await expectShown(deck, slide(19));
	});
});
