import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { chartIds } from '../../src/model/chart-ids.ts';
import { writtenDay } from '../../src/model/instant.ts';
import { datasetOf } from '../../src/render/markup/datasets.ts';
import { figure, liveFigure, slideOf } from './harness/charts.ts';
import { after } from './harness/deck.ts';
import { shiftsOf, watchShifts } from './harness/shifts.ts';
import { announced, expectShown, focus } from './harness/stage.ts';
import { test } from './harness/test.ts';

describe('without script', () => {
	test('every chart is there as a drawing with its table, its words and its source', async ({ open }) => {
		const page = await open('', { javaScriptEnabled: false, viewport: { width: 320, height: 700 }, live: false });
		for (const id of chartIds) {
			const chart = figure(page, id);
			expect(await chart.locator('.picture svg:visible').count(), id).toBe(1);
			expect(await chart.locator('.picture').getAttribute('aria-label'), id).toMatch(/^\S.+, .+\. .+\.$/u);
			expect(await chart.locator('table tbody tr').count(), id).toBeGreaterThan(0);
			const caption = (await chart.locator('figcaption').textContent()) ?? '';
			const read = /Källa: .+ Hämtat (?<day>\d{1,2}\.\d{1,2}\.\d{4})\./u.exec(caption)?.groups?.day;
			expect(
				datasetOf(id).series.map((one) => writtenDay(one.read)),
				id,
			).toContain(read);
			expect(await chart.locator('figcaption a').getAttribute('href'), id).toMatch(/^https:/u);
		}
	});

	test('the text of a drawing is text, and at least 11 px at 320 px', async ({ open }) => {
		const page = await open('?as=read', { viewport: { width: 320, height: 700 }, live: false });
		const sizes = await page.locator('.plot .picture svg:visible').evaluateAll((drawings) =>
			drawings.map((svg) => {
				const scale = svg.getBoundingClientRect().width / (svg.getAttribute('viewBox')?.split(' ').map(Number)[2] ?? 1);
				return [...svg.querySelectorAll('text')].map((text) => Number(text.getAttribute('font-size')) * scale);
			}),
		);
		expect(sizes.flat().length).toBeGreaterThan(60);
		expect(Math.min(...sizes.flat())).toBeGreaterThanOrEqual(11);
	});

	test('what is missing is said in the drawing and in the table', async ({ open }) => {
		const page = await open('', { javaScriptEnabled: false, live: false });
		for (const id of [
			'first-residence-permits',
			'protection',
			'temporary-protection',
			'ukrainians-with-municipality',
		]) {
			expect(await figure(page, id).locator('.for-wall svg').textContent(), id).toMatch(
				/uppgift.saknas|uppgiftsaknas/u,
			);
			expect(await figure(page, id).locator('td.hole').first().textContent(), id).toMatch(/^uppgift saknas, /u);
		}
	});
});

describe('the live chart', () => {
	test('takes the place of the drawing in the same box, and nothing moves', async ({ open }) => {
		for (const id of ['net-immigration', 'temporary-protection'] as const) {
			const page = await open(`#/${slideOf[id]}`, {
				before: watchShifts,
			});
			const chart = await liveFigure(page, id);
			const boxes = await chart.evaluate((element) => {
				const box = (selector: string) => {
					const { x, y, width, height } = element.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
					return [x, y, width, height];
				};
				const [drawing, canvas] = [box('.for-wall svg'), box('canvas')];
				// A canvas has whole pixels.
				return { width: canvas[2], off: Math.max(...canvas.map((side, at) => Math.abs(side - (drawing[at] ?? 0)))) };
			});
			expect(boxes.off, id).toBeLessThan(1);
			expect(boxes.width, id).toBeGreaterThan(300);
			expect(await shiftsOf(page), id).toEqual([]);
		}
	});

	test('looks like the drawing', async ({ lead }) => {
		const page = await lead('#/changing-structure');
		const chart = await liveFigure(page, 'net-immigration');
		const inked = await chart.locator('canvas').evaluate((canvas) => {
			if (!(canvas instanceof HTMLCanvasElement)) return 0;
			const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
			let count = 0;
			for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 0) > 0) count++;
			return count / (canvas.width * canvas.height);
		});
		expect(inked).toBeGreaterThan(0.05);
		expect(await chart.locator('.for-wall svg').evaluate((svg) => getComputedStyle(svg).visibility)).toBe('hidden');
	});

	test('leaves the drawing when its chunk does not come', async ({ open }) => {
		const page = await open('#/changing-structure', {
			complains: /Failed to load|net::ERR/u,
			before: (opened) => opened.route(/assets\/live-/u, (route) => route.abort()),
		});
		await page.locator('figure[data-chart=net-immigration][data-live=failed]').waitFor({ state: 'attached' });
		expect(await figure(page, 'net-immigration').locator('.for-wall svg').isVisible()).toBe(true);
	});

	test('is walked with the arrow keys, and each value is shown and spoken', async ({ lead }) => {
		const page = await lead('#/changing-structure');
		const chart = await liveFigure(page, 'net-immigration');
		await chart.locator('.plot').focus();
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => announced(page)).toBe('1990: 7\u00A0081');
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => announced(page)).toBe('1991: 13\u00A0017');
		await page.keyboard.press('End');
		await expect.poll(() => announced(page)).toBe('2025: 31\u00A0233');
		expect(await chart.locator('.chart-tip').textContent()).toBe('2025: 31\u00A0233');
		await expectShown(page, 'changing-structure');
		await page.keyboard.press('Escape');
		expect(await chart.locator('.chart-tip').isVisible()).toBe(false);
		expect(await focus(page)).toMatch(/^h3/u);
		await page.keyboard.press('ArrowRight');
		await expectShown(page, after('changing-structure'));
	});

	test('says what is missing, and names the series where there are several', async ({ lead }) => {
		const page = await lead('#/reasons-for-moving');
		const chart = await liveFigure(page, 'first-residence-permits');
		await chart.locator('.plot').focus();
		await page.keyboard.press('End');
		await expect.poll(() => announced(page)).toBe('2024, Familj: uppgift saknas');
		await page.keyboard.press('ArrowDown');
		await expect.poll(() => announced(page)).toBe('2024, Arbete: 11\u00A0103');
	});

	test('shows the value of the bar under the pointer, from its end to its base', async ({ lead }) => {
		const page = await lead('#/changing-structure');
		const chart = await liveFigure(page, 'net-immigration');
		const label = await chart.locator('.for-wall text', { hasText: '57' }).evaluate((text) => {
			const { x, y, width } = text.getBoundingClientRect();
			return { x: x + width / 2, y };
		});
		const base = await chart.locator('.plot').evaluate((plot) => plot.getBoundingClientRect().bottom);
		for (const y of [label.y + 25, label.y + 60, label.y + 100, base - 40]) {
			await page.mouse.move(label.x, y - 3);
			await page.mouse.move(label.x, y);
			await expect.poll(() => chart.locator('.chart-tip').textContent()).toBe('2023: 57\u00A0914');
		}
	});

	test.for(['none', 'active'] as const)(
		'opens the swatch of each series that is off, colours forced: %s',
		async (forcedColors, { open }) => {
			const page = await open('?as=read#/asylum-and-refugees', { live: false, forcedColors });
			const buttons = page.locator('figure[data-chart=protection] .series button');
			await buttons.first().waitFor();
			for (const button of await buttons.all()) await button.press('Enter');
			const swatches = await page.locator('figure[data-chart=protection] .series li').evaluateAll((all) =>
				all.map((one) => {
					const { height, borderTopWidth, backgroundColor, boxShadow } = getComputedStyle(one, '::before');
					const ring = /0px 0px 0px 2px inset$/u.test(boxShadow);
					return [Number.parseFloat(height) > 4, borderTopWidth, backgroundColor, ring];
				}),
			);
			expect(swatches).toEqual(swatches.map(() => [true, '0px', 'rgba(0, 0, 0, 0)', true]));
			expect(swatches).toHaveLength(4);
		},
	);

	test('has its series switched off and on by buttons', async ({ lead }) => {
		const page = await lead('#/reasons-for-moving');
		const chart = await liveFigure(page, 'first-residence-permits');
		const family = chart.getByRole('button', { name: 'Familj' });
		await family.click();
		expect(await family.getAttribute('aria-pressed')).toBe('false');
		await chart.locator('.plot').focus();
		await page.keyboard.press('Home');
		await expect.poll(() => announced(page)).toBe('2022, Arbete: 16\u00A0081');
		await family.press(' ');
		expect(await family.getAttribute('aria-pressed')).toBe('true');
		await expectShown(page, 'reasons-for-moving');
	});

	test('says when all its series are off, and keeps its keys', async ({ lead }) => {
		const page = await lead('#/reasons-for-moving');
		const chart = await liveFigure(page, 'first-residence-permits');
		for (const name of ['Familj', 'Arbete', 'Studier']) await chart.getByRole('button', { name }).click();
		await expect.poll(() => announced(page)).toBe('Alla serier är dolda.');
		await chart.locator('.plot').focus();
		for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End'])
			await page.keyboard.press(key);
		await expectShown(page, 'reasons-for-moving');
		expect(await chart.locator('.chart-tip').isVisible()).toBe(false);
		await chart.getByRole('button', { name: 'Arbete' }).click();
		await chart.locator('.plot').focus();
		await page.keyboard.press('Home');
		await expect.poll(() => announced(page)).toBe('2022, Arbete: 16\u00A0081');
		// The value of a series goes with it.
		await chart.getByRole('button', { name: 'Arbete' }).evaluate((button: HTMLElement) => button.click());
		expect(await chart.locator('.chart-tip').isVisible()).toBe(false);
		for (const name of ['Familj', 'Arbete', 'Studier']) await chart.getByRole('button', { name }).click();
	});

	test('is heard at its end each time that a key leads no further', async ({ lead }) => {
		const page = await lead('#/changing-structure');
		const chart = await liveFigure(page, 'net-immigration');
		await chart.locator('.plot').focus();
		await page.keyboard.press('End');
		const said = new Set<string | null>();
		for (const _ of [1, 2]) {
			said.add(await announced(page));
			await page.keyboard.press('ArrowRight');
		}
		expect([...said].map((words) => words?.trim())).toEqual(['2025: 31\u00A0233', '2025: 31\u00A0233']);
	});

	test('leaves the keys to the browser that are pressed with another', async ({ lead }) => {
		const page = await lead('#/changing-structure');
		const chart = await liveFigure(page, 'net-immigration');
		await chart.locator('.plot').focus();
		const caught = await chart.locator('.plot').evaluate((plot) =>
			['ctrlKey', 'altKey', 'metaKey', 'shiftKey'].map((modifier) => {
				const event = new KeyboardEvent('keydown', { key: 'Home', cancelable: true, [modifier]: true });
				plot.dispatchEvent(event);
				return event.defaultPrevented;
			}),
		);
		expect(caught).toEqual([false, false, false, false]);
	});

	test('follows the colours that are chosen', async ({ lead }) => {
		const page = await lead('#/changing-structure');
		const chart = await liveFigure(page, 'net-immigration');
		const shot = () =>
			chart.locator('canvas').evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''));
		const before = await shot();
		await page.evaluate(() => {
			document.documentElement.dataset.theme = 'dark';
		});
		await expect.poll(shot).not.toBe(before);
	});

	test.for(['light', 'dark'] as const)(
		'keeps the colours of its series where the reader forces colours: %s',
		async (colorScheme, { open }) => {
			const page = await open('#/asylum-and-refugees', { colorScheme, complains: /willReadFrequently/u });
			const chart = await liveFigure(page, 'protection');
			const shot = () =>
				chart.evaluate((element) => {
					const canvas = element.querySelector('canvas');
					const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
					const drawn = new Set<string>();
					for (let at = 0; at < pixels.length; at += 4)
						if (pixels[at + 3] === 255) drawn.add(`rgb(${pixels[at]}, ${pixels[at + 1]}, ${pixels[at + 2]})`);
					const areas = [...element.querySelectorAll('.series .area')];
					const swatches = areas.map((item) => getComputedStyle(item, '::before').backgroundColor);
					const plot = element.querySelector('.plot');
					return {
						swatches,
						inked: swatches.filter((colour) => drawn.has(colour)).length,
						ground: plot === null ? '' : getComputedStyle(plot).backgroundColor,
						words: [...element.querySelectorAll('.for-wall text')].map((text) => getComputedStyle(text).fill),
						picture: canvas?.toDataURL(),
					};
				});
			const usual = await shot();
			expect(new Set(usual.swatches).size).toBe(3);
			await page.emulateMedia({ colorScheme, forcedColors: 'active' });
			await expect.poll(shot).toMatchObject({ swatches: usual.swatches, inked: 3, words: usual.words });
			expect((await shot()).ground).toBe(colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(13, 26, 35)');
			// The scheme changes with what is forced, and both must be followed, there and back.
			const other = colorScheme === 'light' ? 'dark' : 'light';
			await page.emulateMedia({ colorScheme: other, forcedColors: 'active' });
			await expect.poll(async () => (await shot()).picture).not.toBe(usual.picture);
			await page.emulateMedia({ colorScheme, forcedColors: 'none' });
			await expect.poll(async () => (await shot()).picture).toBe(usual.picture);
		},
	);

	test('is relabelled in place with the words that the page has now', async ({ lead }) => {
		const page = await lead('#/reasons-for-moving');
		const chart = await liveFigure(page, 'first-residence-permits');
		const canvas = await chart.locator('canvas').elementHandle();
		await chart.evaluate((element) => {
			for (const cell of element.querySelectorAll('th[data-series=family]')) cell.textContent = 'Xfamily';
			for (const plot of element.querySelectorAll<HTMLElement>('.plot')) plot.dataset.missing = 'xmissing';
			document.documentElement.lang = 'fi';
		});
		await chart.locator('.plot').focus();
		await page.keyboard.press('End');
		await expect.poll(() => announced(page)).toBe('2024, Xfamily: xmissing');
		expect(await canvas?.evaluate((element) => element.isConnected)).toBe(true);
	});
});

/** Where a point of a chart stands in the window, of the series that is drawn uppermost. */
async function pointAt(chart: Locator, x: number, y: number): Promise<{ x: number; y: number }> {
	await chart.locator('.plot').scrollIntoViewIfNeeded();
	const box = await chart.locator('.plot').boundingBox();
	if (!box) throw new Error('the chart is not shown');
	return { x: box.x + box.width * x, y: box.y + box.height * y };
}

describe('the value of a chart', () => {
	test('stays when the finger is lifted, is no wider than a phone, and goes when something else is pressed', async ({
		open,
	}) => {
		const phone = { hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 }, live: false };
		for (const folder of ['', 'fi/']) {
			const page = await open(`${folder}?as=read#/asylum-and-refugees`, phone);
			await figure(page, 'protection').scrollIntoViewIfNeeded();
			const chart = await liveFigure(page, 'protection');
			const tip = chart.locator('.chart-tip');
			for (const across of [0.16, 0.5, 0.97]) {
				const { x, y } = await pointAt(chart, across, 0.45);
				await page.touchscreen.tap(x, y);
				expect(await tip.isVisible()).toBe(true);
				const { left, right } = await tip.evaluate((box) => box.getBoundingClientRect());
				expect(left).toBeGreaterThanOrEqual(0);
				expect(right).toBeLessThanOrEqual(320);
				expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
			}
			await chart.locator('.chart-title').tap();
			expect(await tip.isVisible()).toBe(false);
		}
	});

	test('goes on Escape wherever the focus is, and nothing else does', async ({ open }) => {
		const page = await open('?as=read#/changing-structure', { live: false });
		const chart = await liveFigure(page, 'net-immigration');
		const tip = chart.locator('.chart-tip');
		await chart.locator('summary').focus();
		const { x, y } = await pointAt(chart, 0.5, 0.6);
		await page.mouse.move(x, y);
		expect(await tip.isVisible()).toBe(true);
		await page.keyboard.press('Escape');
		expect(await tip.isVisible()).toBe(false);
		expect(await focus(page)).toMatch(/^summary/u);
	});

	test('lets a pointer go over into it, and stays', async ({ lead }) => {
		const page = await lead('#/asylum-and-refugees');
		const chart = await liveFigure(page, 'protection');
		const tip = chart.locator('.chart-tip');
		const { x, y } = await pointAt(chart, 0.54, 0.8);
		await page.mouse.move(x, y);
		const words = await tip.textContent();
		// In the middle of a chart, the value is in the middle above its point.
		const box = await tip.boundingBox();
		if (!box) throw new Error('there is no value');
		await page.mouse.move(box.x + box.width / 2, box.y + box.height + 8);
		await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
		await page.mouse.move(box.x + 4, box.y + box.height / 2, { steps: 8 });
		expect(await tip.textContent()).toBe(words);
		await page.mouse.move(box.x - 40, box.y + box.height / 2);
		expect(await tip.textContent()).not.toBe(words);
		await page.mouse.move(20, 20);
		expect(await tip.isVisible()).toBe(false);
	});

	test('is left for a control that is in sight, in the article', async ({ open }) => {
		const page = await open('?as=read#/asylum-and-refugees', { live: false, viewport: { width: 390, height: 500 } });
		const chart = await liveFigure(page, 'protection');
		await chart.locator('.plot').scrollIntoViewIfNeeded();
		await chart.locator('.plot').focus();
		for (const shown of [true, false]) {
			if (shown) await page.keyboard.press('Home');
			await page.keyboard.press('Escape');
			expect(await focus(page)).toMatch(/^summary/u);
			const { top, bottom } = await chart.locator('summary').evaluate((one) => one.getBoundingClientRect());
			expect(top).toBeGreaterThanOrEqual(0);
			expect(bottom).toBeLessThanOrEqual(500);
			await chart.locator('.plot').focus();
		}
	});
});

/** By keyboard: in the font that stands in where one comes late, the controls may lie on the link. */
async function openTable(chart: Locator): Promise<void> {
	await chart.getByText('Visa som tabell').waitFor();
	await chart.locator('summary').press('Enter');
}

/** Saves the picture of a chart, by its button in the table, which need not be open for that. */
async function savedPicture(chart: Locator): Promise<Buffer> {
	const button = chart.locator('[data-download=png]');
	const [download] = await Promise.all([
		chart.page().waitForEvent('download'),
		button.evaluate((one: HTMLElement) => one.click()),
	]);
	return readFile(await download.path());
}

/** Notes in `written` what is written on any canvas of the page. */
async function recordTexts(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const write = CanvasRenderingContext2D.prototype.fillText;
		const written: string[] = [];
		Reflect.set(globalThis, 'written', written);
		CanvasRenderingContext2D.prototype.fillText = function (...args) {
			const now: unknown = Reflect.get(globalThis, 'written');
			if (Array.isArray(now)) now.push(args[0]);
			write.apply(this, args);
		};
	});
}

describe('the figures', () => {
	test('open over the slide with their sources, and Escape puts them away', async ({ lead }) => {
		const page = await lead('#/population-and-workforce');
		const chart = figure(page, 'working-age-population');
		await openTable(chart);
		await expect.poll(() => chart.locator('table').isVisible()).toBe(true);
		const words = await chart.locator('.sheet').textContent();
		expect(words).toMatch(/beräknad/u);
		expect(words).toMatch(/Licens: CC BY 4\.0/u);
		expect(words).toMatch(/Vad siffrorna visar/u);
		await page.keyboard.press('Escape');
		expect(await chart.locator('table').isVisible()).toBe(false);
		expect(await focus(page)).toMatch(/^summary/u);
		await page.keyboard.press('PageDown');
		await expectShown(page, 'asylum-and-refugees');
	});

	test.for(['', 'fi/'])('are no longer for the mark of a note, copied or read out: %s', async (folder, { open }) => {
		const page = await open(`${folder}?as=read#/changing-structure`, { live: false });
		const words = await figure(page, 'net-immigration').evaluate((chart) => {
			for (const details of chart.querySelectorAll('details')) details.open = true;
			const [cell] = [...chart.querySelectorAll('td')].filter(({ textContent }) => textContent.startsWith('31'));
			const drawing = chart.querySelector('svg')?.textContent ?? '';
			getSelection()?.selectAllChildren(chart);
			return { cell: cell?.textContent, copied: getSelection()?.toString() ?? '', drawing };
		});
		const mark = folder === '' ? 'anm.\u00A02' : 'huom.\u00A02';
		expect(words.cell).toBe(`31\u00A0233 ${mark}`);
		expect(words.copied).toMatch(new RegExp(`\n2025\t31\\s233 ${mark}\n`, 'u'));
		expect(words.copied).toMatch(/1990–2025\n(?:År|Vuosi)\t/u);
		expect(words.drawing).toMatch(/57\s914\s+31\s233/u);
	});

	test('are saved as a file for a Nordic Excel', async ({ lead }) => {
		const page = await lead('#/changing-structure');
		const chart = figure(page, 'net-immigration');
		await openTable(chart);
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			chart.getByRole('link', { name: /CSV/u }).click(),
		]);
		expect(download.suggestedFilename()).toBe('net-immigration.csv');
		const file = await readFile(await download.path(), 'utf8');
		expect(file.startsWith('\uFEFF# Nettoinvandring per år 1990–2025\r\n')).toBe(true);
		expect(file).toContain('\r\n2023;57914;verifierad\r\n');
	});

	test('are saved as a picture of twice the size, the same from wherever it is saved', async ({ open }) => {
		const places = {
			wall: ['#/asylum-and-refugees', {}],
			phone: ['?as=read#/asylum-and-refugees', { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 }],
			dark: ['#/asylum-and-refugees', { colorScheme: 'dark', viewport: { width: 1600, height: 1000 } }],
			forced: ['?as=read#/asylum-and-refugees', { forcedColors: 'active', colorScheme: 'dark' }],
		} as const;
		const pictures = new Set<string>();
		for (const [address, sight] of Object.values(places)) {
			const page = await open(address, { ...sight, live: false });
			await figure(page, 'protection').scrollIntoViewIfNeeded();
			const png = await savedPicture(await liveFigure(page, 'protection'));
			expect(png.subarray(1, 4).toString()).toBe('PNG');
			expect(png.readUInt32BE(16)).toBe((700 + 48) * 2);
			pictures.add(png.toString('base64'));
		}
		expect(pictures.size).toBe(1);
	});

	test('have in their picture the key of what is shown, and say what is missing in it', async ({ open }) => {
		const page = await open('#/reasons-for-moving', { before: recordTexts });
		const chart = await liveFigure(page, 'first-residence-permits');
		await chart.getByRole('button', { name: 'Studier' }).click();
		const written = async () => {
			await page.evaluate('globalThis.written = []');
			await savedPicture(chart);
			return page.evaluate((): unknown => Reflect.get(globalThis, 'written'));
		};
		const words = await written();
		expect(words).toEqual(
			expect.arrayContaining([
				'Beviljade första uppehållstillstånd efter grund 2022–2024',
				'Beslut per år',
				'Familj',
				'Arbete',
				'20\u00A0278',
				'uppgift saknas',
				'2024, Familj: uppgift saknas, hittades inte i de källor som lästes',
				'Källa: Migrationsverket och Europeiska migrationsnätverket EMN. Hämtat 24.11.2026.',
			]),
		);
		expect(words).not.toContain('Studier');
		for (const name of ['Familj', 'Arbete']) await chart.getByRole('button', { name }).click();
		expect(await written()).toContain('Alla serier är dolda.');
	});
});

test('on paper a chart is its drawing, with text that can be selected', async ({ open }) => {
	const page = await open('?as=read', { live: false });
	await figure(page, 'net-immigration').scrollIntoViewIfNeeded();
	const chart = await liveFigure(page, 'net-immigration');
	await page.emulateMedia({ media: 'print' });
	expect(await chart.locator('canvas').isVisible()).toBe(false);
	expect(await chart.locator('.for-wall svg').isVisible()).toBe(true);
	expect(await chart.locator('.for-wall svg').textContent()).toMatch(/57\s914/u);
});

test('the first view loads no Chart.js', async ({ open }) => {
	const asked: string[] = [];
	await open('', { before: async (page) => page.on('request', (request) => asked.push(request.url())) });
	expect(asked.filter((url) => /assets\/live-/u.test(url))).toEqual([]);
});
