import { expect } from 'vitest';
import { slide } from '../harness/deck.ts';
import { expectEverywhere } from '../harness/presenter.ts';
import { press } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

test('Escape closes the contents at once, also from a field that something has been typed into', async ({ talk }) => {
	const { presenter } = await talk(slide(1));
	await press(presenter, '/');
	await presenter.locator('#search').pressSequentially('etik');
	await press(presenter, 'Escape');
	expect(await presenter.locator('dialog[open]').count()).toBe(0);
});

test('a key after their close is one of the talk, although their field still has the focus', async ({ talk }) => {
	const { deck, presenter } = await talk(slide(10));
	await press(presenter, '/');
	await presenter.locator('#search').pressSequentially('etik');
	await presenter.locator('#contents').evaluate((dialog: HTMLDialogElement) => {
		dialog.close();
		const key = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true });
		document.activeElement?.dispatchEvent(key);
	});
	await expectEverywhere(slide(11), presenter, deck);
});
