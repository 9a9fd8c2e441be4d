import { describe, expect } from 'vitest';
import { slide } from '../harness/deck.ts';
import { begin, expectEverywhere } from '../harness/presenter.ts';
import { expectShown, live, press } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

const seconds = (text: string | null) => {
	const [minutes = '', rest = ''] = (text ?? '').split(':');
	return Number(minutes) * 60 + Number(rest);
};

describe('a talk goes on', () => {
	test('when the window of the audience is loaded anew', async ({ talk }) => {
		const { deck, presenter } = await talk(slide(20));
		await press(presenter, 'PageDown', 3);
		await press(presenter, 'b');
		await expectEverywhere(slide(23), presenter, deck);
		await deck.reload();
		await live(deck);
		await deck.locator('html[data-role=audience]').waitFor({ state: 'attached' });
		await expectShown(deck, slide(23));
		await expect.poll(() => deck.locator('#blank').isVisible()).toBe(true);
		await press(presenter, 'b');
		await press(presenter, 'PageDown');
		await expectEverywhere(slide(24), presenter, deck);
	});

	test("when the presenter's window is loaded anew: same slide, same time", async ({ talk }) => {
		const { deck, presenter } = await talk(slide(20));
		await press(presenter, 'PageDown', 3);
		await expectEverywhere(slide(23), presenter, deck);
		const used = async () => seconds(await presenter.locator('#used').textContent());
		await expect.poll(used).toBeGreaterThanOrEqual(2);
		const before = await used();
		await presenter.reload();
		await live(presenter);
		await expectEverywhere(slide(23), presenter, deck);
		expect(await presenter.locator('dialog[open]').count()).toBe(0);
		expect(seconds(await presenter.locator('#used').textContent())).toBeGreaterThanOrEqual(before);
		await press(presenter, 'PageDown');
		await expectEverywhere(slide(24), presenter, deck);
	});

	test('until it is ended: the windows are ordinary pages again', async ({ open }) => {
		const deck = await open(`#/${slide(20)}`);
		const presenter = await begin(deck);
		await press(presenter, 'w');
		await presenter.locator('.tools [data-command=end]').click();
		await presenter.locator('[data-command=end-now]').click();
		await deck.locator('html:not([data-role])').waitFor({ state: 'attached' });
		await expect.poll(() => deck.locator('#blank').isVisible()).toBe(false);
		await deck.reload();
		await live(deck);
		expect(await deck.evaluate(() => document.documentElement.dataset.role)).toBeUndefined();
		await press(deck, 'c');
		await expect.poll(() => deck.locator('#contents-panel').isVisible()).toBe(true);
	});
});
