import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { slide } from '../harness/deck.ts';
import { begin, expectEverywhere } from '../harness/presenter.ts';
import { live } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

/** How long the windows of a busy laptop say nothing, in milliseconds. */
const BUSY = 1500;

test("a presenter's window opened by hand goes on where the talk is, however long its windows take to answer", async ({
	open,
}) => {
	const deck = await open(`#/${slide(20)}`);
	const first = await begin(deck);
	const other = await deck.context().newPage();
	const busy = [deck, first].map((page) =>
		page.evaluate((until) => {
			while (performance.timeOrigin + performance.now() < until);
		}, Date.now() + BUSY),
	);
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
