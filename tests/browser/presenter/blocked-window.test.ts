import { expect } from 'vitest';
import { press } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

test.for([
	['', 'Stäng'],
	['fi/', 'Sulje'],
] as const)(
	"what offers the presenter's window that the browser stopped has a button that closes it: %s",
	async ([address, close], { open }) => {
		const page = await open(address, {
			before: (page) =>
				page.addInitScript(() => {
					globalThis.open = () => null;
				}),
		});
		await press(page, 's');
		const sheet = page.locator('#blocked');
		await sheet.waitFor();
		expect(await sheet.getByRole('link').evaluate((link) => link === document.activeElement)).toBe(true);
		const button = sheet.getByRole('button', { name: close });
		const size = await button.boundingBox();
		expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44);
		await button.click();
		expect(await sheet.isVisible()).toBe(false);
	},
);
