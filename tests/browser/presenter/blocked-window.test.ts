import { expect } from 'vitest';
import { slide } from '../harness/deck.ts';
import { expectShown, live, press } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

test.for([
	['', 'Stäng'],
	['fi/', 'Sulje'],
] as const)(
	"what offers the presenter's window that the browser stopped has a button that closes it: %s",
	async ([address, close], { open }) => {
		const page = await open(address, {
			before: (page) =>
				page.addInitScript(() => {
					globalThis.open = () => null;
				}),
		});
		await press(page, 's');
		const sheet = page.locator('#blocked');
		await sheet.waitFor();
		expect(await sheet.getByRole('link').evaluate((link) => link === document.activeElement)).toBe(true);
		const button = sheet.getByRole('button', { name: close });
		const size = await button.boundingBox();
		expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44);
		await button.click();
		expect(await sheet.isVisible()).toBe(false);
	},
);

test("where the browser cannot connect windows, the presenter's says so and the deck stays as it is", async ({
	open,
}) => {
	const deck = await open('', {
		before: (page) => page.context().addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel')),
	});
	const [presenter] = await Promise.all([deck.context().waitForEvent('page'), press(deck, 's')]);
	await expect
		.poll(() => presenter.locator('#connection').textContent())
		.toBe('Webbläsaren kan inte koppla ihop fönster. Använd en nyare version av Chrome, Edge, Firefox eller Safari.');
	await press(deck, 'PageDown');
	await expectShown(deck, slide(2));
	// A tab that followed a talk before must start as well.
	await deck.evaluate(() => sessionStorage.setItem('kommundeck / audience', 'one'));
	await deck.reload();
	await live(deck);
	await press(deck, 'PageDown');
	await expectShown(deck, slide(3));
	expect(await deck.locator('html[data-role]').count()).toBe(0);
});
