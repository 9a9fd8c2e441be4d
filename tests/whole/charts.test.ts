import { expect } from 'vitest';
import { chartIds } from '../../src/model/chart-ids.ts';
import { liveFigure, slideOf } from '../browser/harness/charts.ts';
import { shiftsOf, watchShifts } from '../browser/harness/shifts.ts';
import { test } from '../browser/harness/test.ts';

/** The charts that Chart.js draws; the ten marks are a drawing of their own. */
const drawn = chartIds.filter((id) => id !== 'foreign-experts-staying');

test.for(drawn)('%s takes the place of its drawing in the same box, and nothing moves', async (id, { open }) => {
	const page = await open(`#/${slideOf[id]}`, { before: watchShifts });
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
	expect(boxes.off).toBeLessThan(1);
	expect(boxes.width).toBeGreaterThan(300);
	expect(await shiftsOf(page)).toEqual([]);
});
