import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { networkAddresses } from '../../../src/commands/live/addresses.ts';
import type { LiveSite } from '../../../src/commands/live/serve-live.ts';
import { opened } from '../harness/definitions.ts';
import { withoutTimers } from '../harness/gate.ts';
import { copyLiveSite } from '../harness/live-site.ts';
import { joinOnPhone, markedSlide, openPhone, scroll, slideAtTop } from '../harness/phone.ts';
import { blockStorage } from '../harness/reading.ts';
import { announced, focus, headingOf, press } from '../harness/stage.ts';
import { test } from '../harness/test.ts';
import { openRoom } from '../harness/trainer.ts';

const copy = copyLiveSite();
let site: LiveSite;
beforeAll(async () => {
	site = await copy.serve();
});

/** How far the page is scrolled, when nothing moves any more. */
async function restAt(page: Page): Promise<number> {
	await page.evaluate(
		() => new Promise((rest) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(rest)))),
	);
	return page.evaluate(() => scrollY);
}

/**
 * Makes the texts before the slides longer, and scrolls in the same moment.
 *
 * @returns how far the page was scrolled before
 */
function lengthenAndScroll({ pixels, by }: { pixels: number; by: number }): number {
	const before = scrollY;
	const contents = document.querySelector<HTMLElement>('#contents');
	if (!contents) throw new Error('the page has no contents');
	document.documentElement.style.overflowAnchor = 'none';
	contents.style.paddingBlockEnd = `${Number.parseFloat(getComputedStyle(contents).paddingBlockEnd) + pixels}px`;
	scrollTo({ top: before + by, behavior: 'instant' });
	return before;
}

describe('a phone that follows', () => {
	test('comes to the slide of the talk and goes with it, each in its own language', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const swedish = await joinOnPhone(open, site, trainer);
		const finnish = await joinOnPhone(open, site, trainer, { locale: 'fi-FI' });
		for (const [page, language] of [[swedish, 'sv'] as const, [finnish, 'fi'] as const]) {
			expect(await page.getAttribute('html', 'lang')).toBe(language);
			await expect.poll(() => slideAtTop(page)).toBe('why-now');
		}
		await trainer.tell({ slide: 'changing-structure' });
		for (const page of [swedish, finnish]) {
			await expect.poll(() => slideAtTop(page)).toBe('changing-structure');
			expect(await markedSlide(page)).toBe('changing-structure');
			expect(await page.locator('.live-mark').isVisible()).toBe(true);
		}
		expect(await swedish.locator('.live-mark').innerText()).toBe('Föreläsningen är här nu');
		expect(await finnish.locator('.live-mark').innerText()).toBe('Esitys on tässä');
		const heading = await headingOf(swedish, 'changing-structure');
		expect(await announced(swedish)).toBe(`Bild 14 av 45: ${heading}`);
		expect(await announced(finnish)).toContain('Dia 14, yhteensä 45: ');
	});

	test('goes on following where its reader scrolls within what the wall shows', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await scroll(page, 200);
		await trainer.tell({ slide: 'changing-structure' });
		await expect.poll(() => slideAtTop(page)).toBe('changing-structure');
	});

	test('keeps the slide at the top when what comes late makes the texts before it longer', async ({ open }) => {
		const trainer = await openRoom(site, 'changing-structure');
		const page = await joinOnPhone(open, site, trainer);
		await expect.poll(() => slideAtTop(page)).toBe('changing-structure');
		// Chromium keeps what is read in its place by itself, mostly; Safari never does.
		for (const anchor of ['auto', 'none', 'auto', 'none']) {
			const before = await page.evaluate((overflowAnchor) => {
				const from = scrollY;
				Object.assign(document.documentElement.style, { overflowAnchor });
				document
					.querySelector('#contents')
					?.append(Object.assign(document.createElement('p'), { style: 'height: 500px' }));
				return from;
			}, anchor);
			await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 400);
			expect(await slideAtTop(page)).toBe('changing-structure');
		}
		expect(await page.locator('.live-place.apart').count()).toBe(0);
	});

	test('keeps the slide at the top where the browser has scrolled for only a part of what comes late', async ({
		open,
	}) => {
		const trainer = await openRoom(site, 'changing-structure');
		const page = await joinOnPhone(open, site, trainer);
		await expect.poll(() => slideAtTop(page)).toBe('changing-structure');
		// Of two texts that come within a frame, it may have scrolled for the first when the event tells of that.
		const longer = [800, 300, -500];
		for (const [index, pixels] of longer.entries()) {
			const before = await page.evaluate(lengthenAndScroll, { pixels, by: pixels / 2 });
			await expect.poll(() => slideAtTop(page), { message: `${index}` }).toBe('changing-structure');
			expect(await page.evaluate(() => scrollY)).toBe(before + pixels);
		}
		expect(await page.locator('.live-place.apart').count()).toBe(0);
	});

	test.for([-4000, 4000])(
		'lets go where its reader jumps by %i pixels just as texts become longer',
		async (by, { open }) => {
			const trainer = await openRoom(site, 'changing-structure');
			const page = await joinOnPhone(open, site, trainer);
			await expect.poll(() => slideAtTop(page)).toBe('changing-structure');
			const before = await page.evaluate(lengthenAndScroll, { pixels: 500, by });
			await page.locator('.live-place.apart').waitFor();
			expect(await restAt(page)).toBe(before + by);
		},
	);

	test('shows the same slide as slides, and lets go where its reader goes to another', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer, { viewport: { width: 1280, height: 720 } });
		expect(await page.getAttribute('html', 'data-view')).toBe('read');
		await page.locator('.article-head [data-action=slides]').click();
		await page.locator('html[data-live]').waitFor({ state: 'attached' });
		await trainer.tell({ slide: 'changing-structure' });
		await page.locator('section.present#changing-structure').waitFor();
		await page.keyboard.press('ArrowRight');
		await page.locator('.live-place.apart').waitFor();
		await expect.poll(() => announced(page)).toMatch(/^Bild 15 av 45: .+ Du läser på egen hand\./u);
		await trainer.tell({ slide: 'key-messages' });
		await expect.poll(() => page.locator('.live-place').innerText()).toContain('45 / 45');
		await page.locator('section.present#population-and-workforce').waitFor();
		await page.locator('.live-place').click();
		await page.locator('section.present#key-messages').waitFor();
	});
});

describe('a reader who scrolls away', () => {
	test('is not moved, is told where the talk is, and returns by one tap', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await scroll(page, 3000);
		await page.locator('.live-place.apart').waitFor();
		const apart = 'Du läser på egen hand. Knappen Följ med igen tar dig tillbaka till föreläsningen.';
		expect(await announced(page)).toBe(apart);
		const before = await restAt(page);
		await trainer.tell({ slide: 'changing-structure' });
		await expect.poll(() => page.locator('.live-place').innerText()).toContain('14 / 45');
		expect(await restAt(page)).toBe(before);
		expect(await announced(page)).toBe(apart);

		await page.locator('.live-place').click();
		expect(await slideAtTop(page)).toBe('changing-structure');
		expect(await focus(page)).toMatch(/^h[23]/u);
		await trainer.tell({ slide: 'key-messages' });
		await expect.poll(() => slideAtTop(page)).toBe('key-messages');
		// The next Tab would else lead back.
		expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe('key-messages');
	});

	test('has let go as well where she reads the detail of the same slide', async ({ open }) => {
		const trainer = await openRoom(site, 'changing-structure');
		const page = await joinOnPhone(open, site, trainer);
		await page.locator('#changing-structure .detail').evaluate((detail) => detail.scrollIntoView());
		await page.locator('.live-place.apart').waitFor();
	});

	test('has let go after a reload, too', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await scroll(page, 3000);
		await page.locator('.live-place.apart').waitFor();
		await page.reload();
		await page.locator('.live-place.apart').waitFor();
		await trainer.tell({ slide: 'changing-structure' });
		await expect.poll(() => markedSlide(page)).toBe('changing-structure');
		expect(await slideAtTop(page)).not.toBe('changing-structure');
	});
});

describe('a reader who does something else', () => {
	test('writes on where she is', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		const field = page.locator('#why-now textarea');
		await field.focus();
		await page.keyboard.type('Vad kostar');
		const before = await restAt(page);
		await trainer.tell({ slide: 'changing-structure' });
		await expect.poll(() => page.locator('.live-place.apart').innerText()).toContain('14 / 45');
		await page.keyboard.type(' det?');
		expect(await field.inputValue()).toBe('Vad kostar det?');
		expect(await restAt(page)).toBe(before);
	});

	test('keeps what she has selected before her', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await page.locator('#why-now h4').first().selectText();
		const before = await restAt(page);
		await trainer.tell({ slide: 'changing-structure' });
		await page.locator('.live-place.apart').waitFor();
		expect(await restAt(page)).toBe(before);
	});

	test('has her settings before her', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await page.locator('.article-head [popovertarget=settings-panel]').click();
		await page.locator('#settings-panel').waitFor();
		const before = await restAt(page);
		await trainer.tell({ slide: 'changing-structure' });
		await page.locator('.live-place.apart').waitFor({ state: 'attached' });
		expect(await restAt(page)).toBe(before);
		expect(await announced(page)).toContain('Du läser på egen hand.');
	});

	test('reads the definition of a term to its end', async ({ open }) => {
		const trainer = await openRoom(site, 'employment-authority-duties');
		const page = await joinOnPhone(open, site, trainer);
		await page.locator('#employment-authority-duties .wall a[href^="ordlista/#"]').first().click();
		await opened(page).waitFor();
		const before = await restAt(page);
		await trainer.tell({ slide: 'changing-structure' });
		await page.locator('.live-place.apart').waitFor();
		expect(await restAt(page)).toBe(before);
		expect(await opened(page).isVisible()).toBe(true);
	});

	test('by keyboard in the bars at the edge of the window is taken along all the same', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await page.locator('.article-head .language').focus();
		await press(page, 'Enter');
		await page.locator('html[lang=fi]').waitFor({ state: 'attached' });
		await trainer.tell({ slide: 'changing-structure' });
		await expect.poll(() => slideAtTop(page)).toBe('changing-structure');
		await page.locator('.live-leave').focus();
		await trainer.tell({ slide: 'key-messages' });
		await expect.poll(() => slideAtTop(page)).toBe('key-messages');
		expect(await page.locator('.live-place.apart').count()).toBe(0);
	});

	test('by keyboard in the text is not', async ({ open }) => {
		const trainer = await openRoom(site, 'employment-authority-duties');
		const page = await joinOnPhone(open, site, trainer);
		await press(page, 'Tab');
		await page.locator('#employment-authority-duties .wall a').first().focus();
		const before = await restAt(page);
		await trainer.tell({ slide: 'changing-structure' });
		await page.locator('.live-place.apart').waitFor();
		expect(await restAt(page)).toBe(before);
	});
});

describe('the language', () => {
	test('changes in place, and the phone follows on', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await page.locator('.article-head .language').click();
		await page.locator('html[lang=fi]').waitFor({ state: 'attached' });
		expect(await page.locator('.live-mark').innerText()).toBe('Esitys on tässä');
		expect(await page.locator('.live-leave').innerText()).toBe('Poistu');
		expect(page.url()).toBe(`${site.address}fi/?live=${trainer.code}`);
		await trainer.tell({ slide: 'changing-structure' });
		await expect.poll(() => slideAtTop(page)).toBe('changing-structure');
		await expect.poll(() => [...trainer.desk.ballots.values()].map(({ language }) => language)).toEqual(['fi']);
	});
});

test('a delay holds back where the talk is, and nothing that is not shown', async ({ open }) => {
	const trainer = await openRoom(site, 'why-now');
	const page = await joinOnPhone(open, site, trainer, { before: (opened) => opened.clock.install() });
	await trainer.act({ to: 'delay', delay: 30 });
	await page.clock.pauseAt(Date.now() + 60_000);
	await trainer.tell({ slide: 'changing-structure' });
	// What comes after it, and is not held back, shows that it has come.
	await trainer.act({ to: 'ask', taken: true });
	await page.locator('.live-toggle.questions').waitFor();
	expect(await markedSlide(page)).toBe('why-now');
	await page.clock.runFor(29_000);
	expect(await markedSlide(page)).toBe('why-now');
	await page.clock.runFor(2000);
	await expect.poll(() => markedSlide(page)).toBe('changing-structure');
	expect(await slideAtTop(page)).toBe('changing-structure');
});

describe('the municipality of the hall', () => {
	test('that could not be fetched is fetched again', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		let isCut = true;
		const page = await joinOnPhone(open, site, trainer, {
			complains: /ERR_FAILED|choice/u,
			before: async (opened) => {
				await opened.clock.install();
				// So that the notice stays.
				await withoutTimers(opened, [6000]);
				await opened.route(/assets\/choice-/u, (route) => (isCut ? route.abort() : route.continue()));
			},
		});
		await trainer.tell({ municipality: '905' });
		await page.locator('#notice', { hasText: 'Uppgifterna om kommunen kunde inte hämtas.' }).waitFor();
		isCut = false;
		// Once: each jump is longer than the line waits for an answer.
		await page.clock.fastForward(31_000);
		await page.locator('html[data-municipality="905"]').waitFor({ state: 'attached' });
	});

	test('is shown and not kept; one that the reader chooses herself stays', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await trainer.tell({ municipality: '905' });
		await page.locator('html[data-municipality="905"]').waitFor({ state: 'attached' });
		expect(await page.evaluate(() => Object.keys(localStorage).some((key) => key.endsWith('municipality')))).toBe(
			false,
		);
		await trainer.tell({ municipality: null });
		await page.locator('html:not([data-municipality])').waitFor({ state: 'attached' });

		await trainer.tell({ municipality: '905' });
		await page.locator('html[data-municipality="905"]').waitFor({ state: 'attached' });
		await page.locator('.article-head [popovertarget=settings-panel]').click();
		await page.locator('#settings-municipality').fill('Esbo');
		await page.locator('#settings-panel [role=option]').first().click();
		await page.locator('html[data-municipality="049"]').waitFor({ state: 'attached' });
		await trainer.tell({ municipality: '091' });
		await trainer.tell({ slide: 'changing-structure' });
		await expect.poll(() => markedSlide(page)).toBe('changing-structure');
		expect(await page.getAttribute('html', 'data-municipality')).toBe('049');
	});
});

describe('follows all the same', () => {
	test('where the browser keeps nothing', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const before = async (page: Page) => {
			await blockStorage(page);
			await page.addInitScript(() => {
				Object.defineProperty(globalThis, 'sessionStorage', {
					get() {
						throw new DOMException('Access is denied for this document.', 'SecurityError');
					},
				});
			});
		};
		const page = await joinOnPhone(open, site, trainer, { before });
		await trainer.tell({ slide: 'changing-structure' });
		await expect.poll(() => slideAtTop(page)).toBe('changing-structure');
		await page.locator('.live-leave').click();
		expect(await page.locator('.live').count()).toBe(0);
	});

	const [network] = networkAddresses();
	test.skipIf(!network)(
		'over plain http in a network, where browsers have no locks and no worker',
		async ({ open }) => {
			const trainer = await openRoom(site, 'why-now');
			const [here] = site.networks;
			const page = await openPhone(open, here ?? site, `?live=${trainer.code}`);
			await page.locator('.live-place').waitFor();
			expect(await page.evaluate(() => [isSecureContext, 'locks' in navigator, 'randomUUID' in crypto])).toEqual([
				false,
				false,
				false,
			]);
			await trainer.tell({ slide: 'changing-structure' });
			await expect.poll(() => slideAtTop(page)).toBe('changing-structure');
		},
	);
});

test('the page is whole without script', async ({ open }) => {
	const page = await openPhone(open, site, '?live=ABCDEF', { javaScriptEnabled: false });
	expect(await page.locator('section[data-slide]').count()).toBe(45);
	expect(await page.locator('.live, .live-mark').count()).toBe(0);
});
