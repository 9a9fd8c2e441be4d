import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { pack, type Report } from '../../../src/model/talk-messages.ts';
import { talkName } from '../../../src/model/talk-name.ts';
import { slide } from '../harness/deck.ts';
import { begin, expectEverywhere } from '../harness/presenter.ts';
import { live, press } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

/** How long the windows of a busy laptop say nothing, in milliseconds. */
const BUSY = 1500;

/** Has a window do nothing else for a while. */
function occupy(page: Page): Promise<void> {
	return page.evaluate((until) => {
		while (performance.timeOrigin + performance.now() < until);
	}, Date.now() + BUSY);
}

test("a presenter's window opened by hand goes on where the talk is, however long its windows take to answer", async ({
	open,
}) => {
	const deck = await open(`#/${slide(20)}`);
	const first = await begin(deck);
	const other = await deck.context().newPage();
	const busy = [deck, first].map(occupy);
	await other.goto(`${new URL('/', deck.url()).href}presenter/`);
	await Promise.all(busy);
	await live(other);
	await expectEverywhere(slide(20), other, deck);
});

test("a presenter's window is there at once when there is no talk", async ({ open }) => {
	const asked: string[] = [];
	const presenter = await open('presenter/#/funding-sources', {
		before: async (page: Page) => {
			await page.exposeFunction('heard', (kind: string) => asked.push(kind));
			await page.addInitScript(() => {
				const post = BroadcastChannel.prototype.postMessage;
				BroadcastChannel.prototype.postMessage = function (data) {
					if (data.message.since === 0) void Reflect.get(globalThis, 'heard')(data.message.kind);
					post.call(this, data);
				};
			});
		},
	});
	await expectEverywhere('funding-sources', presenter);
	expect(asked).toEqual([]);
});

describe('a window that went on by itself because nobody answered', () => {
	test.for([
		["is followed by the presenter's window", 'now', slide(30)],
		['takes back nothing that the trainer has done since', 'before', slide(21)],
	] as const)('%s', async ([, told, shown], { open }) => {
		const deck = await open(`#/${slide(20)}`);
		const presenter = await begin(deck);
		const before = await nextReport(deck);
		await press(presenter, 'PageDown');
		await expectEverywhere(slide(21), presenter, deck);
		const { changedAt } = told === 'now' ? await nextReport(deck) : before;
		expect(await stateAfterReport(deck, { ...before, changedAt }, slide(30))).toBe(shown);
		await expectEverywhere(shown, presenter, deck);
	});
});

/** The next report of the deck's window to the presenter, who calls once a second. */
function nextReport(deck: Page): Promise<Report> {
	return deck.evaluate(
		(name) =>
			new Promise((resolve) => {
				const channel = new BroadcastChannel(name);
				channel.onmessage = ({ data: { message } }) => {
					if (message.kind !== 'report') return;
					channel.close();
					resolve(message);
				};
			}),
		talkName(new URL('/', deck.url())),
	);
}

/** Says in a window's name that it shows a slide by itself. Returns the slide that the presenter's window then tells all. */
function stateAfterReport(deck: Page, report: Report, slideId: string): Promise<string> {
	const message = { ...report, detached: true, latest: report.latest && { ...report.latest, slide: slideId } };
	return deck.evaluate(
		([name, data]) =>
			new Promise((resolve) => {
				const channel = new BroadcastChannel(name);
				channel.onmessage = (event) => {
					if (event.data.message.kind !== 'state') return;
					channel.close();
					resolve(event.data.message.state.slide);
				};
				channel.postMessage(data);
			}),
		[talkName(new URL('/', deck.url())), pack(message)] as const,
	);
}
