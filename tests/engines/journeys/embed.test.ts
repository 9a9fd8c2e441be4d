import { expect } from 'vitest';
import { slide } from '../../browser/harness/deck.ts';
import { expectShown, focus } from '../harness/stage.ts';
import { test } from '../harness/test.ts';
import type { Window } from '../harness/window.ts';

/** The slide that can be seen in the frame. */
function slideIn(window: Window): Promise<string | undefined> {
	return window.evaluate(() => {
		const sections = document.querySelector('iframe')?.contentDocument?.querySelectorAll('.slides > section') ?? [];
		return [...sections].find((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))?.id;
	});
}

test('in the frame of another page the deck takes keys only with the focus, lets Tab through, and leads to a window of its own', async ({
	reader,
}) => {
	const window = await reader.open('host.html', { live: false });
	const live = () =>
		window.evaluate(
			() => document.querySelector('iframe')?.contentDocument?.documentElement.dataset.live !== undefined,
		);
	await expect.poll(live).toBe(true);
	await window.evaluate(() => document.getElementById('before')?.focus());
	await window.press('ArrowRight', 'l', 'b');
	expect(await slideIn(window)).toBe(slide(1));
	await window.evaluate(() => scrollTo(0, 0));

	await window.evaluate(() => document.getElementById('before')?.focus({ preventScroll: true }));
	for (let tab = 0; tab < 40 && (await focus(window)) !== 'a #after'; tab++) await window.press('Tab');
	expect(await focus(window)).toBe('a #after');
	await window.press('Shift+Tab');
	expect(await focus(window)).toMatch(/^iframe/u);
	await window.press('ArrowRight');
	await expect.poll(() => slideIn(window)).toBe(slide(2));

	const fits = await window.evaluate(() => {
		const frame = document.querySelector('iframe');
		const stage = frame?.contentDocument?.querySelector('.slides > section.present')?.getBoundingClientRect();
		return [stage?.width, stage?.height].map((each) => Math.round(each ?? 0));
	});
	expect(fits).toEqual([960, 540]);

	const link = await window.evaluate(() => {
		const frame = document.querySelector('iframe');
		const outer = frame?.getBoundingClientRect() ?? new DOMRect();
		const inner = frame?.contentDocument?.querySelector('.own-window')?.getBoundingClientRect() ?? new DOMRect();
		return { x: Math.round(outer.x + inner.x + inner.width / 2), y: Math.round(outer.y + inner.y + inner.height / 2) };
	});
	const own = await reader.opened(() => window.clickAt(link));
	await own.has('html[data-live]');
	expect(await own.address()).toBe(`${reader.site}#/${slide(2)}`);
	await expectShown(own, slide(2));
	expect(await own.count('.own-window')).toBe(0);
});
