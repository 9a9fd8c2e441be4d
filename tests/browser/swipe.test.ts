import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { after, before, slide } from './harness/deck.ts';
import { begin, expectEverywhere } from './harness/presenter.ts';
import { expectShown, focus, press, shown } from './harness/stage.ts';
import { test } from './harness/test.ts';

/** Draws a finger over the screen. */
async function swipe(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove', share: number) => {
		const [x, y] = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
		return session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] });
	};
	await touch('touchStart', 0);
	for (const share of [0.1, 0.3, 0.6, 1]) await touch('touchMove', share);
	await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	await session.detach();
}

test('a finger drawn sideways turns the page, drawn down it does not', async ({ open }) => {
	const page = await open(`#/${slide(20)}`, { hasTouch: true, viewport: { width: 1024, height: 768 } });
	await swipe(page, [800, 400], [300, 410]);
	await expectShown(page, slide(21));
	await swipe(page, [800, 400], [300, 390]);
	await expectShown(page, slide(22));
	await swipe(page, [300, 400], [800, 400]);
	await expectShown(page, slide(21));
	expect(await focus(page)).not.toBe('body');
	await swipe(page, [500, 300], [500, 600]);
	await swipe(page, [300, 400], [800, 400]);
	await expectShown(page, slide(20));
});

const TABLET = { hasTouch: true, viewport: { width: 1024, height: 768 } };

/** Draws a finger over the middle of an element, to the left. */
async function swipeOver(page: Page, selector: string): Promise<void> {
	const box = await page.locator(selector).first().boundingBox();
	if (!box) throw new Error(`${selector} cannot be seen`);
	const y = box.y + box.height / 2;
	await swipe(page, [box.x + box.width * 0.8, y], [box.x + box.width * 0.2, y]);
}

/** Turns the page by a finger beside everything, which shows that what came before did not. */
async function turn(page: Page, id: string): Promise<void> {
	await swipe(page, [900, 640], [400, 640]);
	await expectShown(page, id);
}

describe('a finger that works with something turns no page', () => {
	test('along the plot of a chart', async ({ open }) => {
		const page = await open('#/changing-structure', TABLET);
		await page.locator('#changing-structure .plot[tabindex]').first().waitFor();
		await swipeOver(page, '#changing-structure .plot');
		expect(await shown(page)).toEqual(['changing-structure']);
		await turn(page, after('changing-structure'));
	});

	test('in the hall', async ({ open }) => {
		const page = await open('#/changing-structure', TABLET);
		const presenter = await begin(page);
		await page.bringToFront();
		await page.locator('#changing-structure .plot[tabindex]').first().waitFor();
		await swipeOver(page, '#changing-structure .plot');
		await swipe(page, [400, 640], [900, 640]);
		await expectEverywhere(before('changing-structure'), presenter, page);
	});

	test('in the hall, where one that is drawn beside everything turns the page for all', async ({ open }) => {
		const page = await open(`#/${slide(20)}`, TABLET);
		const presenter = await begin(page);
		await page.bringToFront();
		await swipe(page, [800, 400], [300, 400]);
		await expectEverywhere(slide(21), presenter, page);
		// What the presenter does while a finger rests on the screen is no swipe.
		const commands = await page.evaluate(() => {
			const heard: unknown[] = [];
			Object.assign(window, { heard });
			const post = BroadcastChannel.prototype.postMessage;
			BroadcastChannel.prototype.postMessage = function (message: unknown) {
				if (JSON.stringify(message).includes('"command"')) heard.push(message);
				post.call(this, message);
			};
			return heard;
		});
		expect(commands).toEqual([]);
		await page.touchscreen.tap(500, 640);
		await press(presenter, 'PageDown');
		await expectEverywhere(slide(22), presenter, page);
		expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
	});

	test('over what is scrolled, chosen or selected', async ({ open }) => {
		const page = await open(`#/${slide(20)}`, TABLET);
		await page.evaluate(() => {
			const add = (id: string, tag: string, style: Partial<CSSStyleDeclaration>) => {
				const added = document.createElement(tag);
				added.id = id;
				Object.assign(
					added.style,
					{ position: 'absolute', left: '0', width: '900px', height: '80px', zIndex: '9' },
					style,
				);
				document.querySelector('section.present .wall')?.append(added);
				return added;
			};
			const slider = add('slider', 'input', { top: '100px' });
			slider.setAttribute('type', 'range');
			const wide = document.createElement('p');
			wide.textContent = 'bred';
			wide.style.width = '3000px';
			add('area', 'div', { top: '200px', overflow: 'auto', touchAction: 'none' }).append(wide);
		});
		for (const id of ['slider', 'area']) {
			await swipeOver(page, `#${id}`);
			expect(await shown(page), id).toEqual([slide(20)]);
		}
		await page.evaluate(() => {
			const heading = document.querySelector('section.present h3');
			if (heading) getSelection()?.selectAllChildren(heading);
		});
		await swipeOver(page, 'section.present h3');
		expect(await shown(page)).toEqual([slide(20)]);
		await page.evaluate(() => getSelection()?.removeAllRanges());
		await turn(page, slide(21));
	});

	test('over the overview', async ({ open }) => {
		const page = await open(`#/${slide(20)}`, TABLET);
		await press(page, 'o');
		await page.locator('#overview').waitFor({ state: 'visible' });
		await swipe(page, [800, 400], [300, 400]);
		await press(page, 'o');
		await page.locator('#overview').waitFor({ state: 'hidden' });
		await expectShown(page, slide(20));
		await turn(page, slide(21));
	});

	test('about an enlarged page, which it moves', async ({ open }) => {
		const page = await open(`#/${slide(20)}`, { ...TABLET, isMobile: true });
		const session = await page.context().newCDPSession(page);
		await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
		await page.locator('html[data-zoomed]').waitFor({ state: 'attached' });
		const left = () => page.evaluate(() => visualViewport?.offsetLeft ?? 0);
		const before = await left();
		await swipe(page, [450, 200], [100, 200]);
		await expect.poll(left).toBeGreaterThan(before);
		expect(await shown(page)).toEqual([slide(20)]);
		await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
		await page.locator('html:not([data-zoomed])').waitFor({ state: 'attached' });
		await turn(page, slide(21));
	});
});
