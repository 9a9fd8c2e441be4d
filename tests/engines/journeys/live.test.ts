import { expect } from 'vitest';
import { networkAddresses } from '../../../src/commands/live/addresses.ts';
import { LIVE_PATH } from '../../../src/model/live/room.ts';
import { after, slide } from '../../browser/harness/deck.ts';
import { copyLiveSite } from '../../browser/harness/live-site.ts';
import { poll } from '../../browser/harness/trainer.ts';
import { HallPhone } from '../../live/harness/hall.ts';
import { expectShown } from '../harness/stage.ts';
import { type Reader, test } from '../harness/test.ts';
import type { Window } from '../harness/window.ts';

/** A trainer, her wall and a phone of the engine; the phones beside it are those of `tests/live`. The rest is in `tests/browser/live`. */
const copy = copyLiveSite();

const GONE = 'Föreläsarens dator är inte ansluten just nu. Du kan läsa vidare.';
const PHONE = { size: { width: 390, height: 844 }, live: false };
const POLLS = '.hall-line button:nth-of-type(2)';
const QUESTIONS = '.hall-line button:nth-of-type(3)';

/** The slide that begins at the top of the window. */
function slideAtTop(phone: Window): Promise<string | null> {
	return phone.evaluate(
		() =>
			[...document.querySelectorAll('section[data-slide]')].find(
				(section) => Math.abs(section.getBoundingClientRect().top) < 4,
			)?.id ?? null,
	);
}

/** Opens the trainer's window of a site with live, begins a talk with a wall, and returns the code of its room. */
async function lead(reader: Reader, address: string): Promise<{ desk: Window; wall: Window; code: string }> {
	const desk = await reader.open(address);
	await desk.seen('.hall-line[data-state=open]');
	const wall = await reader.opened(() => desk.click('#open-audience'));
	await wall.has('html[data-live][data-role=audience]');
	await desk.press('Shift+F5');
	await desk.unseen('dialog[open]');
	const code = (await desk.text('.hall-code'))?.replace(' ', '') ?? '';
	return { desk, wall, code };
}

/** Follows a talk on a phone, in Swedish: a browser that speaks neither language is asked first. */
async function joinOnPhone(reader: Reader, address: string): Promise<Window> {
	const phone = await reader.open(address, PHONE);
	await phone.seen('.live-place, .live-language');
	if ((await phone.count('.live-language')) > 0) await phone.click('.live-language button');
	await phone.seen('.live-place');
	return phone;
}

test('a hall follows, lets go and comes back, answers and asks, and leaves', async ({ reader }) => {
	const site = await copy.serve();
	const { desk, wall, code } = await lead(reader, `${site.address}presenter/#live=${site.key}`);
	const go = (number: number) => desk.press(...String(number), 'Enter');

	// A phone comes by the address of the network, where there is one: no secure context, and a storage of its own.
	const [network] = networkAddresses();
	const root = network ? site.address.replace('localhost', network.host) : site.address;
	const phone = await joinOnPhone(reader, `${root}?live=${code}`);
	await go(14);
	await expectShown(wall, slide(14));
	await expect.poll(() => slideAtTop(phone)).toBe(slide(14));
	expect(await phone.attribute('section[aria-current]', 'id')).toBe(slide(14));
	expect(await phone.text('.live-mark')).toBe('Föreläsningen är här nu');

	// Who scrolls away has let go, and returns by one tap.
	await phone.evaluate(() => scrollBy({ top: 3000, behavior: 'instant' }));
	await phone.seen('.live-place.apart');
	const stays = await phone.evaluate(() => scrollY);
	await go(20);
	await expect.poll(() => phone.text('.live-place')).toContain('20 / 45');
	expect(await phone.evaluate(() => scrollY)).toBe(stays);
	await phone.click('.live-place');
	await expect.poll(() => slideAtTop(phone)).toBe(slide(20));

	// The other language comes in place, and the phone follows on.
	await phone.evaluate(() => document.querySelector<HTMLElement>('.article-head .language')?.click());
	await phone.has('html[lang=fi]');
	await expect.poll(() => phone.text('.live-mark')).toBe('Esitys on tässä');
	await phone.click('.live-place');
	await go(5);
	await expect.poll(() => slideAtTop(phone)).toBe(slide(5));

	// The trainer asks, and the hall answers.
	const socket = `${site.address.replace('http', 'ws')}${LIVE_PATH}`;
	const others = Array.from({ length: 5 }, () => new HallPhone(socket, code));
	await desk.click(POLLS);
	await desk.seen('#hall-polls[open]');
	await desk.click(`li:has(#hall-poll-${poll.id}) button`);
	await wall.seen('.hall[data-shows=poll]');
	await phone.click('#live-poll label:nth-of-type(2)');
	await phone.click('#live-poll form .live-send button');
	await expect.poll(() => phone.text('#live-poll .live-status')).toContain('Lähetetty.');
	for (const [at, other] of others.entries()) {
		await expect.poll(() => other.phone.shown?.poll?.open).toBe(true);
		if (other.phone.shown?.poll)
			other.act({ to: 'answer', poll: { ...poll, ...other.phone.shown.poll }, options: [at] });
	}
	await expect.poll(() => wall.text('.hall-answered')).toMatch(/^6\D/u);
	await desk.click('.hall-current .main');
	await wall.seen('.hall-result');
	await phone.seen('.live-result');
	const shares = () =>
		phone.evaluate(() => [...document.querySelectorAll('.live-result td')].map((one) => one.textContent));
	await expect.poll(async () => (await shares()).filter((text) => text === '2')).toHaveLength(1);
	await desk.press('Escape');
	await desk.unseen('dialog[open]');

	// A phone asks, and the trainer shows it.
	await desk.click(QUESTIONS);
	await desk.click('#hall-questions .hall-ask input');
	await phone.click('.live-toggle.questions');
	await phone.evaluate(() => document.getElementById('live-question')?.focus());
	await phone.type('vem betalar');
	await phone.click('#live-questions .live-ask button');
	await desk.seen('#hall-questions li');
	await desk.click('#hall-questions li .hall-buttons button');
	await expect.poll(() => wall.text('.hall-asked')).toBe('vem betalar');
	await expect.poll(() => phone.text('.live-all li')).toContain('vem betalar');
	await desk.press('Escape');
	await desk.unseen('dialog[open]');

	// Leaving is one tap.
	for (const other of others) other.leave();
	await phone.click('.live-leave');
	await phone.unseen('.live, .live-mark');
	expect(await phone.address()).toBe(`${root}fi/`);
	expect(
		await phone.evaluate(() =>
			[localStorage, sessionStorage].flatMap((storage) => Object.keys(storage).filter((key) => / live\b/u.test(key))),
		),
	).toEqual([]);
});

test('a talk goes on when the broker is gone, and each is told', async ({ reader }) => {
	// With the broker its server is gone, also for what a page fetches when it has nothing else to do.
	reader.expectComplaint(
		/WebSocket|connection|connect|kd-live|live|Failed|refused|fetching the script|cannot load <link/iu,
	);
	const site = await copy.serve();
	const { desk, wall, code } = await lead(reader, `${site.address}presenter/#live=${site.key}`);
	const phone = await joinOnPhone(reader, `${site.address}?live=${code}`);
	await desk.press('1', '4', 'Enter');
	await expect.poll(() => slideAtTop(phone)).toBe(slide(14));
	const port = Number(new URL(site.address).port);
	await site.close();
	await desk.seen('.hall-line[data-state=lost]');
	await expect.poll(() => phone.text('.live-state')).not.toBe('');
	await desk.press('PageDown');
	await expectShown(wall, after(slide(14)));
	const lost = await phone.text('.live-state');
	// A broker that was started anew has another key: the phone hears nothing of its trainer there, and says so.
	await copy.serve(undefined, port);
	await expect.poll(() => phone.text('.live-state')).not.toBe(lost);
	await expect.poll(() => phone.text('.live-state')).toBe(GONE);
	await desk.press('PageDown');
	await expectShown(wall, slide(16));
	await phone.click('.live-leave');
	await phone.unseen('.live');
});
