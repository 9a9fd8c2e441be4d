import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import type { LiveSite } from '../../../src/commands/live/serve-live.ts';
import { addAxe, violations } from '../harness/axe.ts';
import { copyLiveSite } from '../harness/live-site.ts';
import { markedSlide, openPhone, stateLine } from '../harness/phone.ts';
import { smallTargets, smallTexts, spaceText, sticksOut } from '../harness/reflow.ts';
import { press } from '../harness/stage.ts';
import { test } from '../harness/test.ts';
import { openRoom, poll } from '../harness/trainer.ts';

const copy = copyLiveSite();
let site: LiveSite;
beforeAll(async () => {
	site = await copy.serve();
});

/** What is wrong with what is added to the page for whoever follows. */
async function faults(page: Page): Promise<readonly string[]> {
	const found = [
		await violations(page, '.live'),
		await sticksOut(page),
		await smallTexts(page),
		await smallTargets(page),
	];
	return found.flat();
}

test.for([
	['light', 'sv-FI'],
	['dark', 'fi-FI'],
] as const)(
	'nothing is wrong at 320 px in any state: %s, %s',
	{ timeout: 60_000 },
	async ([colorScheme, locale], { open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await openPhone(open, site, '?live', { viewport: { width: 320, height: 640 }, colorScheme, locale });
		await page.locator('#live-code').waitFor();
		await addAxe(page);
		expect(await violations(page, '.live-dialog')).toEqual([]);
		await page.locator('#live-code').fill(trainer.code);
		await press(page, 'Enter');
		await expect.poll(() => markedSlide(page)).toBe('why-now');
		expect(await faults(page), 'following').toEqual([]);
		expect(await violations(page, '#why-now'), 'its mark').toEqual([]);
		await trainer.act({ to: 'open-poll', poll });
		await page.locator('#live-poll label').first().click();
		expect(await faults(page), 'a poll').toEqual([]);
		await trainer.act({ to: 'close-poll' });
		await page.locator('.live-mood').waitFor();
		await trainer.act({ to: 'ask', taken: true });
		await page.locator('.live-toggle.questions').click();
		await page.locator('#live-question').fill('Vem betalar?');
		await page.locator('.live-ask button').click();
		expect(await faults(page), 'questions').toEqual([]);
		await spaceText(page);
		expect(await sticksOut(page), 'with the text spaced').toEqual([]);
		await trainer.vanish();
		await expect.poll(() => stateLine(page)).not.toBe('');
		expect(await faults(page), 'without the trainer').toEqual([]);
	},
);
