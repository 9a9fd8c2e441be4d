import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { after, slide } from '../harness/deck.ts';
import { withoutTimers } from '../harness/gate.ts';
import { begin, expectEverywhere, openAudience, present } from '../harness/presenter.ts';
import { clickControl, expectShown, live, press } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

/** Closes the presenter's window by its cross, and waits until the audience's knows that it is alone. */
async function closeByCross(deck: Page, presenter: Page): Promise<void> {
	await presenter.close();
	await alone(deck);
}

/** Lets time pass until the window of the audience knows that it is alone. */
async function alone(deck: Page): Promise<void> {
	const offers = async () => {
		await deck.clock.fastForward(11_000);
		return deck.locator('.way-back').count();
	};
	await expect.poll(offers).toBe(1);
}

/** Windows whose time can be made to pass. */
const CLOCK = { before: (page: Page) => page.context().clock.install() };

/** How late a busy browser is with a lock, in milliseconds: later than a window waits for one that another holds. */
const LATE = 1500;

const ordinary = (deck: Page) => deck.locator('html:not([data-role])').waitFor({ state: 'attached' });

/** Waits until a window that is loaded follows. */
async function following(deck: Page): Promise<void> {
	await live(deck);
	await deck.locator('html[data-role=audience]').waitFor({ state: 'attached' });
}

/** Opens a presenter's window by its address. */
async function openByHand(deck: Page, site: string): Promise<Page> {
	const presenter = await deck.context().newPage();
	await presenter.goto(`${site}presenter/`);
	await live(presenter);
	return presenter;
}

/** What the window has kept of the talk. */
const kept = (deck: Page) =>
	deck.evaluate(() => JSON.parse(sessionStorage.getItem('kommundeck / audience.state') ?? 'null'));

const locks = (page: Page) =>
	page.evaluate(async () => (await navigator.locks.query()).held?.map(({ name = '' }) => name));

describe("the audience's window without a presenter's", () => {
	test('goes on for whoever holds the clicker, and shows nothing until the pointer moves', async ({ open }) => {
		const deck = await open(`#/${slide(10)}`, CLOCK);
		await closeByCross(deck, await begin(deck));
		expect(await deck.locator('.way-back').isVisible()).toBe(false);
		await press(deck, 'PageDown');
		await expectShown(deck, slide(11));
		await clickControl(deck, deck.getByRole('button', { name: 'Visa sidan som vanligt' }));
		await ordinary(deck);
		await expectShown(deck, slide(11));
		expect(await deck.locator('.way-back').count()).toBe(0);
		await press(deck, '/');
		await deck.locator('.search-panel[open]').waitFor();
		expect(await deck.evaluate(() => sessionStorage.getItem('kommundeck / audience'))).toBeNull();
	});

	test('is left by Escape, which closes first what covers the slide', async ({ open }) => {
		const deck = await open(`#/${slide(10)}`, CLOCK);
		await closeByCross(deck, await begin(deck));
		await press(deck, 'b');
		await deck.locator('#blank').waitFor({ state: 'visible' });
		await press(deck, 'Escape');
		await deck.locator('#blank').waitFor({ state: 'hidden' });
		expect(await deck.locator('html[data-role=audience]').count()).toBe(1);
		await press(deck, 'Escape');
		await ordinary(deck);
	});

	test('is left as well when it has been loaded anew, and is no window of a talk any more for others', async ({
		open,
	}) => {
		const deck = await open(`#/${slide(10)}`, CLOCK);
		const presenter = await begin(deck);
		expect(await locks(deck)).toContain('kommundeck.talk /');
		await presenter.close();
		await deck.reload();
		await live(deck);
		await deck.locator('html[data-role=audience]').waitFor({ state: 'attached' });
		await alone(deck);
		expect(await locks(deck)).not.toContain('kommundeck.talk /');
		expect(await locks(deck)).toContain('kommundeck.talk / state');
		await press(deck, 'Escape');
		await ordinary(deck);
		await deck.reload();
		await live(deck);
		await ordinary(deck);
	});

	test('holds no lock for which a new version would wait, and tells a new presenter where the talk is', async ({
		open,
	}) => {
		const deck = await open(`#/${slide(10)}`, CLOCK);
		const first = await begin(deck);
		await press(first, 'PageDown', 2);
		await expectEverywhere(slide(12), first, deck);
		await closeByCross(deck, first);
		expect(await locks(deck)).not.toContain('kommundeck.talk /');
		await press(deck, 'PageDown');
		await expectShown(deck, slide(13));
		const second = await present(deck);
		await expectEverywhere(slide(13), second, deck);
		await deck.locator('.way-back').waitFor({ state: 'detached' });
		await press(second, 'PageDown');
		await expectEverywhere(after(slide(13)), second, deck);
	});

	test.for([false, true])(
		'goes on when it is loaded anew, and tells a new presenter where: by S %s',
		async (byKey, { open, site }) => {
			const deck = await open(`#/${slide(10)}`, CLOCK);
			const first = await begin(deck);
			await press(first, 'PageDown', 2);
			await expectEverywhere(slide(12), first, deck);
			await first.close();
			await deck.reload();
			await following(deck);
			await press(deck, 'PageDown');
			await expectShown(deck, slide(13));
			await press(deck, 'b');
			await deck.locator('#blank').waitFor({ state: 'visible' });
			await deck.reload();
			await following(deck);
			await deck.locator('#blank').waitFor({ state: 'visible' });
			await deck.clock.fastForward(61_000);
			const second = byKey ? await present(deck) : await openByHand(deck, site);
			await expectEverywhere(slide(13), second, deck);
			await expect.poll(() => second.locator('#used').textContent()).toMatch(/^[1-9]:/u);
			expect(await second.locator('dialog[open]').count()).toBe(0);
			await press(second, 'b');
			await press(second, 'PageDown');
			await expectEverywhere(slide(14), second, deck);
		},
	);

	test.for([false, true])(
		'never goes back behind a presenter who is there: gone on by itself %s',
		async (detached, { open }) => {
			const deck = await open(`#/${slide(10)}`);
			const presenter = await begin(deck);
			await press(presenter, 'PageDown');
			await expectEverywhere(slide(11), presenter, deck);
			const old = await kept(deck);
			expect(old).toMatchObject({ detached: false, state: { slide: slide(11) } });
			await press(presenter, 'PageDown', 2);
			await expectEverywhere(slide(13), presenter, deck);
			// As after a crash: the presenter does not know that the window has been loaded anew.
			await deck.evaluate(
				(old) => {
					BroadcastChannel.prototype.postMessage = () => {};
					sessionStorage.setItem('kommundeck / audience.state', old);
				},
				JSON.stringify({ ...old, detached }),
			);
			await deck.reload();
			await following(deck);
			await expect.poll(() => kept(deck)).toMatchObject({ detached: false, state: { slide: slide(13) } });
			await expectEverywhere(slide(13), presenter, deck);
		},
	);

	test('takes no state that is broken, of another window or of another day', async ({ open }) => {
		const deck = await open(`#/${slide(10)}`);
		const presenter = await begin(deck);
		await expectEverywhere(slide(10), presenter, deck);
		await expect.poll(() => kept(deck)).toMatchObject({ state: { slide: slide(10) } });
		await presenter.close();
		const good = await kept(deck);
		for (const bad of [
			{ state: { slide: slide(10) } },
			{ window: 'other' },
			{ at: Date.now() - 13 * 60 * 60 * 1000 },
			'x',
		]) {
			await deck.evaluate(
				(text) => sessionStorage.setItem('kommundeck / audience.state', text),
				typeof bad === 'string' ? bad : JSON.stringify({ ...good, ...bad }),
			);
			await deck.reload();
			await following(deck);
			expect(await locks(deck)).not.toContain('kommundeck.talk / state');
		}
	});

	test.for(['the talk was ended', 'the window was let go'])(
		'is an ordinary page for good when %s',
		async (how, { open }) => {
			const deck = await open(`#/${slide(10)}`, CLOCK);
			await deck.evaluate(() => {
				const keyboard = Reflect.get(navigator, 'keyboard') ?? {};
				Object.assign(keyboard, { unlock: () => (document.documentElement.dataset.unlocked = '') });
				Object.defineProperty(navigator, 'keyboard', { value: keyboard });
			});
			const presenter = await begin(deck);
			if (how === 'the talk was ended') {
				await presenter.locator('.tools [data-command=end]').click();
				await presenter.locator('[data-command=end-now]').click();
			} else {
				await presenter.locator('.tools [data-command=setup]').click();
				await presenter.getByRole('button', { name: 'Koppla från' }).click();
			}
			await ordinary(deck);
			expect(await deck.locator('html[data-unlocked]').count()).toBe(1);
			// The presenter goes on asking who is there.
			await deck.evaluate(
				() => new Promise((resolve) => new BroadcastChannel('kommundeck.talk /').addEventListener('message', resolve)),
			);
			expect((await locks(deck))?.filter((name) => name === 'kommundeck.talk /')).toHaveLength(1);
			await presenter.close();
			await deck.clock.fastForward(11_000);
			await deck.clock.fastForward(2000);
			await expect.poll(() => locks(deck)).not.toContain('kommundeck.talk /');
			await deck.mouse.move(300, 300);
			await deck.mouse.move(320, 300);
			expect(await deck.locator('.way-back').count()).toBe(0);
			await press(deck, 'c');
			await deck.locator('#contents-panel').waitFor({ state: 'visible' });
			await press(deck, 'Escape');
			await deck.locator('#contents-panel').waitFor({ state: 'hidden' });
		},
	);

	test('offers nothing while a presenter leads it', async ({ open }) => {
		const deck = await open(`#/${slide(10)}`, CLOCK);
		const presenter = await begin(deck);
		// A presenter's window that is hidden may be silent for a minute; its lock speaks for it.
		await presenter.evaluate(() => {
			BroadcastChannel.prototype.postMessage = () => {};
		});
		await deck.evaluate(() => {
			const query = navigator.locks.query.bind(navigator.locks);
			navigator.locks.query = () => {
				const { dataset } = document.documentElement;
				dataset.looks = String(Number(dataset.looks ?? 0) + 1);
				return query();
			};
		});
		const looks = async () => {
			await deck.clock.fastForward(11_000);
			return Number(await deck.locator('html[data-looks]').getAttribute('data-looks'));
		};
		// The clock goes on by itself as well.
		await expect.poll(looks).toBeGreaterThanOrEqual(3);
		expect(await deck.locator('.way-back').count()).toBe(0);
	});
});

describe('a copy of the window of the audience', () => {
	const nameOf = (page: Page) => page.evaluate(() => sessionStorage.getItem('kommundeck / audience'));

	test('has a name of its own, and the first keeps its', async ({ open }) => {
		const deck = await open(`#/${slide(10)}`, CLOCK);
		const presenter = await begin(deck);
		const name = await nameOf(deck);
		// A window that another one opens gets a copy of its session, as a tab that is duplicated does.
		const [copy] = await Promise.all([
			deck.context().waitForEvent('page'),
			deck.evaluate(() => void open(location.href)),
		]);
		await live(copy);
		await copy.locator('html[data-role=audience]').waitFor({ state: 'attached' });
		expect(await nameOf(copy)).not.toBe(name);
		expect(await nameOf(deck)).toBe(name);
		await expect.poll(() => presenter.locator('#connection').textContent()).toBe('Publiken: 2 fönster följer');
		await copy.close();
		await deck.reload();
		await following(deck);
		expect(await nameOf(deck)).toBe(name);
		await press(presenter, 'PageDown');
		await expectEverywhere(slide(11), presenter, deck);
	});

	test('has one also where the browser is late with its locks, and a window that is loaded anew keeps its', async ({
		open,
	}) => {
		const deck = await open(`#/${slide(10)}`, {
			before: (page: Page) =>
				page.context().addInitScript((late) => {
					const request = navigator.locks.request.bind(navigator.locks);
					Reflect.set(navigator.locks, 'request', async (...asked: Parameters<typeof request>) => {
						await new Promise((resolve) => setTimeout(resolve, late));
						return request(...asked);
					});
				}, LATE),
		});
		await begin(deck);
		const name = await nameOf(deck);
		await expect.poll(() => locks(deck)).toContain(`kommundeck / audience ${name}`);
		const [copy] = await Promise.all([
			deck.context().waitForEvent('page'),
			deck.evaluate(() => void open(location.href)),
		]);
		await following(copy);
		expect(await nameOf(copy)).not.toBe(name);
		await copy.close();
		await deck.reload();
		await following(deck);
		expect(await nameOf(deck)).toBe(name);
		await expect.poll(() => locks(deck)).toContain(`kommundeck / audience ${name}`);
	});

	test('goes on from where it was made, also when it is loaded anew, and the first is not moved', async ({ open }) => {
		const deck = await open(`#/${slide(10)}`);
		const presenter = await begin(deck);
		await press(presenter, 'PageDown');
		await expectEverywhere(slide(11), presenter, deck);
		await presenter.close();
		const [copy] = await Promise.all([
			deck.context().waitForEvent('page'),
			deck.evaluate(() => void open(location.href)),
		]);
		await following(copy);
		await copy.reload();
		await following(copy);
		await press(copy, 'PageDown');
		await expectShown(copy, slide(12));
		await expectShown(deck, slide(11));
	});

	test('goes as far as was pressed, however fast', async ({ open }) => {
		const deck = await open(`#/${slide(10)}`);
		const presenter = await begin(deck);
		await presenter.goto('about:blank');
		await deck.evaluate(() => {
			for (const key of ['PageDown', 'PageDown', 'PageDown']) {
				document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
			}
		});
		await expectShown(deck, slide(13));
	});

	test("is heard by the next presenter's window with what the one before has not answered", async ({ open, site }) => {
		const deck = await open(`#/${slide(10)}`, { before: (page) => withoutTimers(page, [500]) });
		const presenter = await begin(deck);
		// One that is closed may still hear something.
		await presenter.goto('about:blank');
		await press(deck, 'PageDown');
		const next = await openByHand(deck, site);
		await expectEverywhere(slide(11), next, deck);
	});

	test('keeps no copy of what the presenter that opened it has kept, for the next talk', async ({ open }) => {
		const deck = await open(`#/${slide(10)}`);
		const first = await begin(deck);
		const talk = (page: Page) => page.evaluate(() => sessionStorage.getItem('kommundeck / talk'));
		expect(await talk(first)).not.toBeNull();
		const hall = await openAudience(first);
		expect(await talk(hall)).toBeNull();
	});

	test('has no talk to go on with: what a presenter kept before is not taken for now', async ({ open }) => {
		const deck = await open(`#/${slide(10)}`);
		const first = await begin(deck);
		const hall = await openAudience(first);
		await deck.close();
		await press(first, 'PageDown', 3);
		await expectEverywhere(slide(13), first, hall);
		await first.close();
		// Until then its name would lead to the window that is closing.
		await expect.poll(() => hall.evaluate(() => !opener || opener.closed === true)).toBe(true);
		const second = await present(hall);
		await expectEverywhere(slide(13), second, hall);
	});
});
