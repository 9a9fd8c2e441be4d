import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import {
	AFTER,
	definition,
	expectClosed,
	markOf,
	opened,
	placement,
	pointAt,
	SLIDE,
	tabTo,
	WELL_PLACED,
} from './harness/definitions.ts';
import { holdBack } from './harness/gate.ts';
import { WORDS } from './harness/language.ts';
import { openReading } from './harness/reading.ts';
import { expectShown, focus, press, stir } from './harness/stage.ts';
import { type Lead, test } from './harness/test.ts';

/** The article at the slide. */
function read(lead: Lead): Promise<Page> {
	return lead(`?as=read#/${SLIDE}`);
}

describe('a term in the article', () => {
	test('opens by focus, stays while focused, and closes by Escape; Enter opens it again and says it', async ({
		lead,
	}) => {
		const page = await read(lead);
		await markOf(page, 'eures').evaluate((mark) => {
			mark.closest('section')?.querySelector('h3')?.setAttribute('tabindex', '-1');
			mark.closest('section')?.querySelector('h3')?.focus();
		});
		await tabTo(page, 'eures');
		expect(await definition(page)).toBe('Eures Det europeiska nätverket för arbetsförmedlingar.');
		expect(await placement(page, 'eures')).toEqual(WELL_PLACED);
		await press(page, 'Escape');
		await expectClosed(page);
		expect(await focus(page)).toBe('a ordlista/#eures');
		await press(page, 'Enter');
		expect(await definition(page)).toContain('arbetsförmedlingar');
		await expect.poll(() => page.locator('#announcer').textContent()).toContain('Det europeiska nätverket');
		await press(page, 'Tab');
		await expect.poll(() => focus(page)).toBe('a ordlista/#eu');
		expect(await definition(page)).toBe('EU Europeiska unionen.');
		expect(new URL(page.url()).pathname).toBe('/');
	});

	test('opens by hover, lets the pointer go into it, and closes behind it', async ({ open }) => {
		const page = await openReading(open, `?as=read#/${SLIDE}`, { before: (page) => page.clock.install() });
		await markOf(page, 'keha').scrollIntoViewIfNeeded();
		await pointAt(page, 'keha');
		expect(await definition(page)).toContain('Sysselsättnings-, utvecklings- och förvaltningscentret');
		const card = await opened(page).boundingBox();
		if (!card) throw new Error('there is no card');
		await page.mouse.move(card.x + 20, card.y + card.height / 2);
		await page.clock.runFor(700);
		expect(await opened(page).count()).toBe(1);
		await page.mouse.move(2, 2);
		await expectClosed(page);
		await pointAt(page, 'keha');
		await definition(page);
		await press(page, 'Escape');
		await expectClosed(page);
	});

	test('opens by a tap at 320 px and closes by one elsewhere, and what is tapped is changed in place', async ({
		open,
	}) => {
		const page = await open(`#/${SLIDE}`, {
			live: false,
			hasTouch: true,
			isMobile: true,
			viewport: { width: 320, height: 640 },
		});
		for (const id of ['te24', 'eu', 'eea', 'keha']) {
			await markOf(page, id).tap();
			await definition(page);
			await expect.poll(() => placement(page, id), { message: id }).toEqual(WELL_PLACED);
		}
		await page.locator(`#${SLIDE} h3`).tap();
		await expectClosed(page);
	});

	test('counts as pressed when it is pressed while the words are on their way to whoever came with the Tab key', async ({
		open,
	}) => {
		let arrive = () => {};
		const page = await openReading(open, `?as=read#/${SLIDE}`, {
			async before(page) {
				arrive = await holdBack(page, WORDS);
			},
		});
		await markOf(page, 'eures').focus();
		await press(page, 'Tab');
		await press(page, 'Shift+Tab');
		await press(page, 'Enter');
		arrive();
		expect(await definition(page)).toContain('Det europeiska nätverket');
		await expect.poll(() => page.locator('#announcer').textContent()).toContain('Det europeiska nätverket');
	});

	test('stays beside its mark when something that comes late moves the text', async ({ open }) => {
		const page = await openReading(open, `?as=read#/${SLIDE}`, { viewport: { width: 320, height: 640 } });
		await markOf(page, 'te24').click();
		await definition(page);
		await expect.poll(() => placement(page, 'te24')).toEqual(WELL_PLACED);
		const below = () =>
			page.evaluate(() => {
				const card = document.querySelector('.definition')?.getBoundingClientRect();
				const mark = document.querySelector('[aria-describedby=definition]')?.getBoundingClientRect();
				return Math.round((card?.top ?? 0) - (mark?.bottom ?? 0));
			});
		const before = await below();
		await markOf(page, 'te24').evaluate((mark) => {
			const late = document.createElement('p');
			late.style.blockSize = '30px';
			mark.closest('section')?.querySelector('h3')?.after(late);
		});
		await expect.poll(below).toBe(before);
		expect(await placement(page, 'te24')).toEqual(WELL_PLACED);
	});

	test('changes its language while it is open', async ({ lead }) => {
		const page = await read(lead);
		await markOf(page, 'eea').click();
		expect(await definition(page)).toBe('EES Europeiska ekonomiska samarbetsområdet.');
		await press(page, 'l');
		await page.locator('html[lang=fi]').waitFor({ state: 'attached' });
		expect(await definition(page)).toBe('ETA Euroopan talousalue.');
		expect(await markOf(page, 'eea').getAttribute('href')).toBe('sanasto/#eea');
		await press(page, 'Escape');
		await expectClosed(page);
		await markOf(page, 'keha').click();
		expect(await definition(page)).toContain('KEHA-keskus Kehittämis- ja hallintokeskus.');
	});
});

describe('a term on the stage', () => {
	test('is no place where a clicker stops, and opens for nobody who does not ask', async ({ lead }) => {
		const page = await lead(`#/${SLIDE}`);
		await tabTo(page, 'te24');
		await definition(page);
		// The focus has opened it: Enter, Space and the arrows move on.
		await press(page, 'Enter');
		await expectShown(page, AFTER);
		await expectClosed(page);
		await press(page, 'ArrowLeft');
		await expectShown(page, SLIDE);
		await tabTo(page, 'te24');
		await press(page, 'Space');
		await expectShown(page, AFTER);
		await expectClosed(page);
	});

	test('leaves the focus and the keys with the slide when it is clicked', async ({ lead }) => {
		const page = await lead(`#/${SLIDE}`);
		const before = await focus(page);
		await stir(page);
		await markOf(page, 'keha').click();
		expect(await definition(page)).toContain('UF-centret');
		expect(await placement(page, 'keha')).toEqual(WELL_PLACED);
		expect(await focus(page)).toBe(before);
		await press(page, 'Enter');
		await expectShown(page, AFTER);
		await expectClosed(page);
	});

	test('stays closed when a slide brings it under a pointer at rest', async ({ open }) => {
		const page = await open(`#/${SLIDE}`, { before: (page) => page.clock.install() });
		const box = await markOf(page, 'te24').boundingBox();
		await press(page, 'ArrowRight');
		await expectShown(page, AFTER);
		await page.mouse.move((box?.x ?? 0) + 10, (box?.y ?? 0) + 10);
		await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 12);
		await press(page, 'PageUp');
		await expectShown(page, SLIDE);
		await page.clock.runFor(900);
		expect(await opened(page).count()).toBe(0);
		await pointAt(page, 'te24');
		expect(await definition(page)).toContain('AN24-reformen');
	});

	test('is seen only while someone is at the pointer', async ({ lead }) => {
		const page = await lead(`#/${SLIDE}`);
		const line = () => markOf(page, 'te24').evaluate((mark) => getComputedStyle(mark).textDecorationColor);
		expect(await line()).toBe('rgba(0, 0, 0, 0)');
		await expect
			.poll(async () => {
				await stir(page);
				return line();
			})
			.not.toBe('rgba(0, 0, 0, 0)');
	});
});

describe.each([
	['sv', 'ordlista/'],
	['fi', 'fi/sanasto/'],
] as const)('the glossary: %s', (language, path) => {
	test('is where a mark leads without script, and leads back to the slides', async ({ open, site }) => {
		const page = await open(`${language === 'fi' ? 'fi/' : ''}`, { live: false, javaScriptEnabled: false });
		await markOf(page, 'oecd', 'global-competition').click();
		expect(page.url()).toBe(`${site}${path}#oecd`);
		const entry = page.locator('#oecd');
		expect(await entry.locator('dt').textContent()).toBe('OECD');
		expect(await entry.evaluate((one) => one.matches(':target'))).toBe(true);
		await entry.locator('a').first().click();
		expect(new URL(page.url()).hash).toBe('#/global-competition');
		expect(new URL(page.url()).pathname).toBe(language === 'fi' ? '/fi/' : '/');
	});
});
