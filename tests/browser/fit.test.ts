import { describe, expect } from 'vitest';
import { folderOf } from '../../src/deck/addresses.ts';
import { languages } from '../../src/deck/language.ts';
import { ids } from './harness/deck.ts';
import { faultsOf, smallTextsOf } from './harness/fit.ts';
import { expectShown, press, withFont } from './harness/stage.ts';
import { test } from './harness/test.ts';

const SIZES = [
	{ width: 1280, height: 720 },
	{ width: 1920, height: 1080 },
	{ width: 1024, height: 768 },
] as const;

describe.each(SIZES)('at $width × $height', (viewport) => {
	test.for([...languages])(
		'nothing overflows, is cut off or collides on any slide in %s, and no text is too small',
		async (language, { open }) => {
			const page = await open(folderOf[language], { viewport });
			await withFont(page);
			const faults: string[] = [];
			for (const id of ids) {
				await expectShown(page, id);
				faults.push(...(await faultsOf(page)));
				if (viewport.width === 1280) faults.push(...(await smallTextsOf(page)));
				await press(page, 'PageDown');
			}
			expect(faults).toEqual([]);
		},
	);
});
