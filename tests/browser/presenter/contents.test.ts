import { expect } from 'vitest';
import { slide } from '../harness/deck.ts';
import { press } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

test('Escape closes the contents at once, also from a field that something has been typed into', async ({ talk }) => {
	const { presenter } = await talk(slide(1));
	await press(presenter, '/');
	await presenter.locator('#search').pressSequentially('etik');
	await press(presenter, 'Escape');
	expect(await presenter.locator('dialog[open]').count()).toBe(0);
});
