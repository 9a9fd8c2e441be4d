import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { languages } from '../../../src/model/language.ts';
import { slide } from '../../browser/harness/deck.ts';
import { begin, present } from '../../browser/harness/presenter.ts';
import { faultsOf, violations } from '../../browser/harness/presenter-window.ts';
import { press } from '../../browser/harness/stage.ts';
import { test } from '../../browser/harness/test.ts';

describe.each(languages)("axe-core finds nothing wrong with the presenter's window: %s", (language) => {
	test.for(['light', 'dark'] as const)('in %s colours', async (colorScheme, { open }) => {
		const folder = language === 'fi' ? 'fi/' : '';
		const deck = await open(`${folder}#/concepts-people`, { colorScheme, reducedMotion: 'reduce' });
		const presenter = await present(deck);
		expect(await violations(presenter), 'setup').toEqual([]);
		await press(presenter, 'Shift+F5');
		expect(await violations(presenter), 'talk').toEqual([]);
		for (const key of ['c', 'e', '?']) {
			await press(presenter, key);
			expect(await violations(presenter), key).toEqual([]);
			await press(presenter, 'Escape');
		}
	});
});

/** What of a small window cannot be scrolled to. */
function lostIn(presenter: Page): Promise<readonly string[]> {
	return presenter.evaluate(() => {
		const { scrollWidth, scrollHeight } = document.documentElement;
		const faults = scrollWidth > innerWidth ? [`the page is ${scrollWidth} px wide`] : [];
		let above = 0;
		for (const name of ['.bar', '.now', '.after', '.notes-side', '.tools']) {
			const box = document.querySelector(name)?.getBoundingClientRect() ?? new DOMRect();
			const [top, bottom] = [box.top + scrollY, box.bottom + scrollY];
			if (top < above - 1) faults.push(`${name} begins ${above - top} px too high`);
			if (box.height < 20 || bottom > scrollHeight + 1) faults.push(`${name} cannot be seen`);
			above = bottom;
		}
		const notes = document.querySelector('#sheets');
		if (!notes || notes.scrollHeight > notes.clientHeight + 1) faults.push('the notes are cut off');
		return faults;
	});
}

const SIZES = [
	[1280, 800],
	[1024, 768],
	[1180, 820],
	[420, 760],
] as const;
const SMALL = [
	[320, 640],
	[320, 256],
	[640, 360],
] as const;

test.for(languages)(
	'nothing of the window is cut off or lies on anything else, and a small one is scrolled in one direction: %s',
	async (language, { open }) => {
		const presenter = await begin(await open(`${language === 'fi' ? 'fi/' : ''}#/${slide(39)}`));
		for (const [width, height] of SIZES) {
			await presenter.setViewportSize({ width, height });
			expect(await faultsOf(presenter), `${width} × ${height}`).toEqual([]);
		}
		for (const [width, height] of SMALL) {
			await presenter.setViewportSize({ width, height });
			expect(await lostIn(presenter), `${width} × ${height}`).toEqual([]);
			const end = presenter.locator('[data-command=end]');
			await end.evaluate((button) => button.blur());
			await end.focus();
			await expect.poll(() => end.evaluate((one) => one.getBoundingClientRect().bottom)).toBeLessThanOrEqual(height);
		}
	},
);
