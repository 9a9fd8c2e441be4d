import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { ids, last, slide, total } from './harness/deck.ts';
import { holdBack } from './harness/gate.ts';
import { present } from './harness/presenter.ts';
import { click, expectShown, focus, frame, press, shown } from './harness/stage.ts';
import { test } from './harness/test.ts';

const grid = (page: Page) => page.locator('#overview');

describe('the overview', () => {
	test('shows all slides, small and live, each under its link', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		await click(page, 'overview');
		await grid(page).waitFor({ state: 'visible' });
		expect(await shown(page)).toEqual(ids);
		const misplaced = await page.evaluate(() => {
			const links = [...document.querySelectorAll('#overview a')];
			return [...document.querySelectorAll('.slides > section')].flatMap((section, index) => {
				const small = section.getBoundingClientRect();
				const link = links[index]?.getBoundingClientRect();
				const off = link
					? Math.max(...(['x', 'y', 'width', 'height'] as const).map((at) => Math.abs(small[at] - link[at])))
					: 999;
				return off > 2 || small.width < 100 ? [`${section.id}: ${off} px off, ${small.width} px wide`] : [];
			});
		});
		expect(misplaced).toEqual([]);
		const names = await grid(page)
			.locator('a')
			.evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
		expect(names[0]).toMatch(/^1\. \S/u);
		expect(names[total - 1]).toMatch(new RegExp(`^${total}\\. \\S`, 'u'));
		expect(await focus(page)).toBe(`a #/${slide(20)}`);
		expect(await grid(page).locator('[aria-current]').getAttribute('href')).toBe(`#/${slide(20)}`);
		expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
	});

	test('sets every text in the size that it has on the stage', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		const sizes = () =>
			page.evaluate(() =>
				[...document.querySelectorAll('.slides .wall [data-i18n]')].map(
					(one) => `${one.closest('section')?.id} ${one.localName} ${getComputedStyle(one).fontSize}`,
				),
			);
		const onStage = await sizes();
		expect(onStage.length).toBeGreaterThan(300);
		await click(page, 'overview');
		await grid(page).waitFor({ state: 'visible' });
		const differing = (await sizes()).filter((size, index) => size !== onStage[index]);
		expect(differing).toEqual([]);
	});

	test('brings a style sheet that stands after those of the page, and so decides', async ({ lead }) => {
		const page = await lead();
		await click(page, 'overview');
		await grid(page).waitFor({ state: 'visible' });
		const sheets = await page.evaluate(() => [...document.styleSheets].map(({ href }) => href));
		const fetched = sheets.findIndex((href) => href?.includes('/overview-'));
		expect(fetched).toBeGreaterThan(sheets.lastIndexOf(null));
	});

	test('leads to the slide that is clicked', async ({ lead }) => {
		const page = await lead();
		await click(page, 'overview');
		await grid(page).locator('a').nth(40).click();
		await expectShown(page, slide(41));
		await grid(page).waitFor({ state: 'hidden' });
		expect(await focus(page)).not.toBe('body');
		const box = await page.locator(`#${slide(41)}`).boundingBox();
		expect(box).toEqual({ x: 0, y: 0, width: 1280, height: 720 });
	});

	test('stays where it has been scrolled to, so that the last slide can be clicked', async ({ open }) => {
		const page = await open('', { before: (page) => page.clock.install() });
		await press(page, 'o');
		await grid(page).waitFor({ state: 'visible' });
		await page.mouse.move(640, 400);
		await page.mouse.wheel(0, 10_000);
		const bottom = () => page.evaluate(() => Math.round(document.documentElement.scrollHeight - innerHeight - scrollY));
		await expect.poll(bottom).toBe(0);
		expect(await page.evaluate(() => scrollY)).toBeGreaterThan(300);
		// reveal.js looks every second whether its own element has been scrolled.
		await page.clock.runFor(3000);
		expect(await bottom()).toBe(0);
		await grid(page).locator('a').last().click();
		await expectShown(page, last);
		expect(await page.evaluate(() => scrollY)).toBe(0);
	});

	test('is walked by the arrow keys as the eye sees it', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		await press(page, 'o');
		await grid(page).waitFor({ state: 'visible' });
		const below = await page.evaluate(() => {
			const links = [...document.querySelectorAll('#overview a')];
			const here = document.activeElement?.getBoundingClientRect();
			const next = links.find((link) => {
				const { x, y } = link.getBoundingClientRect();
				return here && y > here.y && Math.abs(x - here.x) < 2;
			});
			return next?.getAttribute('href');
		});
		await press(page, 'ArrowDown');
		expect(await focus(page)).toBe(`a ${below}`);
		await press(page, 'ArrowUp');
		await press(page, 'ArrowRight', 3);
		await press(page, 'ArrowLeft');
		expect(await focus(page)).toBe(`a #/${slide(22)}`);
		expect(await shown(page)).toEqual(ids);
		await press(page, 'End');
		expect(await focus(page)).toBe(`a #/${last}`);
		await press(page, 'Home');
		expect(await focus(page)).toBe(`a #/${slide(1)}`);
		await press(page, 'ArrowRight');
		await press(page, 'Enter');
		await expectShown(page, slide(2));
		await expect.poll(() => focus(page)).toMatch(/^h\d/u);
	});

	test('closes by Escape and leaves the slide as it was', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		await click(page, 'overview');
		await grid(page).waitFor({ state: 'visible' });
		await press(page, 'ArrowRight', 2);
		await press(page, 'Escape');
		await grid(page).waitFor({ state: 'hidden' });
		await expectShown(page, slide(20));
		await expect.poll(() => focus(page)).toBe('button overview');
		await press(page, 'PageDown');
		await expectShown(page, slide(21));
	});

	test('does not open after Escape when its style sheet comes late', async ({ open }) => {
		let arrive = () => {};
		const page = await open(`#/${slide(20)}`, {
			async before(page) {
				arrive = await holdBack(page, /\/assets\/overview-[^/]*\.css$/u);
			},
		});
		await press(page, 'o');
		await press(page, 'Escape');
		arrive();
		const sheet = page.locator('link[rel=stylesheet][href*="/overview-"]');
		await expect
			.poll(() => sheet.evaluate((link) => link instanceof HTMLLinkElement && link.sheet !== null))
			.toBe(true);
		await frame(page);
		expect(await grid(page).isVisible()).toBe(false);
		await press(page, 'o');
		await grid(page).waitFor({ state: 'visible' });
	});

	test('closes where the window becomes too narrow for slides, or is shown to the audience', async ({ open }) => {
		const page = await open(`#/${slide(20)}`);
		const isClosed = async () => {
			expect(await grid(page).isVisible()).toBe(false);
			expect(await page.locator('html[data-overview], .slides[inert]').count()).toBe(0);
		};
		await press(page, 'o');
		await grid(page).waitFor({ state: 'visible' });
		await page.setViewportSize({ width: 600, height: 800 });
		await page.locator('html[data-view=read]').waitFor({ state: 'attached' });
		await isClosed();
		await page.setViewportSize({ width: 1280, height: 720 });
		await expectShown(page, slide(20));
		await press(page, 'o');
		await grid(page).waitFor({ state: 'visible' });
		await present(page);
		await expectShown(page, slide(20));
		await isClosed();
	});

	test('leaves nothing of the slides within reach of the Tab key', async ({ lead }) => {
		const page = await lead();
		await press(page, 'o');
		const reached = new Set<string>();
		for (let count = 0; count < 50; count++) {
			await press(page, 'Tab');
			reached.add(await page.evaluate(() => document.activeElement?.closest('.slides, #overview')?.className ?? ''));
		}
		expect([...reached]).not.toContain('slides');
		expect([...reached]).toContain('overview');
	});
});

test('the language changes after the overview has been opened', async ({ lead }) => {
	const page = await lead();
	await page.keyboard.press('o');
	await page.locator('html[data-overview]').waitFor({ state: 'attached' });
	await page.keyboard.press('Enter');
	await page.keyboard.press('l');
	await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('fi');
});
