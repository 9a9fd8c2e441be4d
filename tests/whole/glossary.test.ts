import { describe, expect } from 'vitest';
import { addAxe, violations } from '../browser/harness/axe.ts';
import { numberOf } from '../browser/harness/deck.ts';
import { definition, markOf, pointAt, SLIDE } from '../browser/harness/definitions.ts';
import { begin, expectEverywhere } from '../browser/harness/presenter.ts';
import { test } from '../browser/harness/test.ts';

const FOLDER = { sv: 'ordlista', fi: 'sanasto' } as const;

describe('a term', () => {
	test('is a link to the glossary where its words cannot be had', async ({ open }) => {
		const page = await open(`?as=read#/${SLIDE}`, {
			live: false,
			complains: /Failed to load resource|ERR_FAILED/u,
			before: (page) => page.route('**/words/*.json', (route) => route.abort()),
		});
		await markOf(page, 'eures').click();
		await expect.poll(() => page.url()).toMatch(/\/ordlista\/#eures$/u);
	});

	test('explains nothing in the hall or in the presenter’s previews', async ({ open }) => {
		const asked: string[] = [];
		const deck = await open(`#/${SLIDE}`, { before: (page) => page.context().clock.install() });
		deck.context().on('request', (request) => asked.push(request.url()));
		const presenter = await begin(deck);
		await expectEverywhere(SLIDE, presenter, deck);
		await pointAt(deck, 'te24');
		await deck.clock.runFor(700);
		const box = await markOf(deck, 'te24').boundingBox();
		await deck.mouse.click((box?.x ?? 0) + 10, (box?.y ?? 0) + 10);
		await deck.clock.runFor(700);
		expect(await deck.locator('.definition').count()).toBe(0);
		expect(await markOf(deck, 'te24').evaluate((mark) => getComputedStyle(mark).textDecorationLine)).toBe('none');
		const preview = presenter.frameLocator('#now iframe');
		const mark = preview.locator(`#${SLIDE} a[href="ordlista/#te24"]`);
		await mark.evaluate((link: HTMLElement) => {
			link.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse', movementX: 3 }));
			link.click();
		});
		await presenter.clock.runFor(700);
		expect(await preview.locator('.definition').count()).toBe(0);
		expect(asked.filter((url) => /assets\/definition-/u.test(url))).toEqual([]);
		expect(await preview.locator('html').evaluate(() => location.pathname)).toBe('/');
	});
});

test.for(['sv', 'fi'] as const)('on paper a term is a word like any other: %s', async (language, { open }) => {
	const page = await open(
		`${language === 'fi' ? 'fi/' : ''}?paper=handout&slides=${numberOf('employment-authority-duties')}`,
		{ live: false },
	);
	await page.locator('html[data-pages]').waitFor({ state: 'attached' });
	expect(await page.locator(`#paper a[href^="${FOLDER[language]}"]`).count()).toBe(0);
	expect(await page.locator('#paper').textContent()).toContain(language === 'sv' ? 'UF-centret' : 'KEHA-keskus');
});

describe.each([
	['sv', 'ordlista/', 'fi/sanasto/'],
	['fi', 'fi/sanasto/', 'ordlista/'],
] as const)('the glossary: %s', (_language, path, other) => {
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
