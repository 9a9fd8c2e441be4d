import { describe, expect } from 'vitest';
import { keepTextSize, laidOut, paperFaults } from './harness/paper.ts';
import { test } from './harness/test.ts';

/** Each paper in full is in `tests/whole/paper.test.ts`. */
describe('paper on the screen', () => {
	test('is seen also where the font of the screen has come and is forgotten before the first frame', async ({
		open,
	}) => {
		const page = await open('?paper=slides&slides=1', {
			live: false,
			before: (page) =>
				page.addInitScript(() => {
					// As WebKit does with a font that nothing on the page uses, when a style sheet arrives.
					FontFaceSet.prototype.check = () => false;
					const afterFont = (act: () => void) => void document.fonts.load('1em "Source Sans 3 Variable"').then(act);
					const frame = window.requestAnimationFrame.bind(window);
					window.requestAnimationFrame = (callback) => {
						afterFont(() => frame(callback));
						return 0;
					};
					// On a busy machine the font may come after the time that it is given, which is another matter.
					const later = window.setTimeout.bind(window);
					window.setTimeout = Object.assign((act: () => void, delay = 0) => {
						if (delay === 0) return later(act);
						afterFont(() => later(act, delay));
						return 0;
					}, window.setTimeout);
				}),
		});
		await laidOut(page);
		expect(await page.evaluate(() => document.documentElement.dataset.font)).toBeUndefined();
		expect(await page.locator('#paper h1').isVisible()).toBe(true);
	});
});

describe('printed slides', () => {
	test('are as wide as the paper where no size of paper can be asked for', async ({ open }) => {
		const page = await open('?paper=slides&slides=18-21', {
			live: false,
			viewport: { width: 794, height: 1123 },
			before: keepTextSize,
		});
		await laidOut(page);
		await page.emulateMedia({ media: 'print' });
		const sizes = await page
			.locator('.slide-picture')
			.evaluateAll((pictures) => pictures.map((picture) => picture.getBoundingClientRect().width));
		expect(sizes).toEqual([794, 794, 794, 794]);
		expect(await page.evaluate(paperFaults)).toEqual([]);
	});
});

describe('soft hyphens on paper', () => {
	test.for(['slides', 'handout', 'notes'])('stand only where a line ends: %s', async (kind, { open }) => {
		const page = await open(`?paper=${kind}&slides=2-20`, { live: false });
		await laidOut(page);
		const left = await page.evaluate(() => {
			const range = document.createRange();
			const texts = document.createTreeWalker(document.querySelector('#paper') ?? document, NodeFilter.SHOW_TEXT);
			const words: string[] = [];
			for (let text = texts.nextNode(); text; text = texts.nextNode()) {
				const lines = (text.nodeValue ?? '').split('\u00AD').length - 1;
				range.selectNodeContents(text);
				if (lines > 0 && range.getClientRects().length <= lines) words.push(text.nodeValue ?? '');
			}
			return words;
		});
		expect(left).toEqual([]);
		expect(await page.locator('#paper').innerText()).toContain('integrationstjänster');
	});
});

describe('the handout', () => {
	test('has below the picture of a slide what its chart shows, where the slide has no room for that', async ({
		open,
	}) => {
		const page = await open('?paper=handout&slides=13-14', { live: false });
		await laidOut(page);
		const findings = page.locator('.page-body > .finding');
		expect(await findings.count()).toBe(2);
		for (const finding of await findings.all()) {
			expect(await finding.isVisible()).toBe(true);
			const { fontSize, lineHeight } = await finding.evaluate((one) => getComputedStyle(one));
			expect(Number.parseFloat(lineHeight)).toBeLessThan(1.6 * Number.parseFloat(fontSize));
		}
		expect(await page.locator('.slide-picture .finding:visible').count()).toBe(0);
		expect(await page.evaluate(paperFaults)).toEqual([]);
	});
});
