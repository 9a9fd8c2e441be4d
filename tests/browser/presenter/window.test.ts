import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { serve } from '../../../src/build/serve.ts';
import { languages } from '../../../src/deck/language.ts';
import { slide } from '../harness/deck.ts';
import { begin, live, present } from '../harness/presenter.ts';
import { press } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

let axeSource = '';
beforeAll(async () => {
	axeSource = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
});

/** What axe-core finds wrong with the window; the previews are pictures of pages that have tests of their own. */
async function violations(page: Page): Promise<readonly string[]> {
	await page.evaluate(axeSource);
	return page.evaluate(async () => {
		const { violations } = await axe.run(document, {
			runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
			resultTypes: ['violations'],
			iframes: false,
		});
		return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
	});
}

describe.each(languages)("axe-core finds nothing wrong with the presenter's window: %s", (language) => {
	test.for(['light', 'dark'] as const)('in %s colours', async (colorScheme, { open }) => {
		const folder = language === 'fi' ? 'fi/' : '';
		const deck = await open(`${folder}#/concepts-people`, { colorScheme, reducedMotion: 'reduce' });
		const presenter = await present(deck);
		expect(await violations(presenter), 'setup').toEqual([]);
		await press(presenter, 'Shift+F5');
		expect(await violations(presenter), 'talk').toEqual([]);
		for (const key of ['c', 'e', '?']) {
			await press(presenter, key);
			expect(await violations(presenter), key).toEqual([]);
			await press(presenter, 'Escape');
		}
	});
});

const SIZES = [
	[1280, 800],
	[1024, 768],
	[1180, 820],
	[420, 760],
] as const;

describe.each(languages)('nothing of the window is cut off or lies on anything else: %s', (language) => {
	test.for(SIZES)('at %d × %d', async ([width, height], { open }) => {
		const deck = await open(`${language === 'fi' ? 'fi/' : ''}#/${slide(39)}`);
		const presenter = await begin(deck);
		await presenter.setViewportSize({ width, height });
		const faults = await presenter.evaluate(() => {
			const faults: string[] = [];
			const boxes = ['.bar', '.now', '.after', '.notes-side', '.tools'].map((name) => {
				const box = document.querySelector(name)?.getBoundingClientRect() ?? new DOMRect();
				if (box.right > innerWidth + 1 || box.bottom > innerHeight + 1) faults.push(`${name} leaves the window`);
				return { name, box };
			});
			for (const { name, box } of boxes) {
				for (const child of document.querySelectorAll(`${name} > *, ${name} button`)) {
					const inner = child.getBoundingClientRect();
					if (inner.width <= 1) continue;
					const out = Math.max(inner.right - box.right, inner.bottom - box.bottom);
					if (out > 1) faults.push(`${child.localName}.${child.className} leaves ${name} by ${out}`);
					const small = child.localName === 'button' && Math.min(inner.width, inner.height) < 24;
					if (small) faults.push(`${child.textContent} is smaller than 24 px`);
				}
			}
			for (const [index, one] of boxes.entries()) {
				for (const other of boxes.slice(index + 1)) {
					const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
					const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
					if (wide > 1 && high > 1) faults.push(`${one.name} meets ${other.name}`);
				}
			}
			const notes = document.querySelector('#sheets')?.getBoundingClientRect();
			if (!notes || notes.height < 150) faults.push(`the notes have ${notes?.height} px`);
			return faults;
		});
		expect(faults).toEqual([]);
	});
});

describe.each(languages)('in a small window all of it can be scrolled to, in one direction: %s', (language) => {
	test.for([
		[320, 640],
		[320, 256],
		[640, 360],
	] as const)('at %d × %d', async ([width, height], { open }) => {
		const deck = await open(`${language === 'fi' ? 'fi/' : ''}#/${slide(39)}`);
		const presenter = await begin(deck);
		await presenter.setViewportSize({ width, height });
		const faults = await presenter.evaluate(() => {
			const { scrollWidth, scrollHeight } = document.documentElement;
			const faults = scrollWidth > innerWidth ? [`the page is ${scrollWidth} px wide`] : [];
			let above = 0;
			for (const name of ['.bar', '.now', '.after', '.notes-side', '.tools']) {
				const box = document.querySelector(name)?.getBoundingClientRect() ?? new DOMRect();
				const [top, bottom] = [box.top + scrollY, box.bottom + scrollY];
				if (top < above - 1) faults.push(`${name} begins ${above - top} px too high`);
				if (box.height < 20 || bottom > scrollHeight + 1) faults.push(`${name} cannot be seen`);
				above = bottom;
			}
			const notes = document.querySelector('#sheets');
			if (!notes || notes.scrollHeight > notes.clientHeight + 1) faults.push('the notes are cut off');
			return faults;
		});
		expect(faults).toEqual([]);
		await presenter.locator('[data-command=end]').focus();
		await expect
			.poll(() => presenter.locator('[data-command=end]').evaluate((one) => one.getBoundingClientRect().bottom))
			.toBeLessThanOrEqual(height);
	});
});

test('every control can be reached and used by keyboard', async ({ open }) => {
	const deck = await open(`#/${slide(20)}`);
	const presenter = await begin(deck);
	const reached = new Set<string>();
	for (let count = 0; count < 30; count++) {
		await press(presenter, 'Tab');
		reached.add(
			await presenter.evaluate(() => {
				const { activeElement } = document;
				if (!(activeElement instanceof HTMLElement)) return '';
				return activeElement.dataset.command ?? activeElement.dataset.notes ?? activeElement.id;
			}),
		);
	}
	const commands = await presenter.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('.tools button, .size button')]
			.filter((one) => one.checkVisibility())
			.map((one) => one.dataset.command ?? ''),
	);
	for (const wanted of [...commands, 'sv', 'fi', 'sheets']) expect([...reached]).toContain(wanted);
	await presenter.locator('[data-command=larger]').focus();
	const size = () => presenter.locator('#sheets').evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
	const before = await size();
	await press(presenter, 'Enter');
	expect(await size()).toBe(before + 2);
	await press(presenter, 'PageDown');
	expect(await presenter.locator('.sheet[data-current]').getAttribute('data-slide')).toBe(slide(21));
});

test('without script the page is the notes of all slides', async ({ open }) => {
	const page = await open('presenter/', { javaScriptEnabled: false, live: false });
	expect(await page.locator('.sheet').count()).toBe(45);
	expect(await page.locator('.sheet').last().isVisible()).toBe(true);
	const hint = page.locator('.no-script');
	expect(await hint.isVisible()).toBe(true);
	expect(await hint.textContent()).toContain('behöver JavaScript');
});

test('the code of the published deck fills the screen of the audience, in its language', async ({ open }) => {
	const folder = `node_modules/.cache/tested-site-with-address-${process.pid}`;
	const { VITEST: _vitest, ...env } = process.env;
	const args = ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--logLevel', 'error'];
	const address = 'https://example.org/deck/';
	await promisify(execFile)(process.execPath, args, { env: { ...env, NODE_ENV: 'production', SITE_ADDRESS: address } });
	const deck = await open('', { complains: /asks another host: http:\/\/localhost/u });
	const published = await serve(folder);
	try {
		await deck.goto(`${published.address}#/${slide(20)}`);
		await live(deck);
		const presenter = await begin(deck);
		await press(presenter, 'q');
		const code = deck.getByRole('img', { name: 'QR-kod som leder till materialet' });
		await code.waitFor();
		expect(await code.evaluate((one) => one instanceof HTMLImageElement && one.naturalWidth > 0)).toBe(true);
		await expect.poll(() => deck.locator('.qr .address').textContent()).toBe(address);
		await press(presenter, 'l');
		await expect.poll(() => deck.locator('.qr .address').textContent()).toBe(`${address}fi/`);
		await press(presenter, 'q');
		await expect.poll(() => deck.locator('.qr').count()).toBe(0);
	} finally {
		// Windows still open fetch what they keep for a lost network, and would complain of a server that is gone.
		for (const page of [...deck.context().pages()]) await page.close();
		await published.close();
		await rm(folder, { recursive: true, force: true });
	}
});
