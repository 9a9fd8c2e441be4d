import { expect } from 'vitest';
import { press } from './harness/stage.ts';
import { test } from './harness/test.ts';

test.for(['out-migration', 'global-competition'])(
	'a link in an update that the wall only marks is seen while it has the focus: %s',
	async (id, { open }) => {
		const page = await open(`#/${id}`);
		const link = page.locator(`#${id} [data-hand] a`).first();
		const sentence = page.locator(`#${id} [data-hand]`).first();
		const width = () => sentence.evaluate((one) => one.getBoundingClientRect().width);
		expect(await width()).toBeLessThan(2);
		for (let tabs = 0; tabs < 20 && !(await link.evaluate((one) => one === document.activeElement)); tabs++)
			await press(page, 'Tab');
		expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
		expect(await width()).toBeGreaterThan(300);
		const reached = await link.evaluate((one) => {
			const { x, y, width, height } = one.getClientRects()[0] ?? new DOMRect();
			return one.contains(document.elementFromPoint(x + width / 2, y + height / 2));
		});
		expect(reached).toBe(true);
		await press(page, 'Tab');
		if (!(await sentence.evaluate((one) => one.matches(':focus-within')))) expect(await width()).toBeLessThan(2);
	},
);
