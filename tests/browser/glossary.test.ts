import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { addAxe, violations } from './harness/axe.ts';
import { begin, expectEverywhere } from './harness/presenter.ts';
import { expectShown, focus, press, stir } from './harness/stage.ts';
import { type Open, test } from './harness/test.ts';

const SLIDE = 'employment-authority-duties';
const AFTER = 'municipal-roles';
const FOLDER = { sv: 'ordlista', fi: 'sanasto' } as const;

/** The mark of a term on a slide. */
function markOf(page: Page, id: string, slide = SLIDE) {
	return page.locator(`#${slide} a:is([href="ordlista/#${id}"], [href="sanasto/#${id}"])`);
}

const opened = (page: Page) => page.locator('.definition:popover-open');

async function expectClosed(page: Page): Promise<void> {
	await expect.poll(() => opened(page).count()).toBe(0);
}

/** Waits until the definition of a term is open, and returns what it says. */
async function definition(page: Page): Promise<string> {
	await opened(page).waitFor({ state: 'visible' });
	return (await opened(page).textContent())?.replaceAll('\u00AD', '') ?? '';
}

/** A pointer that comes to a mark, and is moved on it. */
async function pointAt(page: Page, id: string, slide = SLIDE): Promise<void> {
	const box = await markOf(page, id, slide).boundingBox();
	if (!box) throw new Error(`there is no mark of ${id}`);
	await page.mouse.move(box.x + box.width / 2 - 8, box.y + box.height / 2);
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

async function tabTo(page: Page, id: string, tabs = 30): Promise<void> {
	for (let tab = 0; tab < tabs; tab++) {
		await press(page, 'Tab');
		if ((await focus(page)).endsWith(`/#${id}`)) return;
	}
	throw new Error(`no Tab leads to the mark of ${id}`);
}

/** A question about whether the page can be read with the definition open: within the window, and not over its mark. */
function placement(page: Page, id: string): Promise<{ inside: boolean; covers: boolean; scrolls: boolean }> {
	return page.evaluate((id) => {
		const card = document.querySelector('.definition')?.getBoundingClientRect() ?? new DOMRect();
		const mark = document.querySelector('[aria-describedby=definition]');
		const covers = [...(mark?.getClientRects() ?? [])].some((line) => card.top < line.bottom && card.bottom > line.top);
		const { clientWidth, scrollWidth } = document.documentElement;
		return {
			inside: card.left >= 0 && card.right <= clientWidth && card.top >= 0 && card.bottom <= innerHeight,
			covers: covers || mark?.getAttribute('href')?.endsWith(`#${id}`) !== true,
			scrolls: scrollWidth > clientWidth,
		};
	}, id);
}

const WELL_PLACED = { inside: true, covers: false, scrolls: false };

/** The article at the slide, as soon as it answers. */
async function read(open: Open): Promise<Page> {
	const page = await open(`?as=read#/${SLIDE}`, { live: false });
	await page.locator('html[data-awake]').waitFor({ state: 'attached' });
	return page;
}

describe('a term in the article', () => {
	test('opens by focus, stays while focused, and closes by Escape; Enter opens it again and says it', async ({
		open,
	}) => {
		const page = await read(open);
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
		const page = await read(open);
		await markOf(page, 'keha').scrollIntoViewIfNeeded();
		await pointAt(page, 'keha');
		expect(await definition(page)).toContain('Sysselsättnings-, utvecklings- och förvaltningscentret');
		const card = await opened(page).boundingBox();
		if (!card) throw new Error('there is no card');
		await page.mouse.move(card.x + 20, card.y + card.height / 2);
		await page.waitForTimeout(700);
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

	test('changes its language while it is open', async ({ open }) => {
		const page = await read(open);
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

	test('is a link to the glossary where its words cannot be had', async ({ open }) => {
		const page = await open(`?as=read#/${SLIDE}`, {
			live: false,
			complains: /Failed to load resource|ERR_FAILED/u,
			before: (page) => page.route('**/words/*.json', (route) => route.abort()),
		});
		await markOf(page, 'eures').click();
		await expect.poll(() => page.url()).toMatch(/\/ordlista\/#eures$/u);
	});
});

describe('a term on the stage', () => {
	test('is no place where a clicker stops, and opens for nobody who does not ask', async ({ open }) => {
		const page = await open(`#/${SLIDE}`);
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

	test('leaves the focus and the keys with the slide when it is clicked', async ({ open }) => {
		const page = await open(`#/${SLIDE}`);
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
		const page = await open(`#/${SLIDE}`);
		const box = await markOf(page, 'te24').boundingBox();
		await press(page, 'ArrowRight');
		await expectShown(page, AFTER);
		await page.mouse.move((box?.x ?? 0) + 10, (box?.y ?? 0) + 10);
		await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 12);
		await press(page, 'PageUp');
		await expectShown(page, SLIDE);
		await page.waitForTimeout(900);
		expect(await opened(page).count()).toBe(0);
		await pointAt(page, 'te24');
		expect(await definition(page)).toContain('AN24-reformen');
	});

	test('is seen only while someone is at the pointer', async ({ open }) => {
		const page = await open(`#/${SLIDE}`);
		const line = () => markOf(page, 'te24').evaluate((mark) => getComputedStyle(mark).textDecorationColor);
		expect(await line()).toBe('rgba(0, 0, 0, 0)');
		await stir(page);
		expect(await line()).not.toBe('rgba(0, 0, 0, 0)');
	});

	test('explains nothing in the hall or in the presenter’s previews', async ({ open }) => {
		const deck = await open(`#/${SLIDE}`);
		const presenter = await begin(deck);
		await expectEverywhere(SLIDE, presenter, deck);
		await pointAt(deck, 'te24');
		await deck.waitForTimeout(700);
		const box = await markOf(deck, 'te24').boundingBox();
		await deck.mouse.click((box?.x ?? 0) + 10, (box?.y ?? 0) + 10);
		await deck.waitForTimeout(300);
		expect(await deck.locator('.definition').count()).toBe(0);
		expect(await markOf(deck, 'te24').evaluate((mark) => getComputedStyle(mark).textDecorationLine)).toBe('none');
		const preview = presenter.frameLocator('#now iframe');
		const mark = preview.locator(`#${SLIDE} a[href="ordlista/#te24"]`);
		await mark.evaluate((link: HTMLElement) => {
			link.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse', movementX: 3 }));
			link.click();
		});
		await presenter.waitForTimeout(500);
		expect(await preview.locator('.definition').count()).toBe(0);
		expect(await preview.locator('html').evaluate(() => location.pathname)).toBe('/');
	});
});

test.for(['sv', 'fi'] as const)('on paper a term is a word like any other: %s', async (language, { open }) => {
	const page = await open(`${language === 'fi' ? 'fi/' : ''}?paper=handout&slides=20`, { live: false });
	await page.locator('html[data-pages]').waitFor({ state: 'attached' });
	expect(await page.locator(`#paper a[href^="${FOLDER[language]}"]`).count()).toBe(0);
	expect(await page.locator('#paper').textContent()).toContain(language === 'sv' ? 'UF-centret' : 'KEHA-keskus');
});

describe.each([
	['sv', 'ordlista/', 'fi/sanasto/'],
	['fi', 'fi/sanasto/', 'ordlista/'],
] as const)('the glossary: %s', (language, path, other) => {
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

	test('is read in light and dark, at 320 px and in the other language', async ({ open, site }) => {
		for (const colorScheme of ['light', 'dark'] as const) {
			const page = await open(path, { live: false, colorScheme, viewport: { width: 320, height: 640 } });
			await addAxe(page);
			expect(await violations(page)).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
			const small = await page
				.locator('.where a')
				.evaluateAll((links) =>
					links.map((link) => link.getBoundingClientRect()).filter(({ width, height }) => width < 24 || height < 24),
				);
			expect(small).toEqual([]);
			await page.locator('.top a[hreflang]').click();
			expect(page.url()).toBe(site + other);
		}
	});
});

test('axe-core finds nothing wrong with an open definition, and each external link names its site', async ({
	open,
}) => {
	const page = await open(`?as=read#/${SLIDE}`, { live: false, colorScheme: 'dark' });
	await markOf(page, 'keha').click();
	await definition(page);
	await addAxe(page);
	expect(await violations(page, `#${SLIDE}`)).toEqual([]);
	expect(await violations(page, '.definition')).toEqual([]);
	const unnamed = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLAnchorElement>('section[data-slide] a[href^="https:"]:not(figure a)')]
			.filter((link) => !link.textContent?.toLowerCase().includes(link.hostname.replace(/^www\./u, '')))
			.map((link) => link.textContent),
	);
	expect(unnamed).toEqual([]);
});
