import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import type { LiveSite } from '../../../src/commands/live/serve-live.ts';
import { pollCountOf } from '../../../src/model/live/desk.ts';
import { copyLiveSite } from '../harness/live-site.ts';
import { focusedIn, joinOnPhone, markedSlide, scroll, slideAtTop } from '../harness/phone.ts';
import { announced, focus, press } from '../harness/stage.ts';
import { test } from '../harness/test.ts';
import { answerFromPhones, openRoom, poll, scalePoll, severalPoll, type Trainer } from '../harness/trainer.ts';

const copy = copyLiveSite();
let site: LiveSite;
beforeAll(async () => {
	site = await copy.serve();
});

const QUESTION = 'Vilket av de fyra skälen väger tyngst i vår kommun?';

const counted = (trainer: Trainer) => pollCountOf(trainer.desk)?.options;
const option = (page: Page, at: number) => page.locator('#live-poll label').nth(at);
const send = (page: Page) => page.locator('#live-poll form .live-send button');
const status = (page: Page) => page.locator('#live-poll .live-status').innerText();

describe('a question to the hall', () => {
	test('opens where the phone follows, says so politely, and takes no focus', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		const before = await focus(page);
		await trainer.act({ to: 'open-poll', poll });
		await page.locator('#live-poll').waitFor();
		await expect.poll(() => announced(page)).toBe(`Ny fråga till publiken: ${QUESTION}`);
		expect(await focus(page)).toBe(before);
		expect(await page.locator('#live-poll').getAttribute('role')).toBeNull();
		expect(await page.locator('#live-poll legend').innerText()).toBe(QUESTION);
		expect(await slideAtTop(page)).toBe('why-now');
		// What it covers can be scrolled from under it.
		const spare = () =>
			page.evaluate(
				() =>
					Number.parseFloat(getComputedStyle(document.body).paddingBlockEnd) -
					(document.querySelector('.live')?.clientHeight ?? 0),
			);
		await expect.poll(spare).toBeGreaterThan(0);
	});

	test('is answered, changed, closed and shown, in both languages', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const swedish = await joinOnPhone(open, site, trainer);
		const finnish = await joinOnPhone(open, site, trainer, { locale: 'fi-FI' });
		await trainer.act({ to: 'open-poll', poll });
		for (const page of [swedish, finnish]) {
			await option(page, 1).click();
			await send(page).click();
		}
		await expect.poll(() => status(swedish)).toBe('Skickat. Du kan ändra svaret tills frågan stängs.');
		await expect.poll(() => status(finnish)).toBe('Lähetetty. Voit muuttaa vastausta, kunnes kysymys suljetaan.');
		await expect.poll(() => counted(trainer)).toEqual([0, 2, 0, 0, 0]);
		expect(await send(finnish).innerText()).toBe('Muuta vastausta');

		await option(swedish, 3).click();
		expect(await status(swedish)).toBe('');
		await send(swedish).click();
		await expect.poll(() => counted(trainer)).toEqual([0, 1, 0, 1, 0]);
		await expect.poll(() => status(swedish)).toContain('Skickat.');

		await answerFromPhones(site, trainer, [[0], [0], [0], [2], [3], [3]]);
		await trainer.act({ to: 'close-poll' });
		const rows = (page: Page) => page.locator('.live-result tbody tr').allInnerTexts();
		await expect
			.poll(async () => (await rows(swedish)).map((row) => row.replaceAll('\u00A0', ' ').split('\t').slice(1).join()))
			.toEqual(['3,38 %', '1,13 %', '1,13 %', '3,38 %', '0,0 %']);
		await expect.poll(() => rows(finnish)).toHaveLength(5);
		expect(await swedish.locator('.live-result caption').innerText()).toBe(QUESTION);
		expect(await swedish.locator('.live-result tr:has(em)').innerText()).toContain('ditt svar');
		expect(await swedish.locator('.live-mood').innerText()).toBe('Stämningsmätning, ingen omröstning');
		expect(await finnish.locator('.live-mood').innerText()).toBe('Tunnelmakysely, ei äänestys');
		await expect.poll(() => announced(swedish)).toBe(`Frågan är stängd. Resultat: ${QUESTION}`);

		await trainer.act({ to: 'clear-poll' });
		await swedish.locator('#live-poll').waitFor({ state: 'hidden' });
		expect(await swedish.locator('.live-toggle.poll').isVisible()).toBe(false);
	});

	test('says whose it is, and so does its result; one that the trainer asks by mouth is hers', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		const ours = page.locator('#live-poll').getByText('Frågorna är webbutgåvans, inte Kommunförbundets.');
		await trainer.act({ to: 'open-poll', poll });
		await option(page, 0).waitFor();
		expect(await ours.isVisible()).toBe(true);
		await answerFromPhones(site, trainer, [[0], [0], [1], [1], [2]]);
		await trainer.act({ to: 'close-poll' });
		await page.locator('.live-result').waitFor();
		expect(await ours.isVisible()).toBe(true);
		await trainer.act({ to: 'open-poll', poll: { id: 'hands-yes-no', kind: 'one', options: 3, slide: null } });
		await page.getByRole('radio', { name: 'Ja' }).waitFor();
		expect(await ours.count()).toBe(0);
	});

	test('shows no result of fewer than five answers', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await trainer.act({ to: 'open-poll', poll });
		await answerFromPhones(site, trainer, [[0], [0], [1], [2]]);
		await trainer.act({ to: 'close-poll' });
		await page.getByText('Färre än fem har svarat, så resultatet visas inte.').waitFor();
		expect(await page.locator('.live-result').count()).toBe(0);
	});

	test('that is asked again has no answer yet', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await trainer.act({ to: 'open-poll', poll });
		await option(page, 1).click();
		await send(page).click();
		await expect.poll(() => counted(trainer)).toEqual([0, 1, 0, 0, 0]);
		await trainer.act({ to: 'open-poll', poll });
		await expect.poll(() => page.locator('#live-poll input:checked').count()).toBe(0);
		expect(counted(trainer)).toEqual([0, 0, 0, 0, 0]);
		await send(page).click();
		expect(await status(page)).toBe('Välj ett svar först.');
	});

	test('takes several answers, and none of them again', async ({ open }) => {
		const trainer = await openRoom(site, 'funding-sources');
		const page = await joinOnPhone(open, site, trainer);
		await trainer.act({ to: 'open-poll', poll: severalPoll });
		await option(page, 4).click();
		await option(page, 0).click();
		await send(page).click();
		await expect.poll(() => counted(trainer)).toEqual([1, 0, 0, 0, 1, 0]);
		await option(page, 4).click();
		await option(page, 0).click();
		await send(page).click();
		await expect.poll(() => counted(trainer)).toEqual([0, 0, 0, 0, 0, 0]);
		expect(await status(page)).toBe('Svaret är borttaget.');
	});

	test('has a scale whose numbers say what its ends mean', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await trainer.act({ to: 'open-poll', poll: scalePoll });
		await page.getByRole('radio', { name: '5 – Mycket svårt' }).check();
		expect(await page.locator('#live-poll fieldset .hint').innerText()).toBe('Svara inte om du inte vet.');
		await send(page).click();
		await expect.poll(() => counted(trainer)).toEqual([0, 0, 0, 0, 1]);
	});
});

describe('an answer', () => {
	test('is said to be sent only when it is: without a net it waits', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer, { cut: true });
		await trainer.act({ to: 'open-poll', poll });
		await option(page, 2).waitFor();
		await page.context().setOffline(true);
		await page.evaluate(() => dispatchEvent(new Event('online')));
		await page.locator('.live-place.away').waitFor();
		await option(page, 2).click();
		await send(page).click();
		await expect.poll(() => status(page)).toBe('Svaret är inte skickat än. Det skickas när förbindelsen är tillbaka.');
		expect(counted(trainer)).toEqual([0, 0, 0, 0, 0]);
		await page.context().setOffline(false);
		await expect.poll(() => counted(trainer)).toEqual([0, 0, 1, 0, 0]);
		await expect.poll(() => status(page)).toContain('Skickat.');
	});

	test('that was sent is not said to be sent again when the roll is called', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await trainer.act({ to: 'open-poll', poll });
		await option(page, 2).click();
		await send(page).click();
		await expect.poll(() => status(page)).toContain('Skickat.');
		const changes = await page.evaluateHandle(() => {
			const texts: (string | null)[] = [];
			const line = document.querySelector('#live-poll .live-status');
			if (line) new MutationObserver(() => texts.push(line.textContent)).observe(line, { childList: true });
			return texts;
		});
		const before = [...trainer.desk.ballots.values()][0]?.n ?? 0;
		await trainer.act({ to: 'call', now: Date.now() });
		await expect.poll(() => [...trainer.desk.ballots.values()][0]?.n).toBe(before + 1);
		// What came after the answer to the roll call has been shown.
		await trainer.tell({ slide: 'changing-structure' });
		await expect.poll(() => markedSlide(page)).toBe('changing-structure');
		expect(await changes.jsonValue()).toEqual([]);
		expect(await status(page)).toContain('Skickat.');
	});

	test('stays chosen when the language changes, sent or not', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await trainer.act({ to: 'open-poll', poll });
		await option(page, 2).click();
		await page.locator('.article-head .language').click();
		await expect.poll(() => page.locator('#live-poll legend').innerText()).toContain('Mikä neljästä syystä');
		expect(await page.locator('#live-poll input:checked').inputValue()).toBe('2');
		await send(page).click();
		await expect.poll(() => status(page)).toContain('Lähetetty.');
		await page.locator('.article-head .language').click();
		await expect.poll(() => status(page)).toContain('Skickat.');
		expect(await page.locator('#live-poll input:checked').inputValue()).toBe('2');
		await expect.poll(() => counted(trainer)).toEqual([0, 0, 1, 0, 0]);
	});

	test('is there after a reload', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await trainer.act({ to: 'open-poll', poll });
		await option(page, 2).click();
		await send(page).click();
		await expect.poll(() => counted(trainer)).toEqual([0, 0, 1, 0, 0]);
		await page.reload();
		await expect.poll(() => page.locator('#live-poll input:checked').inputValue()).toBe('2');
		await expect.poll(() => status(page)).toContain('Skickat.');
		expect(trainer.desk.ballots.size).toBe(1);
	});

	test('is given by keyboard alone, past nothing that was not wanted', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await trainer.act({ to: 'open-poll', poll });
		await option(page, 0).waitFor();
		// The link past the bars, the button that hides the question, its first option.
		await press(page, 'Tab', 3);
		await press(page, ' ');
		await press(page, 'ArrowDown');
		await press(page, 'Enter');
		await expect.poll(() => counted(trainer)).toEqual([0, 1, 0, 0, 0]);
		await press(page, 'Escape');
		await page.locator('#live-poll').waitFor({ state: 'hidden' });
		expect(await page.evaluate(() => document.activeElement?.className)).toContain('live-toggle');
		await press(page, 'Enter');
		await page.locator('#live-poll').waitFor();
		expect(await focus(page)).toBe('h2 live-poll-title');
	});
});

describe('the focus is not lost', () => {
	test('where the result opens by itself and takes the button away, nor when the poll goes', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await trainer.act({ to: 'open-poll', poll });
		await option(page, 0).waitFor();
		await page.locator('#live-poll .live-hide').focus();
		await press(page, 'Enter');
		expect(await focusedIn(page)).toContain('live-toggle poll');
		await trainer.act({ to: 'close-poll' });
		await page.locator('.live-mood').waitFor();
		expect(await focus(page)).toBe('h2 live-poll-title');
		await press(page, 'Escape');
		expect(await focusedIn(page)).toContain('live-toggle poll');
		await trainer.act({ to: 'clear-poll' });
		await page.locator('.live-toggle.poll').waitFor({ state: 'hidden' });
		expect(await focusedIn(page)).toBe('live-leave');
	});

	test('where the poll goes while its sheet has it', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await trainer.act({ to: 'open-poll', poll });
		await option(page, 0).locator('input').focus();
		await trainer.act({ to: 'clear-poll' });
		await page.locator('#live-poll').waitFor({ state: 'hidden' });
		expect(await focusedIn(page)).toBe('live-leave');
	});
});

test('in a low window, as at a large zoom, a poll covers nothing by itself', async ({ open }) => {
	const trainer = await openRoom(site, 'why-now');
	const page = await joinOnPhone(open, site, trainer, { viewport: { width: 320, height: 256 } });
	await trainer.act({ to: 'open-poll', poll });
	await page.locator('.live-toggle.poll.asks').waitFor();
	expect(await page.locator('#live-poll').isVisible()).toBe(false);
	await expect.poll(() => announced(page)).toBe(`Ny fråga till publiken: ${QUESTION}`);
	await page.locator('.live-toggle.poll').click();
	await option(page, 0).click();
	await send(page).click();
	await expect.poll(() => counted(trainer)).toEqual([1, 0, 0, 0, 0]);
});

test('whoever joins where a poll is open hears where the talk is, and of the poll', async ({ open }) => {
	const trainer = await openRoom(site, 'why-now');
	await trainer.act({ to: 'open-poll', poll });
	const page = await joinOnPhone(open, site, trainer);
	await option(page, 0).waitFor();
	await expect
		.poll(() => announced(page))
		.toMatch(/^Du följer föreläsningen\. Bild \d+ av 45: .+[.?] Ny fråga till publiken: /u);
});

describe('a reader who does something else', () => {
	test('finds a button in the bar, and nothing opens over what she reads', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await scroll(page, 3000);
		await page.locator('.live-place.apart').waitFor();
		await trainer.act({ to: 'open-poll', poll });
		await page.locator('.live-toggle.poll.asks').waitFor();
		expect(await page.locator('#live-poll').isVisible()).toBe(false);
		await page.locator('.live-toggle.poll').click();
		await option(page, 0).waitFor();
		await page.locator('#live-poll .live-hide').click();
		expect(await page.locator('#live-poll').isVisible()).toBe(false);
	});

	test('loses nothing of what she writes in her own note', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await page.locator('#why-now textarea').focus();
		await page.keyboard.type('Vad ');
		await trainer.act({ to: 'open-poll', poll });
		await page.locator('.live-toggle.poll.asks').waitFor();
		await page.keyboard.type('kostar det?');
		expect(await page.locator('#why-now textarea').inputValue()).toBe('Vad kostar det?');
		expect(await page.locator('#live-poll').isVisible()).toBe(false);
	});
});

test('a poll of another version of the deck says that the page is an older one', async ({ open }) => {
	const trainer = await openRoom(site, 'why-now');
	const page = await joinOnPhone(open, site, trainer);
	await trainer.act({ to: 'open-poll', poll: { id: 'of-tomorrow', kind: 'one', options: 2, slide: null } });
	await page.locator('.live-toggle.poll, #live-poll').first().waitFor();
	await page.getByText('Ladda om sidan för att se frågan.').waitFor();
});
