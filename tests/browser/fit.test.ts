import { expect } from 'vitest';
import { folderOf } from '../../src/model/addresses.ts';
import { languages } from '../../src/model/language.ts';
import { ids } from './harness/deck.ts';
import { faultsOf, smallTextsOf } from './harness/fit.ts';
import { expectShown, press, withFont } from './harness/stage.ts';
import { test } from './harness/test.ts';

/** `tests/whole/fit.test.ts` has other screens. */
test.for([...languages])(
	'nothing overflows, is cut off or collides on any slide in %s, and no text is too small',
	async (language, { lead }) => {
		const page = await lead(folderOf[language]);
		await withFont(page);
		const faults: string[] = [];
		for (const id of ids) {
			await expectShown(page, id);
			faults.push(...(await faultsOf(page)), ...(await smallTextsOf(page)));
			await press(page, 'PageDown');
		}
		expect(faults).toEqual([]);
	},
);
