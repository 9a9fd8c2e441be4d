import { expect } from 'vitest';
import { openReading } from './harness/reading.ts';
import { test } from './harness/test.ts';

test('the field of a note is as high as its text in a browser without field-sizing, at any width', async ({ open }) => {
	const page = await openReading(open, '?as=read', { viewport: { width: 1000, height: 1200 } });
	const field = page.locator('#note-why-now');
	await field.evaluate((one) => one.style.setProperty('field-sizing', 'fixed'));
	const heights = () => field.evaluate(({ clientHeight, scrollHeight }) => ({ clientHeight, scrollHeight }));
	const empty = await heights();
	await field.fill(`${'Hur många bor kvar hos oss, och var arbetar de? '.repeat(6)}\n\nFråga Åsa.\n`);
	const filled = await heights();
	expect(filled.clientHeight).toBeGreaterThan(empty.clientHeight + 60);
	expect(filled.scrollHeight).toBe(filled.clientHeight);
	await page.setViewportSize({ width: 360, height: 1200 });
	await expect.poll(async () => (await heights()).clientHeight).toBeGreaterThan(filled.clientHeight);
	const narrow = await heights();
	expect(narrow.scrollHeight).toBe(narrow.clientHeight);
	await field.fill('');
	expect(await heights()).toEqual(empty);
	await page.reload();
	await field.waitFor();
	await field.fill('x\n'.repeat(200));
	expect((await field.boundingBox())?.height).toBeLessThanOrEqual(1200 * 0.7 + 1);
	await field.fill('');
});
