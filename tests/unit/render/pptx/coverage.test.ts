import { expect, it } from 'vitest';
import { languages } from '../../../../src/model/language.ts';
import { unfilled } from '../../../../src/render/markup/site-settings.ts';
import { presentationEntries } from '../../../../src/render/pptx/presentation.ts';
import { coverage, heard, wordsOf } from '../../coverage.ts';
import { slidesIn } from './read-file.ts';

it.for(languages)('all that the wall says of the source is in the file: %s', async (language) => {
	const slides = new Map(
		slidesIn(presentationEntries({ language, settings: unfilled })).map(({ id, texts, notes }) => [
			id,
			heard([...texts, ...notes].join(' ')),
		]),
	);
	const said = (await coverage()).filter(({ where }) => where !== 'detail');
	const lost = said.filter((entry) => !slides.get(entry.slide)?.includes(heard(wordsOf(entry, language).wall)));
	expect(lost).toEqual([]);
	expect(said.length).toBeGreaterThan(200);
});
