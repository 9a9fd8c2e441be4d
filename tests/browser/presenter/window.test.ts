import { expect } from 'vitest';
import { slide, total } from '../harness/deck.ts';
import { present } from '../harness/presenter.ts';
import { faultsOf, violations } from '../harness/presenter-window.ts';
import { press } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

/** The other language, dark colours and small windows are in `tests/whole/presenter/window.test.ts`. */
test("axe-core finds nothing wrong with the presenter's window", async ({ open }) => {
	const presenter = await present(await open('#/concepts-people', { reducedMotion: 'reduce' }));
	expect(await violations(presenter), 'setup').toEqual([]);
	await press(presenter, 'Shift+F5');
	expect(await violations(presenter), 'talk').toEqual([]);
});

test.for([
	[1280, 800],
	[420, 760],
] as const)(
	'nothing of the window is cut off or lies on anything else at %d × %d',
	async ([width, height], { talk }) => {
		const { presenter } = await talk(slide(39));
		await presenter.setViewportSize({ width, height });
		expect(await faultsOf(presenter)).toEqual([]);
	},
);

test('every control can be reached and used by keyboard', async ({ talk }) => {
	const { presenter } = await talk(slide(20));
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

test('a window of the deck that could not fetch what answers a presenter does so at the next call', async ({
	open,
	site,
}) => {
	const answering = /\/assets\/audience-[^/]*\.js$/u;
	let cuts = 0;
	let isCut = true;
	const deck = await open(`#/${slide(20)}`, {
		complains: /Failed to load resource|ERR_FAILED|dynamically imported module/u,
		before: (page) =>
			page.route(answering, (route) => {
				if (isCut) cuts++;
				return isCut ? route.abort() : route.continue();
			}),
	});
	const presenter = await deck.context().newPage();
	await presenter.goto(`${site}presenter/`);
	// Each try asks twice at most: ahead of time, and when it is needed.
	await expect.poll(() => cuts).toBeGreaterThan(2);
	const come = deck.waitForResponse(answering);
	isCut = false;
	await come;
	await presenter
		.getByText(await deck.title())
		.first()
		.waitFor();
});

test('without script the page is the notes of all slides', async ({ open }) => {
	const page = await open('presenter/', { javaScriptEnabled: false, live: false });
	expect(await page.locator('.sheet').count()).toBe(total);
	expect(await page.locator('.sheet').last().isVisible()).toBe(true);
	const hint = page.locator('.no-script');
	expect(await hint.isVisible()).toBe(true);
	expect(await hint.textContent()).toContain('behöver JavaScript');
});
