import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import type { LiveSite } from '../../../src/commands/live/serve-live.ts';
import { questionsOf } from '../../../src/model/live/desk.ts';
import { copyLiveSite } from '../harness/live-site.ts';
import { focusedIn, joinOnPhone, markedSlide, slideAtTop } from '../harness/phone.ts';
import { announced, focus, press } from '../harness/stage.ts';
import { test } from '../harness/test.ts';
import { openRoom, poll, type Trainer } from '../harness/trainer.ts';

const copy = copyLiveSite();
let site: LiveSite;
beforeAll(async () => {
	site = await copy.serve();
});

const field = (page: Page) => page.locator('#live-question');
const texts = (trainer: Trainer) => questionsOf(trainer.desk).map(({ text }) => text);

/** Opens the sheet of a phone and asks something. */
async function ask(page: Page, text: string): Promise<void> {
	if (!(await field(page).isVisible())) await page.locator('.live-toggle.questions').click();
	await field(page).fill(text);
	await page.locator('#live-questions .live-ask button').click();
}

/** Shows the first question that waits. */
async function show(trainer: Trainer): Promise<void> {
	await expect.poll(() => questionsOf(trainer.desk).some(({ place }) => place === 'waiting')).toBe(true);
	const key = questionsOf(trainer.desk).find(({ place }) => place === 'waiting')?.key ?? '';
	await trainer.act({ to: 'show', question: key });
}

describe('a question to the trainer', () => {
	test('can be asked only while she takes some', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		expect(await page.locator('.live-toggle.questions').isVisible()).toBe(false);
		await trainer.act({ to: 'ask', taken: true });
		await page.locator('.live-toggle.questions').waitFor();
		await expect.poll(() => announced(page)).toBe('Du kan nu skicka frågor till föreläsaren.');
		await ask(page, 'Vem betalar?');
		await expect.poll(() => texts(trainer)).toEqual(['Vem betalar?']);
		await trainer.act({ to: 'ask', taken: false });
		await field(page).waitFor({ state: 'hidden' });
		await page.getByText('Föreläsaren tar inte emot frågor just nu.').waitFor();
	});

	test('is seen by the trainer alone until she shows it; others like it; its markup is text', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const asker = await joinOnPhone(open, site, trainer);
		const other = await joinOnPhone(open, site, trainer, { locale: 'fi-FI' });
		await trainer.act({ to: 'ask', taken: true });
		const text = 'Vem <img src=x onerror=alert(1)> betalar & <b>när</b>?';
		await ask(asker, text);
		await expect.poll(() => asker.locator('.live-mine li .hint').innerText()).toBe('Skickad');
		await other.locator('.live-toggle.questions').click();
		expect(await other.locator('.live-all li').count()).toBe(0);

		await show(trainer);
		await expect.poll(() => other.locator('.live-all li p').innerText()).toBe(text);
		expect(await other.locator('.live-all li p').getAttribute('lang')).toBe('sv');
		expect(await other.locator('.live-all img, .live-all b').count()).toBe(0);
		await expect.poll(() => asker.locator('.live-mine li .hint').innerText()).toBe('Visas för alla');
		expect(await asker.locator('.live-like').isVisible()).toBe(false);

		const like = other.locator('.live-like');
		expect(await like.getAttribute('aria-pressed')).toBe('false');
		await like.click();
		expect(await like.getAttribute('aria-pressed')).toBe('true');
		await expect.poll(() => questionsOf(trainer.desk)[0]?.likes).toBe(1);
		await trainer.tell();
		await expect.poll(() => asker.locator('.live-all .hint').innerText()).toBe('1 gillar frågan');
		await like.click();
		await expect.poll(() => questionsOf(trainer.desk)[0]?.likes).toBe(0);

		await asker.locator('.live-mine button').click();
		await expect.poll(() => questionsOf(trainer.desk)).toEqual([]);
		await trainer.tell();
		await expect.poll(() => other.locator('.live-all').isVisible()).toBe(false);
	});

	test('is liked though others like it while the button is pressed', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const asker = await joinOnPhone(open, site, trainer);
		const other = await joinOnPhone(open, site, trainer);
		const third = await joinOnPhone(open, site, trainer);
		await trainer.act({ to: 'ask', taken: true });
		await ask(asker, 'Vem betalar?');
		await show(trainer);
		for (const page of [other, third]) {
			await page.locator('.live-toggle.questions').click();
			await page.locator('.live-like').waitFor();
		}
		await other.locator('.live-like').hover();
		await other.mouse.down();
		await third.locator('.live-like').click();
		await expect.poll(() => questionsOf(trainer.desk)[0]?.likes).toBe(1);
		await trainer.tell();
		await expect.poll(() => other.locator('.live-all .hint').innerText()).toBe('1 gillar frågan');
		await other.mouse.up();
		expect(await other.locator('.live-like').getAttribute('aria-pressed')).toBe('true');
		await expect.poll(() => questionsOf(trainer.desk)[0]?.likes).toBe(2);
	});

	test('is sent and withdrawn once by a double tap', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await trainer.act({ to: 'ask', taken: true });
		await ask(page, 'Ett?');
		await field(page).fill('Två?');
		// As two taps where the sheet has its full height: in a lower one the button moves on.
		await page.locator('#live-questions .live-ask button').evaluate((send: HTMLButtonElement) => {
			for (let taps = 0; taps < 2; taps++) send.click();
		});
		expect(await field(page).getAttribute('aria-invalid')).toBe('false');
		await expect.poll(() => texts(trainer)).toEqual(['Ett?', 'Två?']);
		await page.locator('.live-mine button').first().dblclick();
		await expect.poll(() => texts(trainer)).toEqual(['Två?']);
		expect(await page.locator('.live-mine li p').allInnerTexts()).toEqual(['Två?']);
	});

	test('has at most 280 signs, and three of them are open at once: why not is said', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await trainer.act({ to: 'ask', taken: true });
		const fault = page.locator('.live-fault');
		await ask(page, '   ');
		expect(await fault.innerText()).toBe('Skriv frågan först.');
		await ask(page, 'å'.repeat(281));
		expect(await fault.innerText()).toBe('Frågan är för lång. Den får ha högst 280 tecken.');
		expect(await page.locator('.live-count').innerText()).toBe('1 tecken för mycket');
		expect(await field(page).getAttribute('aria-invalid')).toBe('true');
		await ask(page, 'å'.repeat(280));
		expect(await fault.innerText()).toBe('');
		await ask(page, 'Två?');
		await ask(page, 'Tre?');
		await ask(page, 'Fyra?');
		expect(await fault.innerText()).toBe('Du har redan 3 frågor. Ta bort en av dem innan du skickar en ny.');
		expect(await field(page).inputValue()).toBe('Fyra?');
		await expect.poll(() => texts(trainer)).toHaveLength(3);
		await page.locator('.live-mine button').first().click();
		await page.locator('#live-questions .live-ask button').click();
		await expect.poll(() => texts(trainer)).toEqual(['Två?', 'Tre?', 'Fyra?']);
	});

	test('that is being written stays there when a poll comes and when the language changes', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await trainer.act({ to: 'ask', taken: true });
		await page.locator('.live-toggle.questions').click();
		await field(page).focus();
		await page.keyboard.type('Vem ');
		await trainer.act({ to: 'open-poll', poll });
		await page.locator('.live-toggle.poll.asks').waitFor();
		await page.keyboard.type('betalar?');
		await page.locator('.article-head .language').click();
		await expect.poll(() => page.locator('#live-questions h2').innerText()).toBe('Kysymykset esittäjälle');
		expect(await field(page).inputValue()).toBe('Vem betalar?');
	});

	test('holds the page where it is while it is written, and does not let go of the talk', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await trainer.act({ to: 'ask', taken: true });
		await page.locator('.live-toggle.questions').click();
		await field(page).focus();
		await page.keyboard.type('Vem ');
		const before = await page.evaluate(() => scrollY);
		await trainer.tell({ slide: 'changing-structure' });
		await expect.poll(() => markedSlide(page)).toBe('changing-structure');
		expect(await page.evaluate(() => scrollY)).toBe(before);
		await page.keyboard.type('betalar?');
		expect(await field(page).inputValue()).toBe('Vem betalar?');
		await page.locator('#live-questions .live-ask button').click();
		await expect.poll(() => slideAtTop(page)).toBe('changing-structure');
		expect(await page.locator('.live-place.apart').count()).toBe(0);
		expect(await announced(page)).toContain('Bild 14 av 45');
		await expect.poll(() => texts(trainer)).toEqual(['Vem betalar?']);
		// The next one goes on at once.
		await trainer.tell({ slide: 'key-messages' });
		await expect.poll(() => slideAtTop(page)).toBe('key-messages');
	});
});

describe('the focus is not lost', () => {
	test('where the field that has it goes, as no more questions are taken', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await trainer.act({ to: 'ask', taken: true });
		await page.locator('.live-toggle.questions').click();
		await field(page).focus();
		await trainer.act({ to: 'ask', taken: false });
		await field(page).waitFor({ state: 'hidden' });
		expect(await focus(page)).toBe('h2 live-questions-title');
	});

	test('where the question that has it goes', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const asker = await joinOnPhone(open, site, trainer);
		const other = await joinOnPhone(open, site, trainer);
		await trainer.act({ to: 'ask', taken: true });
		await ask(asker, 'Vem betalar?');
		await show(trainer);
		await other.locator('.live-toggle.questions').click();
		await other.locator('.live-like').focus();
		await press(other, 'Enter');
		await expect.poll(() => questionsOf(trainer.desk)[0]?.likes).toBe(1);
		expect(await focusedIn(other)).toBe('live-like');
		await trainer.act({ to: 'hide', question: questionsOf(trainer.desk)[0]?.key ?? '' });
		await other.locator('.live-like').waitFor({ state: 'detached' });
		expect(await focus(other)).toBe('h2 live-questions-title');
	});
});
