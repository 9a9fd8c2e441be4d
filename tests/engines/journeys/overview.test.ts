import { expect } from 'vitest';
import { ids, last, slide } from '../../browser/harness/deck.ts';
import { expectShown, shown } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

test('the overview has each slide under its link, stays where it is scrolled to, and leads to the last', async ({
	reader,
}) => {
	const window = await reader.open(`#/${slide(5)}`);
	const size = () => window.evaluate(() => getComputedStyle(document.querySelector('.ours') ?? document.body).fontSize);
	const onStage = await size();
	await window.press('o');
	await window.has('html[data-overview]');
	expect(await shown(window)).toEqual(ids);
	const misplaced = await window.evaluate(() => {
		const links = [...document.querySelectorAll('#overview a')];
		return [...document.querySelectorAll('.slides > section')].flatMap((section, index) => {
			const [small, link] = [section.getBoundingClientRect(), links[index]?.getBoundingClientRect() ?? new DOMRect()];
			const off = Math.max(...(['x', 'y', 'width', 'height'] as const).map((at) => Math.abs(small[at] - link[at])));
			return off > 1 || small.width < 200 ? [`${section.id}: ${off} px off, ${small.width} px wide`] : [];
		});
	});
	expect(misplaced).toEqual([]);
	expect(await size()).toBe(onStage);
	// The drawings take the place of the live charts, whose pixels are those of the stage.
	expect(await window.count('.slides canvas')).toBe(0);
	const { before, after } = await window.evaluate(async () => {
		scrollTo(0, document.documentElement.scrollHeight);
		const before = scrollY;
		// reveal.js looks once a second whether its element has been scrolled: so after the second beat it has.
		await new Promise<void>((resolve) => {
			let beats = 0;
			const clock = setInterval(() => {
				if (++beats < 2) return;
				clearInterval(clock);
				resolve();
			}, 1000);
		});
		return { before, after: scrollY };
	});
	expect(before).toBeGreaterThan(300);
	expect(after).toBe(before);
	await window.click(`#overview a[href="#/${last}"]`);
	await window.unseen('#overview');
	await expectShown(window, last);
	const stage = await window.evaluate((id) => {
		const { x, y, width, height } = document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect();
		return [x, y, width, height];
	}, last);
	expect(stage).toEqual([0, 0, 1280, 720]);
});
