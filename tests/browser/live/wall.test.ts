import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { polls } from '../../../slides/polls.ts';
import { pollText } from '../../../src/browser/live/poll-words.ts';
import { type Language, languages } from '../../../src/model/language.ts';
import type { LiveOnWall } from '../../../src/model/live/on-wall.ts';
import type { TalkState } from '../../../src/model/talk.ts';
import { pack } from '../../../src/model/talk-messages.ts';
import { talkName } from '../../../src/model/talk-name.ts';
import { talk } from '../../unit/model/talk-state.ts';
import { addAxe, violations } from '../harness/axe.ts';
import { slide } from '../harness/deck.ts';
import { expectShown } from '../harness/stage.ts';
import { type Open, test } from '../harness/test.ts';

const CODE = 'WWWMMM';
const live: LiveOnWall = {
	address: `http://192.168.100.200:41739/?live=${CODE}`,
	code: CODE,
	shows: null,
	poll: null,
	question: null,
	answers: 0,
};
/** The second option of a poll. */
const option = (wall: Page, language: Language) =>
	wall.locator('.hall').getByText((pollText('heaviest-reason', language)?.options[1] ?? '').replaceAll('\u00AD', ''));
/** As many as the longest text for them may say. */
const MANY = 388;

/** A window of the audience, as if a trainer led it, and what tells it the state of the talk. */
async function openWall(open: Open, options: Parameters<Open>[1] = {}): Promise<[Page, Tell]> {
	const wall = await open(`#/${slide(5)}`, options);
	const name = talkName(new URL('/', wall.url()));
	await wall.evaluate(
		([channelName, call, invite]) =>
			new Promise<void>((resolve) => {
				const channel = new BroadcastChannel(channelName);
				channel.onmessage = ({ data: { version, message } }) => {
					if (message.kind !== 'report') return;
					channel.onmessage = null;
					channel.postMessage({ version, message: { ...invite, window: message.window } });
					resolve();
				};
				channel.postMessage(call);
			}),
		[name, pack({ kind: 'call', presenter: 'p', since: 1 }), { kind: 'invite' }] as const,
	);
	await wall.locator('html[data-role=audience]').waitFor({ state: 'attached' });
	let changedAt = 1;
	const tell: Tell = (change) =>
		wall.evaluate(([channelName, data]) => new BroadcastChannel(channelName).postMessage(data), [
			name,
			pack({ kind: 'state', state: { ...talk, slide: slide(5), ...change }, changedAt: ++changedAt }),
		] as const);
	return [wall, tell];
}
type Tell = (change: Partial<TalkState>) => Promise<void>;

/** What of the sheet cannot be read from the back row, is cut off, or lies on something else. */
function faultsOf(wall: Page): Promise<readonly string[]> {
	return wall.evaluate(() => {
		const faults: string[] = [];
		const sheet = document.querySelector('.hall, .qr');
		if (!sheet) return ['there is no sheet'];
		const texts = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
		const boxes: { readonly text: string; readonly box: DOMRect }[] = [];
		while (texts.nextNode()) {
			const { currentNode: node } = texts;
			const text = node.textContent?.trim() ?? '';
			const parent = node.parentElement;
			if (text === '' || !parent || parent.closest('.unseen')) continue;
			const size = Number.parseFloat(getComputedStyle(parent).fontSize);
			if (size < 23.99) faults.push(`"${text}" is ${size} px`);
			const range = document.createRange();
			range.selectNodeContents(node);
			for (const box of range.getClientRects()) {
				if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight) {
					faults.push(`"${text}" leaves the window`);
				}
				boxes.push({ text, box });
			}
		}
		if (boxes.length === 0) faults.push('there is no text');
		for (const [at, one] of boxes.entries()) {
			for (const other of boxes.slice(at + 1)) {
				const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
				const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
				// Large signs have room above and below them.
				const meets = high > 8 && high > Math.max(one.box.height, other.box.height) / 4;
				if (one.text !== other.text && wide > 2 && meets) faults.push(`"${one.text}" lies on "${other.text}"`);
			}
		}
		return faults;
	});
}

describe.each(languages)('the wall in %s', (language) => {
	test('is read from the back row: each poll, its result, and the code', async ({ open }) => {
		const [wall, tell] = await openWall(open);
		for (const { id, options } of polls) {
			const open = { ...live, shows: 'poll', poll: { id, round: 1, open: true }, answers: MANY } as const;
			await tell({ language, live: open });
			await wall.locator(`html[data-language=${language}] .hall-options`).waitFor();
			await expect.poll(() => wall.locator('.hall-options li').count()).toBe(options);
			expect(await faultsOf(wall), id).toEqual([]);
			const result = Array.from({ length: options }, (_, at) => (at === 1 ? MANY : 0));
			const closed = { ...open, poll: { id, round: 1, open: false, result, answers: MANY } } as const;
			await tell({ language, live: closed });
			await wall.locator('.hall-result').waitFor();
			expect(await faultsOf(wall), `${id}, closed`).toEqual([]);
			await tell({ language, live });
			await wall.locator('.hall').waitFor({ state: 'detached' });
		}
		await tell({ language, live, qr: true });
		await wall.locator('.qr img').waitFor();
		expect(await faultsOf(wall), 'the code').toEqual([]);
	});
});

describe.each([
	['light', 'none'],
	['dark', 'none'],
	['dark', 'active'],
] as const)('the wall with %s colours, forced: %s', (colorScheme, forcedColors) => {
	test('has its result as a table, with bars that are seen', async ({ open }) => {
		const [wall, tell] = await openWall(open, { colorScheme, forcedColors });
		const poll = { id: 'heaviest-reason', round: 1, open: false, result: [5, 0, 15, 0, 0], answers: 20 } as const;
		await tell({ live: { ...live, shows: 'poll', poll } });
		const table = wall.getByRole('table');
		await table.waitFor();
		await expect.poll(() => table.getByRole('row').count()).toBe(6);
		const row = table.getByRole('row').nth(3);
		expect(await row.getByRole('cell').innerText()).toMatch(/^15\s+75 %$/u);
		const { bar, track, ground } = await wall.evaluate(() => {
			const colour = (name: string) => getComputedStyle(document.querySelector(name) ?? document.body).backgroundColor;
			return { bar: colour('.hall-bar'), track: colour('.hall-track'), ground: colour('.hall') };
		});
		expect(new Set([bar, track]).size).toBe(2);
		expect(bar).not.toBe(ground);
		const shares = await wall
			.locator('.hall-track')
			.evaluateAll((tracks) =>
				tracks.map((each) => Math.round((100 * (each.firstElementChild?.clientWidth ?? 0)) / each.clientWidth)),
			);
		expect(shares).toEqual([25, 0, 75, 0, 0]);
		await addAxe(wall);
		expect(await violations(wall, '.hall')).toEqual([]);
	});
});

test('a question is shown as it was asked, in its own language, whatever stands in it', async ({ open }) => {
	const [wall, tell] = await openWall(open);
	const text = `${'Miksi <b>kukaan</b> ei kysy? '.repeat(9)}&amp;`;
	const question = { id: 'K3', language: 'fi', text, likes: 3 } as const;
	await tell({ live: { ...live, shows: 'question', question } });
	const words = wall.locator('.hall-asked');
	await words.waitFor();
	expect(await words.textContent()).toBe(text);
	expect(await words.getAttribute('lang')).toBe('fi');
	expect(await faultsOf(wall)).toEqual([]);
});

test('a window with a language of its own has the poll in that one', async ({ open }) => {
	const [wall, tell] = await openWall(open);
	const poll = { id: 'heaviest-reason', round: 1, open: true } as const;
	const state = { live: { ...live, shows: 'poll', poll } } as const;
	await tell(state);
	await option(wall, 'sv').waitFor();
	await tell({ ...state, language: 'fi' });
	await option(wall, 'fi').waitFor();
	expect(await option(wall, 'sv').count()).toBe(0);
});

test('what the wall needs is there before it is shown, and comes without the net', async ({ open }) => {
	const [wall, tell] = await openWall(open, { complains: /ERR_INTERNET_DISCONNECTED/u });
	const fetched = wall.waitForResponse((response) => /assets\/sheet-[^/]*\.js$/u.test(response.url()));
	await tell({ live });
	const sheet = await fetched;
	await sheet.finished();
	// With all that it needs itself.
	await wall.evaluate(`import(${JSON.stringify(sheet.url())}).then(() => {})`);
	await expect
		.poll(() =>
			wall.evaluate(() =>
				[...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every((link) => link.sheet !== null),
			),
		)
		.toBe(true);
	await wall.context().setOffline(true);
	const poll = { id: 'hands-abcd', round: 1, open: true } as const;
	await tell({ live: { ...live, shows: 'poll', poll }, slide: slide(6) });
	await expectShown(wall, slide(6));
	await wall.locator('.hall-options').waitFor();
	await tell({ live, qr: true });
	await wall.locator('.qr .code').waitFor();
});

test('a poll that this version of the deck has not covers no slide', async ({ open }) => {
	const [wall, tell] = await openWall(open);
	await tell({ live: { ...live, shows: 'poll', poll: { id: 'hands-abcd', round: 1, open: true } } });
	await wall.locator('.hall').waitFor();
	await tell({ live: { ...live, shows: 'poll', poll: { id: 'gone', round: 1, open: true } } });
	await wall.locator('.hall').waitFor({ state: 'detached' });
});

test('a window that goes on by itself takes the poll from the wall with the next slide', async ({ open }) => {
	const [wall, tell] = await openWall(open);
	await tell({ live: { ...live, shows: 'poll', poll: { id: 'hands-abcd', round: 1, open: true } } });
	await wall.locator('.hall').waitFor();
	await wall.keyboard.press('PageDown');
	await wall.locator('.hall').waitFor({ state: 'detached' });
	await expectShown(wall, slide(6));
	await wall.keyboard.press('q');
	await wall.getByText('WWW MMM').waitFor();
});

test('who has no room has nothing of it', async ({ open }) => {
	const asked: string[] = [];
	const [wall, tell] = await openWall(open, {
		before: async (page) => page.on('request', (request) => asked.push(request.url())),
	});
	await tell({ slide: slide(7) });
	await expectShown(wall, slide(7));
	expect(asked.filter((url) => /assets\/(?:sheet|join|poll-words)-/u.test(url))).toEqual([]);
});
