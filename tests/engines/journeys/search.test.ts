import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { z } from 'zod';
import { folderOf } from '../../../src/model/addresses.ts';
import { languages } from '../../../src/model/language.ts';
import { ids } from '../../browser/harness/deck.ts';
import { expectShown, focus } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

const searches = z.array(z.object({ query: z.string(), first: z.array(z.string()) }));
const TRIED = 10;

describe.each(languages)('ten searches in %s', (language) => {
	const file = searches.parse(JSON.parse(readFileSync(`tests/fixtures/search/${language}.json`, 'utf8')));
	// From all over the file, which goes through the deck.
	const tried = Array.from({ length: TRIED }, (_, at) => file[Math.floor((at * file.length) / TRIED)]);

	test('each find the slide that they should, and Enter leads there', async ({ reader }) => {
		const window = await reader.open(folderOf[language]);
		for (const search of tried) {
			if (!search) throw new Error('there are fewer searches');
			await window.press('/');
			await window.seen('.search-panel');
			await window.evaluate(() => document.querySelector<HTMLInputElement>('#search-field')?.select());
			await window.type(search.query);
			const wanted = search.first.map((id) => ids.indexOf(id) + 1);
			await expect
				.poll(async () => wanted.includes(Number(await window.text('#hits [role=option] .hit-number'))), {
					message: search.query,
				})
				.toBe(true);
			const number = Number(await window.text('#hits [role=option] .hit-number'));
			await window.press('ArrowDown', 'Enter');
			await window.unseen('.search-panel');
			await expectShown(window, ids[number - 1] ?? '', search.query);
			expect(await focus(window), search.query).not.toBe('body');
			await window.press('Escape');
		}
	});
});
