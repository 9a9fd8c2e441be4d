import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, onTestFinished, vi } from 'vitest';
import finnish from '../../../locales/fi/live.json' with { type: 'json' };
import swedish from '../../../locales/sv/live.json' with { type: 'json' };
import { pollText } from '../../../src/browser/live/poll-words.ts';
import type { Site } from '../../../src/commands/serve.ts';
import type { Poll } from '../../../src/model/live/poll.ts';
import { EMBEDDED_OWNER, hereTopic, LIVE_PATH, stateTopic } from '../../../src/model/live/room.ts';
import { audience } from '../../live/harness/brokers.ts';
import { Client } from '../../live/harness/client.ts';
import type { HallPhone } from '../../live/harness/hall.ts';
import { newDevice } from '../../live/harness/names.ts';
import { slide, total } from '../harness/deck.ts';
import {
	brokerOf,
	codeOf,
	goTo,
	joinPhones,
	openDesk,
	openDialog,
	openPoll,
	openWall,
	serveWithAccount,
	takeRoom,
} from '../harness/desk.ts';
import { holdBack, withoutTimers } from '../harness/gate.ts';
import { copyLiveSite } from '../harness/live-site.ts';
import { faultsOf, violations } from '../harness/presenter-window.ts';
import { expectShown, focus, frame, live, press } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

/** How often the window asks the server how phones reach it, in milliseconds. */
const ASKING = 10_000;

const copy = copyLiveSite();
const words = swedish.desk;
/** Words with what is filled in. */
const said = (text: string, count: number) => text.replace('{{count}}', String(count));
const follow = (count: number) => said(words.line.followers_one, count);
const answered = (count: number) => said(words.line.answered_other, count);
const reasons: Poll = { id: 'heaviest-reason', kind: 'one', options: 5, slide: 'why-now' };

let phones: readonly HallPhone[] = [];
afterEach(() => {
	for (const phone of phones) phone.leave();
	phones = [];
});
const join = async (site: Site, presenter: Page, count: number) => {
	phones = await joinPhones(site, await codeOf(presenter), count);
	return phones;
};
const answer = (phone: HallPhone | undefined, option: number) =>
	phone?.act({ to: 'answer', poll: reasons, options: [option] });
const line = (presenter: Page) => presenter.locator('.hall-words');
const toast = (presenter: Page) => presenter.locator('#toast');
/** The same while the check before the talk is open. */
const inCheck = (presenter: Page) => presenter.locator('#setup .toast');
const pollOf = (phone: HallPhone | undefined) => phone?.phone.shown?.poll;
const ask = (phone: HallPhone | undefined, text: string) =>
	phone?.act({ to: 'ask', id: newDevice().slice(0, 8), text });
/** Presses a button by the keyboard: a pointer must wait until what has come under it has stood there for a moment. */
const choose = async (presenter: Page, control: Locator) => {
	await control.focus();
	await press(presenter, 'Enter');
};
/** The words of what has the focus, where it can be seen. */
const focused = (presenter: Page) =>
	presenter.evaluate(() => {
		const { activeElement } = document;
		return activeElement?.matches('body') || !activeElement?.checkVisibility() ? undefined : activeElement.textContent;
	});

describe('the key', () => {
	test('is taken out of the address at once, and stands nowhere else', async ({ open }) => {
		const site = await copy.serve();
		const seen: string[] = [];
		const presenter = await openDesk(open, site, '', {
			before: async (page) =>
				page.context().on('request', async (request) => {
					seen.push(request.url(), JSON.stringify(await request.allHeaders().catch(() => ({}))));
				}),
		});
		const wall = await openWall(presenter);
		await presenter.keyboard.press('q');
		await wall.locator('.qr[data-room] img').waitFor();
		expect(new URL(presenter.url()).hash).toBe('');
		for (const page of [presenter, wall]) {
			seen.push(page.url(), await page.content(), await page.evaluate(() => document.referrer));
			seen.push(await page.evaluate(() => JSON.stringify([history.state, { ...localStorage }, window.name])));
		}
		expect(seen.length).toBeGreaterThan(20);
		expect(seen.filter((text) => text.includes(site.key))).toEqual([]);
	});

	test('is kept for when the window is loaded anew, by which the room stays the same', async ({ open }) => {
		const site = await copy.serve();
		const presenter = await openDesk(open, site);
		const code = await codeOf(presenter);
		await presenter.reload();
		await live(presenter);
		await presenter.locator('.hall-line[data-state=open]').waitFor();
		expect(await codeOf(presenter)).toBe(code);
	});

	test('is missed where it is missing: the window says where to get it', async ({ open }) => {
		const site = await copy.serve();
		const presenter = await open('', { live: false, complains: /asks another host/u });
		await presenter.goto(`${site.address}presenter/`);
		await live(presenter);
		await presenter.getByText(words.setup.noKey).waitFor();
		expect(await presenter.locator('#setup-phones button:visible, #setup-phones input:visible').count()).toBe(0);
		expect(await presenter.locator('.hall-line').isVisible()).toBe(false);
	});

	test('that is no longer good is forgotten, and the talk goes on', async ({ open }) => {
		const site = await copy.serve();
		const presenter = await openDesk(open, site);
		const wall = await openWall(presenter);
		const port = Number(new URL(site.address).port);
		await site.close();
		await presenter.locator('.hall-line[data-state=lost]').waitFor();
		await copy.serve(undefined, port);
		await expect.poll(() => toast(presenter).textContent()).toBe(words.notices.refused);
		await presenter.locator('[data-command=setup]').click();
		await presenter.getByText(words.setup.refusedKey).waitFor();
		await presenter.keyboard.press('Escape');
		await goTo(presenter, 7);
		await expectShown(wall, slide(7));
	});
});

describe('the check before a talk', () => {
	test('says when the first phone has come, in words', async ({ open }) => {
		const site = await copy.serve();
		const presenter = await openDesk(open, site);
		const check = presenter.locator('.hall-test');
		expect(await check.textContent()).toBe(words.setup.tryWaiting);
		await join(site, presenter, 1);
		await expect.poll(() => check.textContent()).toBe(words.setup.tryDone);
		await expect.poll(() => line(presenter).textContent()).toContain(follow(1));
	});

	test('lets the trainer choose by which address phones come, and keeps that', async ({ open }) => {
		const site = await copy.serve();
		const addresses = ['http://192.168.1.20:4173/', 'http://10.0.0.7:4173/'];
		const presenter = await openDesk(open, site, '', {
			before: (page) => page.context().route(`**/${LIVE_PATH}`, (route) => route.fulfill({ json: { addresses } })),
		});
		const typed = presenter.locator('.hall-address');
		const alt = () => presenter.locator('.hall-qr').getAttribute('alt');
		expect(await typed.textContent()).toBe('http://192.168.1.20:4173/?live');
		await presenter.getByLabel('http://10.0.0.7:4173/').check();
		expect(await typed.textContent()).toBe('http://10.0.0.7:4173/?live');
		expect(await alt()).toContain(`http://10.0.0.7:4173/?live=${await codeOf(presenter)}`);
		await presenter.reload();
		await live(presenter);
		await expect.poll(() => typed.textContent()).toBe('http://10.0.0.7:4173/?live');
		// The next room is in the same network.
		await presenter.getByRole('button', { name: words.setup.close }).focus();
		await press(presenter, 'Enter');
		await press(presenter, 'Tab', 3);
		await press(presenter, 'Enter');
		await presenter.getByText(words.setup.closed).waitFor();
		await presenter.getByRole('button', { name: words.setup.open }).click();
		await presenter.locator('.hall-line[data-state=open]').waitFor();
		expect(await typed.textContent()).toBe('http://10.0.0.7:4173/?live');
	});

	test('goes with the computer into another network, and back to the address that was chosen', async ({ open }) => {
		const site = await copy.serve();
		const [chosen, other] = ['http://192.168.1.20:4173/', 'http://10.0.0.7:4173/'];
		let addresses = [other, chosen];
		const presenter = await openDesk(open, site, '', {
			before: async (page) => {
				await page.clock.install();
				// The line waits for an answer as long as the clock jumps.
				await withoutTimers(page, [ASKING]);
				await page.context().route(`**/${LIVE_PATH}`, (route) => route.fulfill({ json: { addresses } }));
			},
		});
		const typed = presenter.locator('.hall-address');
		const move = async (...to: string[]) => {
			addresses = to;
			await presenter.clock.fastForward(ASKING);
		};
		await presenter.getByLabel(chosen).check();
		await move(other);
		await expect.poll(() => typed.textContent()).toBe(`${other}?live`);
		await expect.poll(() => inCheck(presenter).textContent()).toBe(words.notices.address);
		await move();
		await presenter.getByText(words.setup.noNetwork).waitFor();
		expect(await typed.textContent()).toBe(`${other}?live`);
		await move(other, chosen);
		await expect.poll(() => typed.textContent()).toBe(`${chosen}?live`);
		expect(await presenter.getByLabel(chosen).isChecked()).toBe(true);
		// Whoever is choosing one goes on with the keyboard where she is, also when there is another one now.
		await presenter.getByLabel(chosen).focus();
		await move('http://172.16.0.3:4173/', other, chosen);
		await presenter.getByLabel('http://172.16.0.3:4173/').waitFor();
		await press(presenter, 'ArrowUp');
		await expect.poll(() => typed.textContent()).toBe(`${other}?live`);
	});

	test('says it while phones wait because all places are taken', async ({ open }) => {
		const site = await copy.serve({ phones: 2, perAddress: null });
		const presenter = await openDesk(open, site, '', {
			async before(page) {
				await page.clock.install();
				await withoutTimers(page, [ASKING]);
			},
		});
		const full = presenter.getByText(words.setup.full);
		await join(site, presenter, 2);
		expect(await full.isVisible()).toBe(false);
		const third = new Client({ address: brokerOf(site), id: newDevice(), ...audience });
		expect(await third.answer).toBe(3);
		await presenter.setViewportSize({ width: 420, height: 760 });
		await presenter.clock.fastForward(ASKING);
		// Wide enough for its words: not half of the window.
		const notice = () =>
			inCheck(presenter).evaluate((one) => [one.textContent, one.getBoundingClientRect().width > 300]);
		await expect.poll(notice).toEqual([words.notices.full, true]);
		await full.waitFor();
		await presenter.setViewportSize({ width: 1280, height: 800 });
		expect(await line(presenter).textContent()).toContain(words.line.allTaken);
		// The server's own clock: who waits tries again within half a minute.
		vi.setSystemTime(Date.now() + 30_000);
		onTestFinished(() => void vi.useRealTimers());
		await presenter.clock.fastForward(ASKING);
		await full.waitFor({ state: 'hidden' });
		expect(await line(presenter).textContent()).not.toContain(words.line.allTaken);
	});

	test('says it when the computer is in no network', async ({ open }) => {
		const site = await copy.serve();
		const presenter = await openDesk(open, site, '', {
			before: (page) => page.context().route(`**/${LIVE_PATH}`, (route) => route.fulfill({ json: { addresses: [] } })),
		});
		await presenter.getByText(words.setup.noNetwork).waitFor();
	});

	test('has phones follow later in a webinar', async ({ open }) => {
		const site = await copy.serve();
		const presenter = await openDesk(open, site);
		const [phone] = await join(site, presenter, 1);
		await presenter.getByLabel(words.setup.delay).selectOption('15');
		await expect.poll(() => phone?.phone.latest?.delay).toBe(15);
	});

	test('asks for an account where the broker is one that others run, and anew when it is wrong', async ({ open }) => {
		const site = await serveWithAccount(copy.folder, { user: 'vasa', password: 'a secret of hers' });
		onTestFinished(() => site.close());
		// Its server says nothing of addresses.
		let arrive = () => {};
		const presenter = await open('', {
			live: false,
			complains: /asks another host|404/u,
			async before(page) {
				arrive = await holdBack(page, new RegExp(`/${LIVE_PATH}$`, 'u'));
			},
		});
		await presenter.goto(`${site.address}presenter/`);
		await live(presenter);
		const [user, password] = [presenter.getByLabel(words.setup.account), presenter.getByLabel(words.setup.password)];
		await user.fill('Vasa stad');
		await password.fill('a secret of hers');
		await presenter.getByRole('button', { name: words.setup.open }).click();
		await presenter.getByText(words.setup.invalidAccount).waitFor();
		// The server may answer later than the trainer.
		const answered = presenter.waitForResponse(new RegExp(`/${LIVE_PATH}$`, 'u'));
		arrive();
		await (await answered).finished();
		await frame(presenter);
		expect(await presenter.getByText(words.setup.invalidAccount).isVisible()).toBe(true);
		await user.fill('vasa');
		await password.fill('another secret');
		await password.press('Enter');
		await presenter.getByText(words.setup.refusedAccount).waitFor();
		expect(await password.inputValue()).toBe('');
		expect(await presenter.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('another secret');
		expect(await violations(presenter)).toEqual([]);
		await password.fill('a secret of hers');
		await password.press('Enter');
		await presenter.locator('.hall-line[data-state=open]').waitFor();
		const [phone] = await join(site, presenter, 1);
		expect(phone?.phone.owner).toBe('vasa');
		await presenter.reload();
		await live(presenter);
		await expect.poll(() => line(presenter).textContent()).toContain(`${follow(1)} · ${words.line.open}`);
		expect(await presenter.content()).not.toContain('a secret of hers');
	});

	test('is led by the keyboard alone: the room is closed for all, and a new one has another code', async ({ open }) => {
		const site = await copy.serve();
		const presenter = await openDesk(open, site);
		const code = await codeOf(presenter);
		const [phone] = await join(site, presenter, 1);
		await presenter.getByRole('button', { name: words.setup.close }).focus();
		await press(presenter, 'Enter');
		expect(await focus(presenter)).toBe('h2 close-room-title');
		expect(await violations(presenter)).toEqual([]);
		await press(presenter, 'Tab', 3);
		await press(presenter, 'Enter');
		await presenter.getByText(words.setup.closed).waitFor();
		await expect.poll(() => phone?.phone.ended).toBe(true);
		// Whoever comes late finds nothing, once the broker has been told so.
		const room = { owner: EMBEDDED_OWNER, code };
		const found = async () => {
			const late = await Client.open({ address: brokerOf(site), id: newDevice(), ...audience });
			await late.subscribe(stateTopic(room), hereTopic(room));
			await late.flush();
			await late.leave();
			return late.heard;
		};
		await expect.poll(found).toEqual([]);
		await presenter.getByRole('button', { name: words.setup.open }).focus();
		await press(presenter, 'Enter');
		await presenter.locator('.hall-line[data-state=open]').waitFor();
		const next = await codeOf(presenter);
		expect(next).not.toBe(code);
		const spaced = `${next.slice(0, 3)} ${next.slice(3)}`;
		expect(await presenter.locator('#setup').textContent()).toContain(words.notices.opened.replace('{{code}}', spaced));
		// What was pressed is gone: the keyboard goes on within the room.
		expect(await presenter.locator('.hall-room :focus:visible').count()).toBe(1);
	});
});

describe('phones', () => {
	test('are told where the talk is, the last word always, and nothing that is not theirs', async ({ open }) => {
		const site = await copy.serve();
		const presenter = await openDesk(open, site);
		await presenter.locator('#setup').getByLabel('Ett kortare urval').check();
		await openWall(presenter);
		const [phone] = await join(site, presenter, 1);
		await press(presenter, 'End');
		await expect.poll(() => phone?.phone.shown?.slide).not.toBe(slide(1));
		await press(presenter, 'PageUp', 12);
		await press(presenter, 'Home');
		await expect.poll(() => phone?.phone.shown?.slide).toBe(slide(1));
		const state = phone?.phone.latest;
		expect(Object.keys(state ?? {}).toSorted()).toEqual(
			'ask blank by delay e f language municipality n poll questions slide step steps until v'.split(' '),
		);
	});

	test('hear that the talk has ended with the room, whose results and questions can still be saved', async ({
		open,
	}) => {
		const site = await copy.serve();
		const presenter = await openDesk(open, site);
		const wall = await openWall(presenter);
		const hall = await join(site, presenter, 5);
		const [phone] = hall;
		// The poll is open still when the talk ends.
		await openPoll(presenter, reasons.id);
		await expect.poll(() => hall.every((each) => each.phone.shown?.poll?.open)).toBe(true);
		for (const each of hall) answer(each, 2);
		await expect.poll(() => presenter.locator('.hall-answers').textContent()).toBe(answered(5));
		await press(presenter, 'Escape');
		await openDialog(presenter, 'hall-questions');
		await presenter.getByLabel(words.questions.ask).check();
		await expect.poll(() => phone?.phone.shown?.ask).toBe(true);
		ask(phone, 'Vem betalar?');
		await presenter.locator('#hall-questions').getByRole('button', { name: words.questions.show }).click();
		await expect.poll(() => phone?.phone.shown?.questions).toHaveLength(1);
		await press(presenter, 'Escape');
		await presenter.locator('.tools [data-command=end]').click();
		const warning = presenter.getByText(`${words.end.withTalk} ${words.end.after}`);
		expect(await warning.isVisible()).toBe(true);
		expect(await violations(presenter)).toEqual([]);
		await presenter.locator('[data-command=end-now]').click();
		await expect.poll(() => phone?.phone.ended).toBe(true);
		expect((await saved(presenter, words.polls.save)).text).toMatch(/;1;[^;]+;5;5\r\n/u);
		expect((await saved(presenter, words.questions.save)).text).toContain('Vem betalar?');
		await press(presenter, 'Escape');
		await presenter.locator('.tools [data-command=end]').click();
		expect(await warning.isVisible()).toBe(false);
		// Nor does the wall keep anything of the room.
		await wall.locator('html:not([data-role])').waitFor({ state: 'attached' });
		expect(await wall.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes(' live.')))).toEqual([]);
		expect(await line(presenter).isVisible()).toBe(false);
	});
});

test('the roll is called from time to time: who has left is counted no more', async ({ open }) => {
	const site = await copy.serve();
	const presenter = await openDesk(open, site, '', { before: (page) => page.clock.install() });
	const [stays, leaves] = await join(site, presenter, 2);
	await expect.poll(() => line(presenter).textContent()).toContain(follow(2));
	leaves?.leave();
	let time = await presenter.evaluate(() => Date.now());
	const call = async () => {
		const { n = 0, latest } = stays?.phone ?? {};
		time += 120_000;
		await presenter.clock.setSystemTime(time);
		await expect.poll(() => stays?.phone.latest?.e).toBe((latest?.e ?? 0) + 1);
		await expect.poll(() => stays?.isSent && stays.phone.n > n).toBe(true);
	};
	await call();
	expect(await line(presenter).textContent()).toContain(follow(2));
	await call();
	await expect.poll(() => line(presenter).textContent()).toContain(`${follow(1)} · ${words.line.open}`);
});

describe('a poll', () => {
	test('that is closed by the keyboard in the bar leaves the focus there', async ({ open }) => {
		const site = await copy.serve();
		const presenter = await openDesk(open, site);
		await openWall(presenter);
		await join(site, presenter, 1);
		await openPoll(presenter, reasons.id);
		await press(presenter, 'Escape');
		await presenter.getByRole('button', { name: words.line.closePoll }).focus();
		await press(presenter, 'Enter');
		await expect.poll(() => pollOf(phones[0])?.open).toBe(false);
		expect(await focused(presenter)).toBe(words.line.polls);
		await press(presenter, 'Enter');
		await presenter.locator('#hall-polls[open]').waitFor();
	});

	test('that has the focus in the list is not focused anew each second, when the window looks at all', async ({
		open,
	}) => {
		const site = await copy.serve();
		const presenter = await openDesk(open, site, '', { before: (page) => page.clock.install() });
		await press(presenter, 'Escape');
		await openDialog(presenter, 'hall-polls');
		const last = presenter.locator('#hall-polls li button').last();
		await last.focus();
		await last.evaluate((button) => {
			button.focus = () => button.setAttribute('data-anew', '');
		});
		await presenter.clock.runFor(3000);
		expect(await last.evaluate((button) => button === document.activeElement)).toBe(true);
		expect(await last.getAttribute('data-anew')).toBeNull();
	});

	test('is opened, counted, closed, shown and saved', async ({ open }) => {
		const site = await copy.serve();
		const presenter = await openDesk(open, site);
		const wall = await openWall(presenter);
		await join(site, presenter, 6);
		await goTo(presenter, 5);
		await openDialog(presenter, 'hall-polls');
		const first = presenter.locator('#hall-polls section:visible').first();
		expect(await first.locator('h3').textContent()).toBe(words.polls.ofSlide);
		expect(await violations(presenter)).toEqual([]);
		await first.getByRole('button', { name: words.polls.open }).focus();
		await press(presenter, 'Enter');
		await expect.poll(() => pollOf(phones[0])).toEqual({ id: reasons.id, round: 1, open: true });
		await wall.locator('.hall[data-shows=poll]').waitFor();
		expect(await focus(presenter)).toContain('h3');
		for (const [at, option] of [0, 0, 1, 2, 2, 2].entries()) answer(phones[at], option);
		await expect.poll(() => presenter.locator('.hall-answers').textContent()).toBe(answered(6));
		await expect.poll(() => line(presenter).textContent()).toContain(answered(6));
		await expect.poll(() => wall.locator('.hall-answered').textContent()).toBe(answered(6));
		// Nobody sees how it goes before it is closed.
		expect(await presenter.locator('.hall-result').count()).toBe(0);
		expect(await wall.locator('.hall table').count()).toBe(0);
		await press(presenter, 'Tab');
		await press(presenter, 'Enter');
		const result = { id: reasons.id, round: 1, open: false, result: [2, 1, 3, 0, 0], answers: 6 };
		await expect.poll(() => pollOf(phones[3])).toEqual(result);
		await expect.poll(() => wall.locator('.hall-result tbody tr').count()).toBe(5);
		expect(await wall.locator('.hall-result tr').nth(3).innerText()).toMatch(/3\s+50 %$/u);
		expect(await wall.locator('.hall').innerText()).toContain(swedish.mood);
		expect(await presenter.locator('.hall-result tbody tr').nth(2).innerText()).toContain('3 (50 %)');
		expect(await violations(presenter)).toEqual([]);
		const file = await saved(presenter, words.polls.save);
		expect(file.name).toBe(`${words.polls.file}.csv`);
		expect(file.text).toContain(`# ${swedish.mood}`);
		const { question, options } = pollText(reasons.id, 'sv') ?? { question: '', options: [] };
		const { csv } = words;
		expect(file.text.split('\r\n').slice(2)).toEqual([
			[csv.question, csv.round, csv.option, csv.chosen, csv.answers].join(';'),
			...[2, 1, 3, 0, 0].map((count, at) => `${question};1;${options[at]};${count};6`.replaceAll('\u00AD', '')),
			'',
		]);
		for (const { device } of phones) expect(file.text).not.toContain(device);
		await presenter.getByRole('button', { name: words.polls.clear }).click();
		await expect.poll(() => pollOf(phones[0])).toBeNull();
		await wall.locator('.hall').waitFor({ state: 'detached' });
	});

	test('shows nobody a result of four answers', async ({ open }) => {
		const site = await copy.serve();
		const presenter = await openDesk(open, site);
		const wall = await openWall(presenter);
		await join(site, presenter, 4);
		await openPoll(presenter, reasons.id);
		await expect.poll(() => pollOf(phones[0])?.open).toBe(true);
		for (const phone of phones) answer(phone, 1);
		await expect.poll(() => presenter.locator('.hall-answers').textContent()).toBe(answered(4));
		await presenter.locator('.hall-current .main').click();
		await expect.poll(() => pollOf(phones[0])).toMatchObject({ open: false, result: null, answers: 4 });
		await wall.getByText(swedish.wall.tooFew).waitFor();
		await presenter.getByText(words.polls.tooFew).waitFor();
		expect(await presenter.locator('.hall-result').count()).toBe(0);
		expect((await saved(presenter, words.polls.save)).text).toContain(`;${words.csv.tooFew};`);
	});

	test('says when many answers come from phones that nobody knew before', async ({ open }) => {
		const site = await copy.serve();
		const presenter = await openDesk(open, site);
		await openWall(presenter);
		const [early] = await join(site, presenter, 1);
		await expect.poll(() => line(presenter).textContent()).toContain(follow(1));
		await openPoll(presenter, reasons.id);
		await expect.poll(() => pollOf(early)?.open).toBe(true);
		answer(early, 0);
		const late = await joinPhones(site, await codeOf(presenter), 10);
		phones = [...phones, ...late];
		const warning = presenter.locator('.hall-current .fault');
		for (const phone of late.slice(1)) answer(phone, 1);
		await expect.poll(() => presenter.locator('.hall-answers').textContent()).toBe(answered(10));
		expect(await warning.isVisible()).toBe(false);
		answer(late[0], 1);
		await warning.getByText(said(words.polls.newcomers_other, 10)).waitFor();
	});

	test('leaves the wall with the next slide, but not the phones', async ({ open }) => {
		const site = await copy.serve();
		const presenter = await openDesk(open, site);
		const wall = await openWall(presenter);
		await join(site, presenter, 1);
		await goTo(presenter, 5);
		await openPoll(presenter, reasons.id);
		await wall.locator('.hall').waitFor();
		const preview = presenter.frameLocator('#now iframe').locator('.hall');
		await preview.waitFor();
		expect(await preview.locator('h2').textContent()).toBe(await wall.locator('.hall h2').textContent());
		// A clicker closes the dialog and goes on.
		await press(presenter, 'PageDown');
		await expectShown(wall, slide(6));
		await wall.locator('.hall').waitFor({ state: 'detached' });
		await preview.waitFor({ state: 'detached' });
		await expect.poll(() => phones[0]?.phone.shown?.slide).toBe(slide(6));
		expect(pollOf(phones[0])).toEqual({ id: reasons.id, round: 1, open: true });
		await openDialog(presenter, 'hall-polls');
		const onWall = presenter.locator('.hall-current').getByRole('button', { name: words.polls.onWall });
		expect(await onWall.getAttribute('aria-pressed')).toBe('false');
		await onWall.click();
		await wall.locator('.hall').waitFor();
		expect(await onWall.getAttribute('aria-pressed')).toBe('true');
	});

	test('is opened once by a double click, the first as well as a later one', async ({ open }) => {
		const site = await copy.serve();
		const presenter = await openDesk(open, site);
		await press(presenter, 'Escape');
		await join(site, presenter, 1);
		for (const id of ['hands-yes-no', reasons.id]) {
			await openDialog(presenter, 'hall-polls');
			await presenter.locator(`li:has(#hall-poll-${id}) button`).dblclick();
			await expect.poll(() => pollOf(phones[0])).toEqual({ id, round: 1, open: true });
			await press(presenter, 'Escape');
		}
		await openDialog(presenter, 'hall-polls');
		await expect
			.poll(() => presenter.locator(`li:has(#hall-poll-${reasons.id}) button`).textContent())
			.toBe(words.polls.openAgain);
	});

	test('goes on when the window is loaded anew in the middle of it', async ({ open }) => {
		const site = await copy.serve();
		const presenter = await openDesk(open, site);
		const wall = await openWall(presenter);
		await join(site, presenter, 6);
		await openPoll(presenter, reasons.id);
		await expect.poll(() => pollOf(phones[0])?.open).toBe(true);
		for (const phone of phones.slice(0, 5)) answer(phone, 3);
		await expect.poll(() => line(presenter).textContent()).toContain(answered(5));
		await presenter.reload();
		await live(presenter);
		await expect.poll(() => line(presenter).textContent()).toContain(`${answered(5)} · ${words.line.open}`);
		await wall.locator('.hall[data-shows=poll]').waitFor();
		answer(phones[5], 4);
		await expect.poll(() => line(presenter).textContent()).toContain(answered(6));
		await presenter.locator('.hall-line button').first().click();
		await expect.poll(() => pollOf(phones[0])).toMatchObject({ open: false, result: [0, 0, 0, 5, 1] });
	});
});

describe('questions', () => {
	test('are shown, answered, removed and silenced by the trainer alone, and never as markup', async ({ open }) => {
		const site = await copy.serve();
		const presenter = await openDesk(open, site);
		const wall = await openWall(presenter);
		await join(site, presenter, 2);
		await openDialog(presenter, 'hall-questions');
		await presenter.getByText(words.questions.off).waitFor();
		expect(phones[0]?.phone.shown?.ask).toBe(false);
		await presenter.getByLabel(words.questions.ask).check();
		await expect.poll(() => phones[0]?.phone.shown?.ask).toBe(true);
		ask(phones[0], 'Vem betalar <img src=x onerror=alert(1)>?');
		const rows = presenter.locator('#hall-questions li');
		await expect.poll(() => rows.count()).toBe(1);
		expect(phones[1]?.phone.shown?.questions).toEqual([]);
		expect(await presenter.locator('.hall-count').textContent()).toBe(said(words.line.new_one, 1));
		expect(await violations(presenter)).toEqual([]);
		await rows.getByRole('button', { name: words.questions.show }).focus();
		await press(presenter, 'Enter');
		await expect
			.poll(() => wall.locator('.hall-asked').textContent())
			.toBe('Vem betalar <img src=x onerror=alert(1)>?');
		expect(await wall.locator('.hall img').count()).toBe(0);
		await expect.poll(() => phones[1]?.phone.shown?.questions).toHaveLength(1);
		const id = phones[1]?.phone.shown?.questions[0]?.id ?? '';
		phones[1]?.act({ to: 'like', id });
		await expect.poll(() => rows.innerText()).toContain(said(words.questions.likes_one, 1));
		// Its device is silenced: it is gone from wall and phones, and comes back when the device is heard again.
		await choose(presenter, rows.getByRole('button', { name: words.questions.mute }));
		await wall.locator('.hall').waitFor({ state: 'detached' });
		await expect.poll(() => phones[1]?.phone.shown?.questions).toEqual([]);
		await choose(presenter, rows.getByRole('button', { name: words.questions.unmute }));
		await expect.poll(() => phones[1]?.phone.shown?.questions).toHaveLength(1);
		await choose(presenter, rows.getByRole('button', { name: words.questions.answered }));
		await expect.poll(() => phones[1]?.phone.shown?.questions).toEqual([]);
		expect((await saved(presenter, words.questions.save)).text).toContain('Vem betalar');
		await choose(presenter, rows.getByRole('button', { name: words.questions.remove }));
		await expect.poll(() => rows.count()).toBe(0);
		expect(await focus(presenter)).toBe('h2 hall-questions-title');
	});

	test('wait in the order in which they come, and a double click shows one', async ({ open }) => {
		const site = await copy.serve();
		const presenter = await openDesk(open, site);
		await press(presenter, 'Escape');
		const [first] = await join(site, presenter, 1);
		await expect.poll(() => line(presenter).textContent()).toContain(follow(1));
		const [second] = await joinPhones(site, await codeOf(presenter), 1);
		onTestFinished(() => second?.leave());
		await openDialog(presenter, 'hall-questions');
		await presenter.getByLabel(words.questions.ask).check();
		await expect.poll(() => second?.phone.shown?.ask).toBe(true);
		const waiting = presenter.locator('#hall-questions li:has(button:visible)', { hasText: words.questions.show });
		const asked = presenter.locator('#hall-questions .hall-question');
		ask(second, 'Ett?');
		await expect.poll(() => asked.allTextContents()).toEqual(['Ett?']);
		// The phone that joined first asks later: what a pointer rests on stays where it is.
		ask(first, 'Två?');
		await expect.poll(() => asked.allTextContents()).toEqual(['Ett?', 'Två?']);
		await waiting.first().getByRole('button', { name: words.questions.show }).dblclick();
		await expect.poll(() => first?.phone.shown?.questions.map(({ text }) => text)).toEqual(['Ett?']);
		await expect.poll(() => presenter.getByRole('button', { name: words.questions.show }).count()).toBe(1);
		// The keyboard is as fast as it likes.
		await presenter.getByRole('button', { name: words.questions.show }).focus();
		await press(presenter, 'Enter');
		await expect.poll(() => first?.phone.shown?.questions.map(({ text }) => text)).toEqual(['Ett?', 'Två?']);
	});

	test('are hidden from wall and phones, and wait again', async ({ open }) => {
		const site = await copy.serve();
		const presenter = await openDesk(open, site, 'fi/');
		const wall = await openWall(presenter);
		await join(site, presenter, 1);
		await openDialog(presenter, 'hall-questions');
		await presenter.getByLabel(finnish.desk.questions.ask).check();
		await expect.poll(() => phones[0]?.phone.shown?.ask).toBe(true);
		ask(phones[0], 'Miksi?');
		const rows = presenter.locator('#hall-questions li');
		await choose(presenter, rows.getByRole('button', { name: finnish.desk.questions.show }));
		await wall.locator('.hall[data-shows=question]').waitFor();
		await choose(presenter, rows.getByRole('button', { name: finnish.desk.questions.onWall }));
		await wall.locator('.hall').waitFor({ state: 'detached' });
		await expect.poll(() => phones[0]?.phone.shown?.questions).toHaveLength(1);
		await choose(presenter, rows.getByRole('button', { name: finnish.desk.questions.hide }));
		await expect.poll(() => phones[0]?.phone.shown?.questions).toEqual([]);
		await rows.getByRole('button', { name: finnish.desk.questions.show }).waitFor();
	});
});

test.for([
	[1280, 800],
	[1024, 768],
	[420, 760],
] as const)('nothing of the window is cut off or lies on its line at %d × %d', async ([width, height], { open }) => {
	const site = await copy.serve();
	const presenter = await openDesk(open, site);
	await presenter.locator('[data-command=start-here]').click();
	await goTo(presenter, 39);
	await presenter.setViewportSize({ width, height });
	await openPoll(presenter, reasons.id);
	const dialog = presenter.locator('#hall-polls');
	expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
	await press(presenter, 'Escape');
	await presenter.frameLocator('#now iframe').locator('.hall').waitFor();
	expect(await faultsOf(presenter)).toEqual([]);
});

test('a code that could not be fetched is fetched when it is shown again', async ({ open }) => {
	const site = await copy.serve();
	let isCut = true;
	const presenter = await openDesk(open, site, '', {
		complains: /asks another host|ERR_FAILED/u,
		before: (page) => page.context().route(/\/assets\/join-/u, (route) => (isCut ? route.abort() : route.continue())),
	});
	const wall = await openWall(presenter);
	await Promise.all([wall.waitForEvent('requestfailed'), press(wall, 'q')]);
	await wall.locator('.qr .code').waitFor();
	expect(await wall.locator('.qr img').count()).toBe(0);
	await press(wall, 'q');
	await wall.locator('.qr').waitFor({ state: 'detached' });
	isCut = false;
	await press(wall, 'q');
	await wall.locator('.qr[data-room] img').waitFor();
});

test('the code comes onto the wall with Q, in large signs, with what to type', async ({ open }) => {
	const site = await copy.serve();
	const presenter = await openDesk(open, site);
	const wall = await openWall(presenter);
	const code = await codeOf(presenter);
	const [network] = site.networks;
	await press(wall, 'q');
	await wall.locator('.qr[data-room] img').waitFor();
	expect(await wall.locator('.qr .code strong').textContent()).toBe(`${code.slice(0, 3)} ${code.slice(3)}`);
	if (network) {
		expect(await wall.locator('.qr .address').textContent()).toBe(`${network.address}?live`);
		expect(await wall.locator('.qr img').getAttribute('alt')).toContain(`${network.address}?live=${code}`);
	}
	await press(presenter, 'q');
	await wall.locator('.qr').waitFor({ state: 'detached' });
});

test('of two windows of a trainer the later one leads the room: the earlier says so once, and comes back when it is asked', async ({
	open,
}) => {
	const site = await copy.serve();
	const first = await openDesk(open, site);
	const code = await codeOf(first);
	const wall = await openWall(first);
	await join(site, first, 1);
	const by = () => phones[0]?.phone.latest?.by;
	const before = by();
	const second = await first.context().newPage();
	await Promise.all([
		// It goes by itself, and may do so before the second window is there.
		expect.poll(() => toast(first).textContent()).toBe(words.notices.superseded),
		second.goto(`${site.address}presenter/#live=${site.key}`),
	]);
	await live(second);
	await second.locator('.hall-line[data-state=open]').waitFor();
	expect(await codeOf(second)).toBe(code);
	await first.locator('.hall-line[data-state=superseded]').waitFor();
	await expect.poll(by).not.toBe(before);
	const later = by();
	await goTo(second, 9);
	await expectShown(wall, slide(9));
	await expect.poll(() => phones[0]?.phone.shown?.slide).toBe(slide(9));
	expect(by()).toBe(later);
	await first.locator('[data-command=setup]').click();
	// With the talk the room comes back.
	await first.locator('#take-back').click();
	await second.locator('.hall-line[data-state=superseded]').waitFor();
	await first.locator('.hall-line[data-state=open]').waitFor();
	await first.keyboard.press('Escape');
	await goTo(first, 11);
	await expectShown(wall, slide(11));
	await expect.poll(() => phones[0]?.phone.shown?.slide).toBe(slide(11));
});

test('before the talk has begun, too, there is one room: for a second window, and for one that is opened again', async ({
	open,
}) => {
	const site = await copy.serve();
	const first = await openDesk(open, site);
	const code = await codeOf(first);
	const [wall] = await Promise.all([first.context().waitForEvent('page'), first.locator('#open-audience').click()]);
	await live(wall);
	await wall.locator('html[data-role=audience]').waitFor({ state: 'attached' });
	const [phone] = await join(site, first, 1);
	const openAnother = async () => {
		const another = await first.context().newPage();
		await another.goto(`${site.address}presenter/#live=${site.key}`);
		await live(another);
		await another.locator('.hall-line[data-state=open]').waitFor();
		return another;
	};
	const second = await openAnother();
	expect(await codeOf(second)).toBe(code);
	await first.locator('.hall-line[data-state=superseded]').waitFor();
	await expect.poll(() => line(second).textContent()).toContain(follow(1));
	await first.close();
	await second.close();
	await expect.poll(() => phone?.phone.here).toBe(false);
	const again = await openAnother();
	expect(await codeOf(again)).toBe(code);
	await expect.poll(() => phone?.phone.here).toBe(true);
	expect(await again.locator('#setup[open]').count()).toBe(1);
});

test('a room that another computer has taken over is taken back by the keyboard, or left to it', async ({ open }) => {
	const site = await copy.serve();
	const presenter = await openDesk(open, site);
	await openWall(presenter);
	const [phone] = await join(site, presenter, 1);
	const other = await takeRoom(site, await codeOf(presenter), slide(30));
	onTestFinished(() => other.leave());
	await expect.poll(() => phone?.phone.shown?.slide).toBe(slide(30));
	await presenter.locator('.hall-line[data-state=superseded]').waitFor();
	await presenter.locator('[data-command=setup]').click();
	expect(await presenter.getByRole('button', { name: words.setup.close }).isVisible()).toBe(false);
	await presenter.getByRole('button', { name: words.setup.takeBack }).focus();
	await press(presenter, 'Enter');
	await presenter.locator('.hall-line[data-state=open]').waitFor();
	await expect.poll(() => phone?.phone.shown?.slide).toBe(slide(1));
	expect(await presenter.locator('.hall-room :focus:visible').count()).toBe(1);
	await press(presenter, 'Escape');
	await other.tell(slide(31));
	await presenter.locator('.hall-line[data-state=superseded]').waitFor();
	await presenter.locator('.tools [data-command=end]').click();
	expect(await presenter.getByText(words.end.withTalk).isVisible()).toBe(false);
	await presenter.locator('[data-command=end-now]').click();
	await presenter.getByRole('button', { name: words.setup.open }).waitFor();
	for (const text of [words.setup.closed, words.setup.closedUnheard]) {
		expect(await presenter.getByText(text).isVisible()).toBe(false);
	}
	await other.tell(slide(32));
	await expect.poll(() => phone?.phone.shown?.slide).toBe(slide(32));
	expect(phone?.phone.ended).toBe(false);
});

test('a window that was closed by mistake is opened again from the wall, and goes on with the room and its poll', async ({
	open,
}) => {
	const site = await copy.serve();
	const closed = await openDesk(open, site);
	const code = await codeOf(closed);
	const wall = await openWall(closed);
	await join(site, closed, 5);
	await openPoll(closed, reasons.id);
	await expect.poll(() => pollOf(phones[0])?.open).toBe(true);
	for (const phone of phones) answer(phone, 2);
	await expect.poll(() => line(closed).textContent()).toContain(answered(5));
	await closed.close();
	await expect.poll(() => phones[0]?.phone.here).toBe(false);
	const [presenter] = await Promise.all([wall.context().waitForEvent('page'), press(wall, 's')]);
	await live(presenter);
	await expect.poll(() => line(presenter).textContent()).toContain(`${answered(5)} · ${words.line.open}`);
	expect(await codeOf(presenter)).toBe(code);
	expect(phones[0]?.phone.here).toBe(true);
	await presenter.locator('.hall-line button').first().click();
	await expect.poll(() => pollOf(phones[0])).toMatchObject({ round: 1, open: false, result: [0, 0, 5, 0, 0] });
});

test('without its broker the talk goes on as ever, and the window says so once', async ({ open }) => {
	const site = await copy.serve();
	const presenter = await openDesk(open, site);
	const wall = await openWall(presenter);
	await join(site, presenter, 1);
	const notices: string[] = [];
	await presenter.exposeFunction('noticed', (text: string) => notices.push(text));
	await presenter.evaluate(() => {
		const region = document.querySelector('#toast');
		if (!region) return;
		new MutationObserver(() => {
			if (region.textContent) void Reflect.get(globalThis, 'noticed')(region.textContent);
		}).observe(region, { childList: true, characterData: true, subtree: true });
	});
	await site.close();
	await presenter.locator('.hall-line[data-state=lost]').waitFor();
	for (const number of [20, 21, total]) {
		await goTo(presenter, number);
		await expectShown(wall, slide(number));
	}
	await press(wall, 'Home');
	await expectShown(wall, slide(1));
	await expect.poll(() => line(presenter).textContent()).toContain(words.line.lost);
	expect(notices.filter((text) => text === words.notices.lost)).toHaveLength(1);
	await presenter.locator('[data-command=setup]').click();
	await presenter.getByRole('button', { name: words.setup.close }).click();
	await presenter.locator('#close-room').getByRole('button', { name: words.setup.close }).click();
	await presenter.getByText(words.setup.closedUnheard).waitFor();
});

/** Presses a button that saves a file, and reads it. */
async function saved(page: Page, button: string): Promise<{ readonly name: string; readonly text: string }> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.locator('dialog[open]').getByRole('button', { name: button }).click(),
	]);
	return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}
