import type { Page } from 'playwright-core';
import type { Shown, Step } from './probe.ts';
import type { Conditions, Visitor } from './visit.ts';

/** Between two presses of a reader who wants to get on, in milliseconds. */
const BETWEEN_PRESSES = 50;

export const FIRST = '.slides > [data-slide="1"]';
const OTHERS = '.slides > :not([data-slide="1"])';

/** The milliseconds from the start of a navigation until what a selector names has been presented. */
export function painted(visitor: Visitor, address: string, selector: string, on: Conditions): Promise<number> {
	return visitor.visit(address, [selector], on, async ({ page }) => (await firstShown(page)).presented);
}

/** The milliseconds until another slide is presented, when the arrow is pressed from the first paint on. */
export function answered(visitor: Visitor, address: string, on: Conditions): Promise<number> {
	return visitor.visit(address, [OTHERS], on, async ({ page, arrow }) => {
		await page.evaluate(() => bench.painted());
		// A press that the page no longer hears, because the visit is over, is no failure.
		const pressing = setInterval(() => void arrow().catch(() => {}), BETWEEN_PRESSES);
		try {
			return (await firstShown(page)).presented;
		} finally {
			clearInterval(pressing);
		}
	});
}

/** The milliseconds by which long tasks keep the page from answering. */
export function blocked(visitor: Visitor, address: string, on: Conditions): Promise<number> {
	return visitor.visit(address, [], on, ({ page }) => page.evaluate(() => bench.blocked()));
}

/** Every step through the deck, one key after the other, once everything has loaded. */
export function steps(visitor: Visitor, address: string, on: Conditions): Promise<readonly Step[]> {
	return visitor.visit(address, [FIRST], on, async ({ page, arrow }) => {
		await firstShown(page);
		await page.locator('html[data-live]').waitFor({ state: 'attached' });
		const count = await page.evaluate(async () => {
			await document.fonts.ready;
			bench.follow();
			return document.querySelectorAll('.slides > section').length;
		});
		const steps: Step[] = [];
		for (let index = 0; index < count - 1; index++) {
			await arrow();
			steps.push(await page.evaluate((index) => bench.step(index), index));
		}
		return steps;
	});
}

function firstShown(page: Page): Promise<Shown> {
	return page.evaluate(() => {
		const [first] = bench.shown;
		if (!first) throw new Error('nothing was wanted');
		return first;
	});
}
