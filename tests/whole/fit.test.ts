import { describe, expect } from 'vitest';
import { folderOf } from '../../src/model/addresses.ts';
import { languages } from '../../src/model/language.ts';
import { faultsOnSlides } from '../browser/harness/fit.ts';
import { withFont } from '../browser/harness/stage.ts';
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
			expect(await faultsOnSlides(page)).toEqual([]);
		},
	);
});
