import { expect } from 'vitest';
import { slide } from './harness/deck.ts';
import { fileOf, makeFiles, openFile } from './harness/single-file.ts';
import { expectShown, live, press } from './harness/stage.ts';
import { test } from './harness/test.ts';

makeFiles();

/** Paper, figures, the article and the presenter are in `tests/whole/single-file.test.ts`. */
test('a single file, opened from a disk, turns its pages and changes its language, and asks for nothing', async ({
	open,
}) => {
	const asked: string[] = [];
	const page = await openFile(open, fileOf('sv', `#/${slide(8)}`), asked);
	await live(page);
	await expectShown(page, slide(8));
	await press(page, 'ArrowRight');
	await expectShown(page, slide(9));
	await press(page, 'l');
	await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('fi');
	await expectShown(page, slide(9));
	expect(await page.title()).toContain('Maahanmuutto');
	expect(asked).toEqual([]);
});
