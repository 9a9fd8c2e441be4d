import { expect } from 'vitest';
import words from '../../locales/sv/ui.json';
import { ids, last, slide, total } from '../browser/harness/deck.ts';
import { announced, expectShown, focus, headingOf, press } from '../browser/harness/stage.ts';
import { test } from '../browser/harness/test.ts';

const DECK = words.page.deckTitle;

test('the keys go through all slides and back and never lose the focus; title and screen reader follow', async ({
	open,
}) => {
	const page = await open();
	expect(await page.title()).toBe(DECK);
	expect(await announced(page)).toBe('');
	for (const [index, id] of [...ids.entries()].slice(1)) {
		await press(page, 'ArrowRight');
		await expectShown(page, id);
		expect(await focus(page), `focus on ${id}`).not.toBe('body');
		const title = await headingOf(page, id);
		await expect.poll(() => page.title()).toBe(`${title} – ${DECK}`);
		expect(await announced(page)).toBe(`Bild ${index + 1} av ${total}: ${title}`);
	}
	await press(page, 'ArrowRight');
	await expectShown(page, last);
	for (const id of ids.slice(0, -1).toReversed()) {
		await press(page, 'ArrowLeft');
		await expectShown(page, id);
		expect(await focus(page), `focus on ${id}`).not.toBe('body');
	}
	await press(page, 'ArrowLeft');
	await expectShown(page, slide(1));
	expect(await page.title()).toBe(DECK);
	expect(await announced(page)).toBe(`Bild 1 av ${total}: ${await headingOf(page, slide(1))}`);
});

test('with reduced motion nothing moves by itself on any slide', async ({ lead }) => {
	const page = await lead('', { reducedMotion: 'reduce' });
	for (const id of ids) {
		await expectShown(page, id);
		expect(await page.evaluate(() => document.getAnimations().length), id).toBe(0);
		await press(page, 'ArrowRight');
	}
});
