import { expect } from 'vitest';
import { slide } from '../../browser/harness/deck.ts';
import { expectShown, focus } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

test('starts', async ({ reader }) => {
	const window = await reader.open(`#/${slide(20)}`);
	await expectShown(window, slide(20));
	await window.press('ArrowRight');
	await expectShown(window, slide(21));
	expect(await focus(window)).toMatch(/^h3/u);
});
