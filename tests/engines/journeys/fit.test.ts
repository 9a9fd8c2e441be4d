import { describe, expect } from 'vitest';
import { folderOf } from '../../../src/model/addresses.ts';
import { languages } from '../../../src/model/language.ts';
import { ids } from '../../browser/harness/deck.ts';
import { faultsOf, smallTextsOf } from '../../browser/harness/fit.ts';
import { expectShown } from '../harness/stage.ts';
import { test } from '../harness/test.ts';
import type { Window } from '../harness/window.ts';

const SIZES = [
	{ width: 1280, height: 720 },
	{ width: 1024, height: 768 },
] as const;

/** Where the slide lies, in pixels of the window. */
function stageOf(window: Window): Promise<readonly number[]> {
	return window.evaluate(() => {
		const stage = document.querySelector('.slides > section.present')?.getBoundingClientRect() ?? new DOMRect();
		return [stage.left, stage.top, stage.width, stage.height].map(Math.round);
	});
}

describe.each(SIZES)('at $width × $height', (size) => {
	const scale = Math.min(size.width / 1280, size.height / 720);
	const [width, height] = [1280 * scale, 720 * scale];
	const stage = [(size.width - width) / 2, (size.height - height) / 2, width, height].map(Math.round);

	test.for([...languages])(
		'every slide in %s is as large as the window lets it, in its middle, and nothing overflows, is cut off, collides or is too small',
		async (language, { reader }) => {
			const window = await reader.open(folderOf[language], { size });
			await window.evaluate(() => document.fonts.load('1em "Source Sans 3 Variable"').then(() => {}));
			const faults: string[] = [];
			for (const id of ids) {
				await expectShown(window, id);
				expect.soft(await stageOf(window), id).toEqual(stage);
				faults.push(...(await faultsOf(window)));
				if (scale === 1) faults.push(...(await smallTextsOf(window)));
				await window.press('PageDown');
			}
			expect(faults).toEqual([]);
		},
	);
});
