import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { slide } from './harness/deck.ts';
import { openReading } from './harness/reading.ts';
import { expectShown, focus, press } from './harness/stage.ts';
import { type Open, test } from './harness/test.ts';

const WINDOWS = [
	[320, 568],
	[390, 844],
	[700, 700],
	[844, 390],
	[800, 600],
	[1024, 768],
	[1280, 720],
] as const;

const PHONE = { width: 390, height: 844 };

/** Whatever can be pressed in the bar of the view, in the contents at its side and in the cards. */
const PRESSABLE = ':is(.controls, .article-head, #contents-panel, .cards) :is(a[href], button)';

/** The names of what can be seen and has something else over its middle. */
function covered(page: Page): Promise<readonly string[]> {
	return page.locator(PRESSABLE).evaluateAll((all) =>
		all
			.filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
			.filter((one) => {
				if (one.closest('#contents-panel')) one.scrollIntoView({ block: 'nearest', behavior: 'instant' });
				const { left, top, width, height } = one.getBoundingClientRect();
				return !one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
			})
			.map((one) => one.textContent.trim()),
	);
}

/** Opens a view in which the other language is offered, with its controls held in sight by the focus. */
async function openOffered(open: Open, folder: string, view: 'read' | 'slides'): Promise<Page> {
	const locale = folder === '' ? 'fi-FI' : 'sv-FI';
	const page = await open(`${folder}?as=${view}#/why-now`, { locale, live: view === 'slides' });
	if (view === 'read') await page.locator('.article-head .open-contents').waitFor({ state: 'attached' });
	await page.locator('#offer').waitFor({ state: 'visible' });
	await press(page, 'Shift');
	if (view === 'slides') await page.locator('[data-action=next]').focus();
	return page;
}

describe.for([
	['', 'read'],
	['', 'slides'],
	['fi/', 'read'],
	['fi/', 'slides'],
] as const)('of %s in the view %s', ([folder, view]) => {
	test('nothing that can be pressed lies under the offer of the other language, in any window', async ({ open }) => {
		const page = await openOffered(open, folder, view);
		for (const [width, height] of WINDOWS) {
			await page.setViewportSize({ width, height });
			await expect.poll(() => covered(page), { message: `${width} × ${height}` }).toEqual([]);
			const box = async () => (await page.locator('#offer').boundingBox()) ?? { y: 0, height };
			// The bar of another view, above which it stands, has its place a frame later.
			const room = `room above the card at ${width} × ${height}`;
			await expect.poll(async () => (await box()).y, { message: room }).toBeGreaterThan(height / 2);
			expect((await box()).height, `lines at ${width}`).toBeLessThan(80);
		}
	});
});

test('cards and messages stand one above the other', async ({ open }) => {
	const page = await openOffered(open, '', 'read');
	await page.evaluate(() => {
		location.hash = '#/no-such-slide';
	});
	await expect.poll(() => page.locator('#notice').textContent()).toMatch(/bild som inte finns/u);
	for (const [width, height] of WINDOWS) {
		await page.setViewportSize({ width, height });
		await expect.poll(() => covered(page), { message: `${width} × ${height}` }).toEqual([]);
	}
});

test('what a search says on the stage leaves the controls free', async ({ open }) => {
	const page = await open('#/why-now', { viewport: { width: 800, height: 600 } });
	await press(page, '/');
	await page.locator('.search-panel').waitFor({ state: 'visible' });
	await page.keyboard.type('startupföretag');
	await page.locator('#hits [role=option]').first().waitFor();
	await press(page, 'Enter');
	await page.locator('.found-note').waitFor({ state: 'visible' });
	await page.locator('[data-action=next]').focus();
	for (const [width, height] of WINDOWS) {
		await page.setViewportSize({ width, height });
		// A window too narrow for slides shows the text, where nothing has to be said.
		if (await page.locator('.found-note').isVisible())
			await expect.poll(() => covered(page), { message: `${width}` }).toEqual([]);
	}
});

test('in the overview no card lies over the slides', async ({ open }) => {
	const page = await openOffered(open, '', 'slides');
	await press(page, 'o');
	await page.locator('html[data-overview]').waitFor({ state: 'attached' });
	expect(await page.locator('#offer').isVisible()).toBe(false);
	await press(page, 'Escape');
	await page.locator('#offer').waitFor({ state: 'visible' });
});

describe('an offer that is not answered', () => {
	const phone = { locale: 'fi-FI', viewport: PHONE };
	const offer = (page: Page) => page.locator('#offer');
	const readOn = (page: Page, by: number) => page.evaluate((top) => scrollBy({ top, behavior: 'instant' }), by);
	/** Reads on until the card is gone: the script that follows it may come later than it. */
	const expectLeft = (page: Page) =>
		expect
			.poll(async () => {
				await readOn(page, PHONE.height);
				return offer(page).isVisible();
			})
			.toBe(false);

	test('stays where the address leads, and goes when one reads on by more than a window', async ({ open }) => {
		const page = await openReading(open, `?as=read#/${slide(20)}`, phone);
		await readOn(page, PHONE.height / 2);
		await page.evaluate(() => new Promise(requestAnimationFrame));
		expect(await offer(page).isVisible()).toBe(true);
		await expectLeft(page);
	});

	test('waits for the focus and the pointer to leave it', async ({ open }) => {
		const page = await openReading(open, '?as=read', phone);
		await offer(page).getByRole('button').focus();
		await readOn(page, 2 * PHONE.height);
		await page.evaluate(() => new Promise(requestAnimationFrame));
		expect(await offer(page).isVisible()).toBe(true);
		await offer(page).hover();
		await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
		expect(await offer(page).isVisible()).toBe(true);
		await page.mouse.move(200, 200);
		await expectLeft(page);
	});

	test('answered while reading leads the focus to the slide that is read', async ({ open }) => {
		const page = await openReading(open, `?as=read#/${slide(20)}`, phone);
		await offer(page).getByRole('button').press('Enter');
		await expect.poll(() => focus(page)).toMatch(/^h[1-3]/u);
		expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe(slide(20));
	});

	test('goes on stage with the slide, once the focus has left it', async ({ open }) => {
		const page = await openOffered(open, '', 'slides');
		await offer(page).getByRole('button').focus();
		await press(page, 'PageDown');
		await expectShown(page, slide(6));
		expect(await offer(page).isVisible()).toBe(true);
		await page.locator('[data-action=next]').focus();
		await offer(page).waitFor({ state: 'hidden' });
	});
});
