import { expect } from 'vitest';
import { expectShown, focus } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

const CHART = 'figure[data-chart="net-immigration"]';

test('a live chart is walked by the arrow keys, and each value is shown and spoken', async ({ reader }) => {
	const window = await reader.open('#/changing-structure');
	await window.has(`${CHART}[data-live=on]`);
	const apart = await window.evaluate(() => {
		const box = (selector: string) => {
			const found = document.querySelector(`figure[data-chart="net-immigration"] ${selector}`);
			const { x, y, width, height } = found?.getBoundingClientRect() ?? new DOMRect();
			return [x, y, width, height];
		};
		const drawing = box('.for-wall svg');
		return box('canvas').map((side, index) => Math.abs(side - (drawing[index] ?? 0)));
	});
	// A canvas has whole pixels.
	expect(Math.max(...apart)).toBeLessThan(1);
	await window.evaluate(() => document.querySelector<HTMLElement>('#changing-structure .plot')?.focus());
	for (const [key, value] of [
		['ArrowRight', '1990: 7\u00A0081'],
		['ArrowRight', '1991: 13\u00A0017'],
		['ArrowLeft', '1990: 7\u00A0081'],
		['End', '2025: 31\u00A0233'],
	] as const) {
		await window.press(key);
		await expect.poll(() => window.text('#announcer')).toBe(value);
		await expect.poll(() => window.text(`${CHART} .chart-tip`)).toBe(value);
	}
	await expectShown(window, 'changing-structure');
	await window.press('Escape');
	await window.unseen(`${CHART} .chart-tip`);
	expect(await focus(window)).toMatch(/^h3/u);
});

test('a value is shown under the pointer', async ({ reader }) => {
	const window = await reader.open('#/changing-structure');
	await window.has(`${CHART}[data-live=on]`);
	const bar = await window.evaluate(() => {
		const texts = [...document.querySelectorAll('figure[data-chart="net-immigration"] .for-wall text')];
		const box = texts.find((one) => one.textContent.includes('57'))?.getBoundingClientRect() ?? new DOMRect();
		return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + 100) };
	});
	await window.movePointer({ x: bar.x - 3, y: bar.y });
	await window.movePointer(bar);
	await expect.poll(() => window.text(`${CHART} .chart-tip`)).toBe('2023: 57\u00A0914');
	// Escape takes it away although the focus is elsewhere.
	await window.press('Escape');
	await window.unseen(`${CHART} .chart-tip`);
	await expectShown(window, 'changing-structure');
});

test('a chart whose series are all off says so, and keeps its keys', async ({ reader }) => {
	const window = await reader.open('#/reasons-for-moving');
	await window.has('figure[data-chart="first-residence-permits"][data-live=on]');
	await window.evaluate(() => {
		for (const button of document.querySelectorAll<HTMLElement>('#reasons-for-moving .series button')) button.click();
		document.querySelector<HTMLElement>('#reasons-for-moving .plot')?.focus();
	});
	await expect.poll(() => window.text('#announcer')).toBe('Alla serier är dolda.');
	for (const key of ['ArrowRight', 'ArrowDown', 'End']) await window.press(key);
	await expectShown(window, 'reasons-for-moving');
});

test('the figures open as a table, and are saved as CSV and as PNG', async ({ reader }) => {
	const window = await reader.open('#/changing-structure');
	await window.has(`${CHART}[data-live=on]`);
	await window.evaluate(() => document.querySelector<HTMLElement>('#changing-structure summary')?.focus());
	await window.press('Enter');
	await window.seen(`${CHART} table`);
	expect(await window.count(`${CHART} table tbody tr`)).toBe(36);

	// A figure is no longer for the mark of its note.
	expect((await window.text(`${CHART} tbody tr:last-child td`))?.trim()).toBe('31\u00A0233 anm.\u00A02');

	const csv = await reader.saved(() => window.click(`${CHART} a[href$=".csv"]`));
	expect(csv.name).toBe('net-immigration.csv');
	const text = Buffer.from(csv.bytes).toString('utf8');
	expect(text.startsWith('\uFEFF# Nettoinvandring per år 1990–2025\r\n')).toBe(true);
	expect(text).toContain('\r\n2023;57914;verifierad\r\n');

	const png = await reader.saved(() => window.click(`${CHART} [data-download=png]`));
	expect(png.name).toBe('net-immigration.png');
	const bytes = Buffer.from(png.bytes);
	expect(bytes.subarray(1, 4).toString()).toBe('PNG');
	expect(bytes.readUInt32BE(16)).toBe((700 + 48) * 2);

	await window.press('Escape');
	await window.unseen(`${CHART} table`);
	expect(await focus(window)).toMatch(/^summary/u);
});

test.for([
	{ width: 1280, height: 720 },
	{ width: 1366, height: 768 },
	{ width: 900, height: 600 },
])('a live chart has the pixels of its place at $width × $height', async (size, { reader }) => {
	const window = await reader.open('#/changing-structure', { size });
	await window.has(`${CHART}[data-live=on]`);
	const off = () =>
		window.evaluate(() => {
			const canvas = document.querySelector<HTMLCanvasElement>('figure[data-chart="net-immigration"] canvas');
			const { width, height } = canvas?.getBoundingClientRect() ?? new DOMRect();
			return Math.max(
				Math.abs((canvas?.width ?? 0) - width * devicePixelRatio),
				Math.abs((canvas?.height ?? 0) - height * devicePixelRatio),
			);
		});
	await expect.poll(off).toBeLessThan(1);
	await window.press('o');
	await window.has('html[data-overview]');
	await window.press('o');
	await window.has('html:not([data-overview])');
	await expect.poll(off).toBeLessThan(1);
});
