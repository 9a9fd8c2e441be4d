import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject } from 'vitest';
import { slide, total } from '../../browser/harness/deck.ts';
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

test('as a file of the site from a disk, the deck is the article and says why, unless its scripts may be loaded', async ({
	reader,
}) => {
	reader.expectComplaint(
		/CORS|Cross-Origin|cross-origin|Origin null|origin 'null'|Failed to load|Not allowed to load|cannot load|blocked|preload/iu,
	);
	const window = await reader.open('about:blank', { live: false });
	await window.goto(pathToFileURL(resolve(inject('folder'), 'index.html')).href);
	// WebKit may not tell that a script cannot be loaded: then it takes some seconds. Firefox lets them in where it is driven.
	const [text, slides] = ['#text-only', 'html[data-live]'];
	const ways = async () => (await window.count(text)) + (await window.count(slides));
	await expect.poll(ways, { timeout: 60_000 }).toBe(1);
	expect(await window.count('.slides > section')).toBe((await window.count(text)) === 1 ? total : 1);
	if ((await window.count(text)) === 1) expect(await window.text(text)).toMatch(/^Bilderna kunde inte laddas/u);
	else {
		await window.press('ArrowRight');
		await expectShown(window, slide(2));
	}
});

test('a link that a chat has changed leads to its slide, and one that nobody can read says so', async ({ reader }) => {
	const window = await reader.open('#/Why-Now.');
	await expectShown(window, 'why-now');
	await window.goto(`${reader.site}#/why-now%20?utm_source=x`);
	await window.has('html[data-live]');
	await expectShown(window, 'why-now');
	await window.goto(`${reader.site}?as=read#/Summary),`);
	await window.has('html[data-ready]');
	await expect
		.poll(() => window.evaluate(() => Math.abs(document.getElementById('summary')?.getBoundingClientRect().top ?? 999)))
		.toBeLessThan(100);
	await window.goto(`${reader.site}?as=read#/no-such-slide`);
	await expect.poll(() => window.text('#notice')).toMatch(/bild som inte finns/u);
});
