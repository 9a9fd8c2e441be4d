import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import type { LiveSite } from '../../../src/commands/live/serve-live.ts';
import { pollCountOf, questionsOf } from '../../../src/model/live/desk.ts';
import { addAxe, violations } from '../harness/axe.ts';
import { copyLiveSite } from '../harness/live-site.ts';
import { joinOnPhone, markedSlide, openPhone, stateLine } from '../harness/phone.ts';
import { smallTargets, smallTexts, spaceText, sticksOut } from '../harness/reflow.ts';
import { press } from '../harness/stage.ts';
import { test } from '../harness/test.ts';
import { answerFromPhones, openRoom, poll, scalePoll, severalPoll } from '../harness/trainer.ts';

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

const LOOKS = [
	['light', 'sv-FI'],
	['dark', 'fi-FI'],
] as const;
const small = { width: 320, height: 640 };

describe('nothing is wrong at 320 px', () => {
	test.for(LOOKS)('in what is asked and shown: %s, %s', async ([colorScheme, locale], { open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await openPhone(open, site, '?live', { viewport: small, colorScheme, locale });
		await page.locator('#live-code').waitFor();
		await addAxe(page);
		expect(await violations(page, '.live-dialog')).toEqual([]);
		await page.locator('#live-code').fill(trainer.code);
		await press(page, 'Enter');
		await expect.poll(() => markedSlide(page)).toBe('why-now');
		expect(await faults(page), 'following').toEqual([]);
		expect(await violations(page, '#why-now'), 'its mark').toEqual([]);
		const kinds = [
			[poll, [[0], [0], [1], [3]]],
			[severalPoll, [[0, 1], [0], [1], [3, 4]]],
			[scalePoll, [[0], [0], [1], [4]]],
		] as const;
		for (const [asked, answers] of kinds) {
			await trainer.act({ to: 'open-poll', poll: asked });
			await page.locator(`#live-poll .live-options.${asked.kind} label`).first().click();
			expect(await faults(page), `${asked.kind}, chosen`).toEqual([]);
			await page.locator('#live-poll .live-send button').click();
			await expect.poll(() => page.locator('#live-poll .live-status').innerText()).not.toBe('');
			await answerFromPhones(site, trainer, answers);
			await expect.poll(() => pollCountOf(trainer.desk)?.answers).toBe(5);
			expect(await faults(page), `${asked.kind}, sent`).toEqual([]);
			await trainer.act({ to: 'close-poll' });
			await page.locator('.live-result').waitFor();
			expect(await faults(page), `${asked.kind}, its result`).toEqual([]);
		}
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
	});

	test.for(LOOKS)('in what goes otherwise: %s, %s', async ([colorScheme, locale], { open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await openPhone(open, site, '?live=ABCDEF', { viewport: small, colorScheme, locale });
		await page.locator('.live-help').waitFor();
		await addAxe(page);
		expect(await faults(page), 'a code of no talk').toEqual([]);
		await page.locator('.live-help').click();
		await page.locator('#live-code').fill(trainer.code);
		await press(page, 'Enter');
		await expect.poll(() => markedSlide(page)).toBe('why-now');
		const other = await page.context().newPage();
		await other.goto(`${site.address}?live=${trainer.code}`);
		await page.locator('.live-help').waitFor();
		expect(await faults(page), 'another tab').toEqual([]);
	});

	test.for(['light', 'dark'] as const)('where the language is asked: %s', async (colorScheme, { open }) => {
		const page = await openPhone(open, site, '?live=ABCDEF', { viewport: small, colorScheme, locale: 'en-GB' });
		await page.locator('.live-language').waitFor();
		await addAxe(page);
		expect(await violations(page, '.live-language')).toEqual([]);
		expect(await sticksOut(page)).toEqual([]);
	});

	test('with the zoom at 400 per cent', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer, { viewport: { width: 320, height: 256 } });
		await addAxe(page);
		await trainer.act({ to: 'ask', taken: true });
		await trainer.act({ to: 'open-poll', poll: scalePoll });
		await page.locator('.live-toggle.poll').waitFor();
		expect(await faults(page), 'with both buttons').toEqual([]);
		const text = await page.evaluate(() => document.querySelector('.live')?.getBoundingClientRect().top ?? 0);
		expect(text, 'what is left for the text').toBeGreaterThan(256 / 4);
		await page.locator('.live-toggle.poll').click();
		await page.locator('#live-poll label').last().click();
		await page.locator('#live-poll .live-send button').click();
		await expect.poll(() => pollCountOf(trainer.desk)?.answers).toBe(1);
		expect(await faults(page), 'a poll').toEqual([]);
	});
});

test('in forced colours a liked question is another thing than one that is not', async ({ open }) => {
	const trainer = await openRoom(site, 'why-now');
	const asker = await joinOnPhone(open, site, trainer);
	const page = await joinOnPhone(open, site, trainer, { viewport: small, forcedColors: 'active' });
	await trainer.act({ to: 'ask', taken: true });
	await asker.locator('.live-toggle.questions').click();
	await asker.locator('#live-question').fill('Vem betalar?');
	await asker.locator('.live-ask button').click();
	await expect.poll(() => questionsOf(trainer.desk).length).toBe(1);
	await trainer.act({ to: 'show', question: questionsOf(trainer.desk)[0]?.key ?? '' });
	await page.locator('.live-toggle.questions').click();
	const like = page.locator('.live-like');
	const ground = () => like.evaluate((button) => getComputedStyle(button).backgroundColor);
	const before = await ground();
	await like.click();
	expect(await like.getAttribute('aria-pressed')).toBe('true');
	expect(await ground()).not.toBe(before);
	await addAxe(page);
	expect(await faults(page)).toEqual([]);
});
