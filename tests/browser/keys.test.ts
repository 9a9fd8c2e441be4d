import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { after, ids, last, slide, total } from './harness/deck.ts';
import { holdBack, MAIN, REVEAL, waitForScripts } from './harness/gate.ts';
import { countFlashes, hold } from './harness/held.ts';
import { expectAddress, expectShown, focus, press, shown } from './harness/stage.ts';
import { type Open, test } from './harness/test.ts';

/** What the curtain over the slide looks like: a colour, or nothing where there is none. */
function curtain(page: Page): Promise<string> {
	return page.evaluate(() => {
		const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
		const corner = document.elementFromPoint(1, 1);
		if (middle?.id !== 'blank' || corner !== middle) return 'none';
		return getComputedStyle(middle).backgroundColor;
	});
}

const isFullScreen = (page: Page) => page.evaluate(() => document.fullscreenElement !== null);

/** Opens a slide, whose script does not come before it is let through. */
async function openWithoutScript(open: Open): Promise<readonly [page: Page, arrive: () => void]> {
	let arrive = () => {};
	const page = await open(`#/${slide(20)}`, {
		live: false,
		waitUntil: 'commit',
		async before(page) {
			await waitForScripts(page);
			arrive = await holdBack(page, MAIN);
		},
	});
	await expectShown(page, slide(20));
	// All slides have come, but for the script.
	await page.waitForLoadState('domcontentloaded');
	return [page, arrive];
}

describe('the keys', () => {
	test('each do what the help says: move', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		let at = 20;
		for (const key of ['ArrowRight', 'ArrowDown', 'Space', 'PageDown', 'Enter']) {
			await press(page, key);
			await expectShown(page, slide(++at), key);
		}
		for (const key of ['ArrowLeft', 'ArrowUp', 'Shift+Space', 'PageUp', 'Backspace']) {
			await press(page, key);
			await expectShown(page, slide(--at), key);
		}
		await press(page, 'End');
		await press(page, 'ArrowRight');
		await expectShown(page, last);
		await press(page, 'Home');
		await press(page, 'ArrowLeft');
		await expectShown(page, slide(1));
		expect(await focus(page)).not.toBe('body');
	});

	test('each do what the help says: jump to a number', async ({ lead }) => {
		const page = await lead();
		// Digits are forgotten after a while.
		await expect
			.poll(async () => {
				await press(page, 'Escape');
				await page.keyboard.type('12');
				return page.locator('#notice').textContent();
			})
			.toBe('Bild 12: tryck på Enter');
		await press(page, 'Enter');
		await expectShown(page, slide(12));
		await expect.poll(() => page.locator('#notice').textContent()).toBe('');
		await page.keyboard.type(String(total + 1));
		await press(page, 'Enter');
		await expect.poll(() => page.locator('#notice').textContent()).toContain(`1–${total}`);
		await expectShown(page, slide(12));
		await page.keyboard.type('3');
		await press(page, 'Escape');
		await expect.poll(() => page.locator('#notice').textContent()).toBe('');
		await press(page, 'Enter');
		await expectShown(page, slide(13));
	});

	test('forget a number when anything else is pressed', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		const notice = () => page.locator('#notice').textContent();
		for (const others of [['PageDown', 'PageUp'], ['b', 'b'], ['Escape'], ['Tab']]) {
			await press(page, '9');
			await expect.poll(notice).toBe('Bild 9: tryck på Enter');
			for (const other of others) await press(page, other);
			await expect.poll(notice).toBe('');
			await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
			await press(page, 'Enter');
			await expectShown(page, slide(21), others.join());
			await press(page, 'PageUp');
			await expectShown(page, slide(20));
		}
		await press(page, '9');
		await page.locator('button[data-action=next]').first().dispatchEvent('click');
		await expectShown(page, slide(21));
		await press(page, 'Enter');
		await expectShown(page, slide(22));
	});

	test('jump to a number at once, past a black screen, the overview, a sheet and what has the focus', async ({
		lead,
	}) => {
		const page = await lead(`#/${slide(20)}`);
		const jump = async (number: number) => {
			await page.keyboard.type(String(number));
			await press(page, 'Enter');
			await expectShown(page, slide(number));
		};
		await press(page, 'b');
		await expect.poll(() => curtain(page)).toBe('rgb(0, 0, 0)');
		await jump(30);
		await expect.poll(() => curtain(page)).toBe('none');
		await press(page, 'o');
		await page.locator('#overview').waitFor({ state: 'visible' });
		await jump(12);
		await page.locator('#overview').waitFor({ state: 'hidden' });
		await press(page, '?');
		await page.locator('#help-panel').waitFor({ state: 'visible' });
		await jump(14);
		await page.locator('#help-panel').waitFor({ state: 'hidden' });
		await page.locator('button[data-action=next]').first().focus();
		await jump(16);
	});

	test('each do what the help says: c, o and ? open what they name and close it again', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		for (const [key, opened] of [
			['c', '#contents-panel'],
			['Shift+C', '#contents-panel'],
			['o', '#overview'],
			['?', '#help-panel'],
		] as const) {
			for (const close of [key, 'Escape']) {
				await press(page, key);
				await page.locator(opened).waitFor({ state: 'visible' });
				await press(page, close);
				await page.locator(opened).waitFor({ state: 'hidden' });
				await expectShown(page, slide(20), `${key}, ${close}`);
			}
		}
	});

	test('each do what the help says: f fills the screen', async ({ lead }) => {
		const page = await lead();
		await press(page, 'f');
		await expect.poll(() => isFullScreen(page)).toBe(true);
		await press(page, 'ArrowRight');
		await expectShown(page, slide(2));
		await press(page, 'f');
		await expect.poll(() => isFullScreen(page)).toBe(false);
	});

	test('each do what the help says: b, . and w blank the screen', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		for (const [key, colour] of [
			['b', 'rgb(0, 0, 0)'],
			['.', 'rgb(0, 0, 0)'],
			['w', 'rgb(255, 255, 255)'],
		] as const) {
			for (const again of [key, 'Escape', 'ArrowRight']) {
				await press(page, key);
				await expect.poll(() => curtain(page), { message: key }).toBe(colour);
				await press(page, again);
				await expect.poll(() => curtain(page), { message: `${key}, ${again}` }).toBe('none');
			}
		}
		await press(page, 'b');
		await press(page, 'w');
		await expect.poll(() => curtain(page)).toBe('rgb(255, 255, 255)');
		await page.mouse.click(300, 300);
		await expect.poll(() => curtain(page)).toBe('none');
		await expectShown(page, slide(20));
	});

	test('leave to the browser what belongs to it', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		const taken = await page.evaluate(() =>
			[{ ctrlKey: true }, { metaKey: true }, { altKey: true }].map((modifier) => {
				const event = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true, ...modifier });
				return !document.body.dispatchEvent(event);
			}),
		);
		expect(taken).toEqual([false, false, false]);
		await press(page, 'Tab');
		await expectShown(page, slide(20));
	});
});

describe('a key that is held down', () => {
	test('makes the screen blank once', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		for (const key of ['.', 'b', 'w']) {
			const flashes = await countFlashes(page);
			await hold(page, key, 9);
			await expect.poll(() => curtain(page)).not.toBe('none');
			expect(await flashes(), key).toBe(1);
			await press(page, 'Escape');
			await expect.poll(() => curtain(page)).toBe('none');
		}
	});

	test('goes on as Enter only where it has moved', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		await page.keyboard.type('12');
		await hold(page, 'Enter', 9);
		await press(page, 'PageDown');
		await expectShown(page, slide(13));
		await press(page, 'o');
		await page.locator('#overview').waitFor({ state: 'visible' });
		await hold(page, 'Enter', 9);
		await page.locator('#overview').waitFor({ state: 'hidden' });
		await press(page, 'PageDown');
		await expectShown(page, slide(14));
		await page.locator('[data-action=search]').first().focus();
		await page.keyboard.down('Enter');
		await page.locator('.search-panel[open]').waitFor();
		await page.locator('#search-field').fill('undervisning');
		await page.locator('.search-panel [role=option]').first().waitFor();
		for (let count = 0; count < 5; count++) await page.keyboard.down('Enter');
		await page.keyboard.up('Enter');
		expect(await page.locator('.search-panel[open]').count()).toBe(1);
		await page.keyboard.down('Enter');
		await page.locator('.search-panel[open]').waitFor({ state: 'hidden' });
		await expect.poll(() => shown(page)).not.toEqual([slide(14)]);
		const [found = ''] = await shown(page);
		for (let count = 0; count < 5; count++) await page.keyboard.down('Enter');
		await page.keyboard.up('Enter');
		await press(page, 'PageDown');
		await expectShown(page, after(found));
		const from = ids.indexOf(after(found)) + 1;
		await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
		await hold(page, 'Enter', 4);
		await expectShown(page, slide(from + 4));
	});

	test('opens and closes nothing again', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		for (const [key, opened] of [
			['c', '#contents-panel'],
			['o', '#overview'],
			['?', '#help-panel'],
		] as const) {
			await hold(page, key, 8);
			await page.locator(opened).waitFor({ state: 'visible' });
			await hold(page, 'Escape', 8);
			await page.locator(opened).waitFor({ state: 'hidden' });
			await expectShown(page, slide(20));
		}
		await page.keyboard.down('/');
		await page.locator('.search-panel[open]').waitFor();
		for (let count = 0; count < 5; count++) await page.keyboard.down('/');
		await page.keyboard.up('/');
		expect(await page.locator('#search-field').inputValue()).toBe('');
		await page.keyboard.type('//');
		expect(await page.locator('#search-field').inputValue()).toBe('//');
		await page.locator('#search-field').fill('');
		await press(page, 'Escape');
		await page.locator('.search-panel[open]').waitFor({ state: 'hidden' });
		await hold(page, 'f', 8);
		await expect.poll(() => isFullScreen(page)).toBe(true);
		await hold(page, 'f', 8);
		await expect.poll(() => isFullScreen(page)).toBe(false);
	});

	test('changes the language once, in both views, by its letter and by Enter on its link', async ({ open }) => {
		const page = await open(`#/${slide(20)}`);
		const languages = await page.evaluateHandle(() => {
			const seen: string[] = [];
			new MutationObserver(() => seen.push(document.documentElement.lang)).observe(document.documentElement, {
				attributeFilter: ['lang'],
			});
			return seen;
		});
		const expectLanguages = async (...wanted: readonly string[]) => {
			await expect.poll(() => languages.jsonValue()).toEqual(wanted);
			expect(await page.locator('html').getAttribute('lang')).toBe(wanted.at(-1));
		};
		await hold(page, 'l', 8);
		await expectLanguages('fi');
		await page.locator('a[data-action=language]:visible').first().focus();
		await hold(page, 'Enter', 8);
		await expectLanguages('fi', 'sv');
		await page.locator('button[data-action=read]').first().dispatchEvent('click');
		await page.locator('html[data-view=read]').waitFor({ state: 'attached' });
		await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
		await hold(page, 'l', 8);
		await expectLanguages('fi', 'sv', 'fi');
	});

	test('goes through the colours once', async ({ open }) => {
		const page = await open(`#/${slide(20)}`);
		await page.evaluate(() => document.getElementById('settings-panel')?.showPopover());
		const changes = await page.evaluateHandle(() => {
			const seen: string[] = [];
			document.getElementById('settings')?.addEventListener('change', () => seen.push(''));
			return seen;
		});
		await page.locator('#settings input[name=theme]').first().focus();
		await hold(page, 'ArrowDown', 9);
		expect((await changes.jsonValue()).length).toBe(1);
	});

	test('goes on through the slides', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		await hold(page, 'ArrowRight', 5);
		await expectShown(page, slide(25));
	});
});

test('black, asked for again and again by keys that are released, does not flash', async ({ lead }) => {
	const page = await lead(`#/${slide(20)}`);
	const flashes = await countFlashes(page);
	// In less than a second, however slow the machine is.
	await page.evaluate(() => {
		for (let count = 0; count < 21; count++) {
			for (const type of ['keydown', 'keyup'])
				document.body.dispatchEvent(new KeyboardEvent(type, { key: 'b', code: 'KeyB', bubbles: true }));
		}
	});
	await expect.poll(() => curtain(page)).toBe('rgb(0, 0, 0)');
	expect(await flashes()).toBeLessThan(8);
	await press(page, 'Escape');
	await expect.poll(() => curtain(page)).toBe('none');
});

describe('the key of a clicker that loads a page anew elsewhere', () => {
	const taken = (page: Page, more: { readonly shiftKey?: boolean; readonly ctrlKey?: boolean } = {}) =>
		page.evaluate((more) => {
			const event = new KeyboardEvent('keydown', { key: 'F5', code: 'F5', bubbles: true, cancelable: true, ...more });
			(document.activeElement ?? document.body).dispatchEvent(event);
			return event.defaultPrevented;
		}, more);

	test('stays on the slide with Shift, whatever is open, and shows it', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		await page.evaluate(() => Object.assign(globalThis, { stays: true }));
		await press(page, 'b');
		await press(page, 'Shift+F5');
		await expect.poll(() => curtain(page)).toBe('rgb(0, 0, 0)');
		await press(page, 'Escape');
		await press(page, 'o');
		await page.locator('#overview').waitFor({ state: 'visible' });
		await press(page, 'Shift+F5');
		await page.locator('#overview').waitFor({ state: 'hidden' });
		await press(page, '/');
		await page.locator('.search-panel[open]').waitFor();
		await press(page, 'Shift+F5');
		await page.locator('.search-panel[open]').waitFor({ state: 'hidden' });
		await expectShown(page, slide(20));
		expect(await page.evaluate(() => 'stays' in globalThis)).toBe(true);
	});

	test('is that of the browser on a desk, and while reading', async ({ open }) => {
		const page = await open(`#/${slide(20)}`);
		expect(await taken(page)).toBe(false);
		expect(await taken(page, { shiftKey: true })).toBe(true);
		expect(await taken(page, { ctrlKey: true })).toBe(false);
		await page.locator('button[data-action=read]').first().dispatchEvent('click');
		await page.locator('html[data-view=read]').waitFor({ state: 'attached' });
		expect(await taken(page, { shiftKey: true })).toBe(false);
	});

	test('is caught while the script of the deck has not come', async ({ open }) => {
		const [page, arrive] = await openWithoutScript(open);
		expect(await taken(page, { shiftKey: true })).toBe(true);
		expect(await taken(page)).toBe(false);
		arrive();
		await page.locator('html[data-live]').waitFor({ state: 'attached' });
	});

	test('leaves neither full screen nor black', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		await press(page, 'f');
		await expect.poll(() => isFullScreen(page)).toBe(true);
		await press(page, 'b');
		expect([await taken(page), await taken(page, { shiftKey: true })]).toEqual([true, true]);
		await expect.poll(() => curtain(page)).toBe('rgb(0, 0, 0)');
		expect(await isFullScreen(page)).toBe(true);
		await press(page, 'Escape');
		await press(page, '/');
		await page.locator('.search-panel[open]').waitFor();
		expect(await taken(page)).toBe(true);
		expect(await isFullScreen(page)).toBe(true);
		await page.keyboard.press('Escape');
		await press(page, 'f');
		await expect.poll(() => isFullScreen(page)).toBe(false);
	});
});

describe('keys held with Ctrl, Alt or the Command key', () => {
	/** Which of some keys a focused element keeps from the browser, with each of the modifiers. */
	const takenBy = (page: Page, selector: string): Promise<readonly string[]> =>
		page.evaluate(
			({ selector, keys }) => {
				const element = document.querySelector<HTMLElement>(selector);
				element?.focus();
				if (!element || document.activeElement !== element) return ['has no focus'];
				return keys.flatMap((key) =>
					['ctrlKey', 'metaKey', 'altKey'].filter((modifier) => {
						const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, [modifier]: true });
						return !element.dispatchEvent(event);
					}),
				);
			},
			{ selector, keys: KEYS },
		);
	const KEYS = [
		'ArrowLeft',
		'ArrowRight',
		'ArrowUp',
		'ArrowDown',
		'Home',
		'End',
		'PageDown',
		'PageUp',
		'Enter',
		'0',
		'Escape',
	];

	test('are those of the browser in the overview, a sheet, the search and a chart', async ({ open }) => {
		const page = await open('#/changing-structure');
		await press(page, 'o');
		await page.locator('#overview').waitFor({ state: 'visible' });
		expect(await takenBy(page, '#overview a')).toEqual([]);
		await press(page, 'o');
		await press(page, 'c');
		expect(await takenBy(page, '#contents-panel li a')).toEqual([]);
		await press(page, 'c');
		await press(page, '/');
		await page.locator('.search-panel[open]').waitFor();
		expect(await takenBy(page, '#search-field')).toEqual([]);
		await page.locator('.search-panel[open]').waitFor();
		await press(page, 'Escape');
		await page.locator('#changing-structure .plot[tabindex]').first().waitFor({ state: 'attached' });
		expect(await takenBy(page, '#changing-structure .plot')).toEqual([]);
	});
});

test('the keys of a Cyrillic keyboard do what stands on their Latin side', async ({ open }) => {
	const page = await open(`#/${slide(20)}`);
	const type = (key: string, code: string, more: { readonly ctrlKey?: boolean } = {}) =>
		page.evaluate(
			(init) =>
				void document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })),
			{ key, code, ...more },
		);
	await type('щ', 'KeyO');
	await page.locator('#overview').waitFor({ state: 'visible' });
	await type('щ', 'KeyO');
	await page.locator('#overview').waitFor({ state: 'hidden' });
	await type(',', 'NumpadDecimal');
	await expect.poll(() => curtain(page)).toBe('rgb(0, 0, 0)');
	await type(',', 'NumpadDecimal');
	await expect.poll(() => curtain(page)).toBe('none');
	await type('١', 'Digit1');
	await type('٢', 'Digit2');
	await type('Enter', 'Enter');
	await expectShown(page, slide(12));
	await type('л', 'KeyK', { ctrlKey: true });
	await page.locator('.search-panel[open]').waitFor();
});

describe('a key pressed before reveal.js has arrived', () => {
	test('is answered at once and is not lost', async ({ open }) => {
		let arrive = () => {};
		const page = await open(`#/${slide(20)}`, {
			live: false,
			async before(page) {
				arrive = await holdBack(page, REVEAL);
			},
		});
		await press(page, 'ArrowRight', 3);
		await expectShown(page, slide(23));
		await press(page, 'PageUp');
		await expectShown(page, slide(22));
		await press(page, 'End');
		await expectShown(page, last);
		await page.keyboard.type('30');
		await press(page, 'Enter');
		await expectShown(page, slide(30));
		await expectAddress(page, `#/${slide(30)}`);
		arrive();
		await page.locator('html[data-live]').waitFor({ state: 'attached' });
		await expectShown(page, slide(30));
		await press(page, 'ArrowRight');
		await expectShown(page, slide(31));
	});
});

describe('where reveal.js cannot be loaded', () => {
	const cut = {
		live: false,
		complains: /ERR_FAILED/u,
		before: async (page: Page) => void (await page.route(REVEAL, (route) => route.abort())),
	};

	test('the message says so and the keys still work', async ({ open }) => {
		const page = await open(`#/${slide(20)}`, cut);
		await expect.poll(() => page.locator('#notice').textContent()).toMatch(/kunde inte laddas/u);
		await press(page, 'ArrowRight');
		await expectShown(page, slide(21));
		await press(page, 'PageUp', 2);
		await expectShown(page, slide(19));
		await expectAddress(page, `#/${slide(19)}`);
		await press(page, 'End');
		await expectShown(page, last);
		await press(page, 'c');
		await page.locator(`#contents-panel a[href="#/${slide(30)}"]`).click();
		await expectShown(page, slide(30));
		await press(page, 'o');
		await page.locator('#overview a').nth(39).click();
		await expectShown(page, slide(40));
		expect(await focus(page)).not.toBe('body');
	});

	test('the overview shows all slides', async ({ open }) => {
		const page = await open('', cut);
		await page.locator('html[data-ready]').waitFor({ state: 'attached' });
		await press(page, 'o');
		await expect.poll(() => page.locator('.slides > section').filter({ visible: true }).count()).toBe(ids.length);
	});

	test('nothing of a slide stays hidden, although steps are on', async ({ open }) => {
		const page = await open('#/why-now', {
			...cut,
			async before(page) {
				await page.addInitScript(() => localStorage.setItem('kommundeck / steps', 'on'));
				await cut.before(page);
			},
		});
		await expect.poll(() => page.locator('#why-now [data-step]').filter({ visible: true }).count()).toBe(4);
	});
});

test('before the script of the deck is there the keys for the next and the previous slide work, and it goes on from there', async ({
	open,
}) => {
	const [page, arrive] = await openWithoutScript(open);
	await press(page, 'ArrowRight', 3);
	await expectShown(page, slide(23));
	await press(page, 'PageUp');
	await expectShown(page, slide(22));
	await press(page, 'c');
	await expectShown(page, slide(22));
	await expectAddress(page, `#/${slide(22)}`);
	arrive();
	await page.locator('html[data-live]').waitFor({ state: 'attached' });
	await expectShown(page, slide(22));
	expect(await page.title()).toContain('–');
	await press(page, 'ArrowRight');
	await expectShown(page, slide(23));
});

test('many presses at once end on the right slide', async ({ lead }) => {
	const page = await lead();
	await page.evaluate(() => {
		const key = (name: string) =>
			document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
		for (let count = 0; count < 40; count++) key('ArrowRight');
		for (let count = 0; count < 9; count++) key('ArrowLeft');
	});
	await expectShown(page, slide(32));
});
