import { describe, expect } from 'vitest';
import { folderOf } from '../../src/model/addresses.ts';
import { languages } from '../../src/model/language.ts';
import { ids } from '../browser/harness/deck.ts';
import { faultsOf } from '../browser/harness/fit.ts';
import { expectShown, press, withFont } from '../browser/harness/stage.ts';
import { test } from '../browser/harness/test.ts';

const SIZES = [
	{ width: 1920, height: 1080 },
	{ width: 1024, height: 768 },
] as const;

describe.each(SIZES)('at $width × $height', (viewport) => {
	test.for([...languages])(
		'nothing overflows, is cut off or collides on any slide in %s',
		async (language, { lead }) => {
			const page = await lead(folderOf[language], { viewport });
			await withFont(page);
			const faults: string[] = [];
			for (const id of ids) {
				await expectShown(page, id);
				faults.push(...(await faultsOf(page)));
				await press(page, 'PageDown');
			}
			expect(faults).toEqual([]);
		},
	);
});
