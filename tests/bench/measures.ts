import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Choosing, Shown, Step } from './probe.ts';
import type { Reader } from './reader.ts';
import type { Conditions, Visitor } from './visit.ts';

/** Between two presses of a reader who wants to get on, in milliseconds. */
const BETWEEN_PRESSES = 50;

/** Between two changes of the language, in milliseconds. */
const BETWEEN_SWITCHES = 400;

/** A slide with two charts. */
const CHARTS = 'temporary-protection';

export const FIRST = '.slides > [data-slide="1"]';
const OTHERS = '.slides > :not([data-slide="1"])';

/** When what was wanted first was presented. */
const PRESENTED = 'bench.shown[0].then(({ presented }) => presented)';

/** The milliseconds from the start of a navigation until what a selector names has been presented. */
export function painted(reader: Reader, address: string, selector: string, on: Conditions): Promise<number> {
	return reader.read(address, [selector], on, async ({ loaded, number }) => {
		// The probe takes the time by itself: to ask for it before the page has loaded would take time of the page's own.
		await loaded;
		return number(PRESENTED);
	});
}

/** The milliseconds until another slide is presented, when the arrow is pressed from the first paint on. */
export function answered(reader: Reader, address: string, on: Conditions): Promise<number> {
	return reader.read(address, [OTHERS], on, async ({ number, press }) => {
		await number('bench.painted().then(() => 0)');
		// A press that the page no longer hears, because the visit is over, is no failure.
		const pressing = setInterval(() => void press('ArrowRight').catch(() => {}), BETWEEN_PRESSES);
		try {
			return await number(PRESENTED);
		} finally {
			clearInterval(pressing);
		}
	});
}

/** The milliseconds by which long tasks keep the page from answering. */
export function blocked(reader: Reader, address: string, on: Conditions): Promise<number> {
	return reader.read(address, [], on, ({ number }) => number('bench.blocked()'));
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

/** How often the language is changed. */
const SWITCHES = 20;

/** The milliseconds from the key to the paint of the page in the other language, on a slide with charts, all charts live. */
export function switches(reader: Reader, address: string, on: Conditions): Promise<readonly number[]> {
	return reader.read(address, [], on, async ({ loaded, number, press }) => {
		await loaded;
		const count = await number('bench.arrived(0)');
		for (let index = 1; index < count; index++) {
			await press('ArrowRight');
			await number(`bench.arrived(${index})`);
		}
		await number(`bench.goTo('${CHARTS}').then(() => 0)`);
		const waits: number[] = [];
		// The first change fetches the words.
		for (let time = 0; time <= SWITCHES; time++) {
			await number('bench.awaitSwitch()');
			await press('l');
			waits.push(await number('bench.switched()'));
			// What is done when there is time is not part of it, nor of the next.
			await setTimeout(BETWEEN_SWITCHES);
		}
		return waits.slice(1);
	});
}

/** The municipalities that are chosen in turns. */
const CHOSEN = ['Vasa', 'Sotkamo', 'Esbo', 'Luhanka', 'Mariehamn', 'Helsingfors'];

/** From the key that chooses another municipality to the frame that shows its figures, on a slide with a chart of it. */
export function choosings(visitor: Visitor, address: string, on: Conditions): Promise<readonly Choosing[]> {
	return visitor.visit(`${address}?municipality=905#/situation`, [FIRST], on, async ({ page }) => {
		await page.locator('html[data-municipality] figure[data-chart=share][data-live=on]').waitFor({ state: 'attached' });
		await page.locator('[data-action=settings]').first().dispatchEvent('click');
		const field = page.locator('#settings-municipality');
		const found: Choosing[] = [];
		for (const name of [...CHOSEN.slice(1), ...CHOSEN]) {
			await field.fill(name);
			await page.locator('#settings-municipality-list li').first().waitFor();
			await page.evaluate((wanted) => bench.awaitChoice(wanted), name);
			await field.press('Enter');
			found.push(await page.evaluate(() => bench.chosen()));
			await page.waitForTimeout(BETWEEN_SWITCHES);
		}
		return found;
	});
}

/** How many steps the audience is followed through. */
const FOLLOWED = 9;

/** The milliseconds from the key in the presenter's window to the frame in which the audience's window has moved. */
export function followed(visitor: Visitor, address: string, on: Conditions): Promise<readonly number[]> {
	return visitor.visit(address, [FIRST], on, async ({ page }) => {
		await firstShown(page);
		await page.locator('html[data-live]').waitFor({ state: 'attached' });
		const [presenter] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('s')]);
		await presenter.locator('html[data-live]').waitFor({ state: 'attached' });
		await presenter.keyboard.press('F5');
		await presenter.waitForTimeout(BETWEEN_SWITCHES);
		const waits: number[] = [];
		for (let step = 0; step < FOLLOWED; step++) {
			const moved = await page.evaluateHandle(() => ({
				at: new Promise<number>((resolve) => {
					const observer = new MutationObserver(() => {
						observer.disconnect();
						requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
					});
					for (const section of document.querySelectorAll('.slides > section')) {
						observer.observe(section, { attributeFilter: ['class'] });
					}
				}),
			}));
			const pressed = await presenter.evaluateHandle(() => ({
				at: new Promise<number>((resolve) => {
					document.addEventListener('keydown', (event) => resolve(performance.timeOrigin + event.timeStamp), {
						capture: true,
						once: true,
					});
				}),
			}));
			await presenter.keyboard.press('PageDown');
			const [from, to] = await Promise.all([pressed.evaluate(({ at }) => at), moved.evaluate(({ at }) => at)]);
			waits.push(to - from);
			await presenter.waitForTimeout(BETWEEN_SWITCHES);
		}
		return waits;
	});
}

function firstShown(page: Page): Promise<Shown> {
	return page.evaluate(() => {
		const [first] = bench.shown;
		if (!first) throw new Error('nothing was wanted');
		return first;
	});
}
