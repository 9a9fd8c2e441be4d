import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { chartIds } from '../../src/model/chart-ids.ts';
import { datasetOf } from '../../src/render/markup/datasets.ts';
import { writtenDay } from '../../src/render/markup/instant.ts';
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

	test('shows a value under the pointer', async ({ lead }) => {
		const page = await lead('#/changing-structure');
		const chart = await liveFigure(page, 'net-immigration');
		const label = await chart.locator('.for-wall text', { hasText: '57' }).evaluate((text) => {
			const { x, y, width } = text.getBoundingClientRect();
			return { x: x + width / 2, y };
		});
		await page.mouse.move(label.x, label.y + 100);
		await expect.poll(() => chart.locator('.chart-tip').textContent()).toBe('2023: 57\u00A0914');
	});

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

/** By keyboard: in the font that stands in where one comes late, the controls may lie on the link. */
async function openTable(chart: Locator): Promise<void> {
	await chart.getByText('Visa som tabell').waitFor();
	await chart.locator('summary').press('Enter');
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
		const mark = folder === '' ? 'anm. 2' : 'huom. 2';
		expect(words.cell).toBe(`31\u00A0233 ${mark}`);
		expect(words.copied).toMatch(new RegExp(`\n2025\t31\\s233 ${mark}\n`, 'u'));
		expect(words.copied).toMatch(/1990–2025\n(?:År|Vuosi)\t/u);
		expect(words.drawing).toMatch(/57\s914\s+31\s233/u);
	});

	test('are saved as a file for a Nordic Excel', async ({ lead }) => {
		const page = await lead('#/changing-structure');
		const chart = figure(page, 'net-immigration');
		await openTable(chart);
		const [download] = await Promise.all([page.waitForEvent('download'), chart.getByText('CSV').click()]);
		expect(download.suggestedFilename()).toBe('net-immigration.csv');
		const file = await readFile(await download.path(), 'utf8');
		expect(file.startsWith('\uFEFF# Nettoinvandring per år 1990–2025\r\n')).toBe(true);
		expect(file).toContain('\r\n2023;57914;verifierad\r\n');
	});

	test('are saved as a picture of twice the size, with title and source', async ({ lead }) => {
		const page = await lead('#/changing-structure');
		const chart = await liveFigure(page, 'net-immigration');
		await openTable(chart);
		const [download] = await Promise.all([page.waitForEvent('download'), chart.getByText('PNG').click()]);
		const png = await readFile(await download.path());
		expect(png.subarray(1, 4).toString()).toBe('PNG');
		expect(png.readUInt32BE(16)).toBe((700 + 48) * 2);
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
