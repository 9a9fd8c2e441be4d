import { describe, expect, it } from 'vitest';
import { deck } from '../../../slides/deck.ts';
import { languages } from '../../../src/model/language.ts';
import { outlineOf } from '../../../src/model/outline.ts';
import { searchFilePath } from '../../../src/model/search-index.ts';
import { catalogueOf } from '../../../src/render/markup/catalogues.ts';
import { renderPage } from '../../../src/render/page.ts';
import { slideTexts } from '../../../src/render/search-file.ts';

const outline = outlineOf(deck);

/** The words of a piece of HTML as they are read, without those that say where a link leads. */
function read(html: string): string {
	const texts = html
		.replace(/<aside class="notes">.*?<\/aside>|<small> \(.*?\)<\/small>/gu, '')
		.replace(/<[^>]*>/gu, '');
	return plain(texts.replaceAll('&amp;', '&').replaceAll('&quot;', '"'));
}

function plain(text: string): string {
	return text
		.replace(/\u00AD/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();
}

describe.each(languages)('what is searched: %s', (language) => {
	const texts = slideTexts(outline, catalogueOf(language));
	const page = renderPage(language);
	const sections = page.body.split('<section id="').slice(1);

	it('is a text for every slide, with its title', () => {
		expect(texts.map(({ id }) => id)).toEqual(outline.slides.map(({ number }) => number));
		expect(texts.filter(({ title }) => title === '')).toEqual([]);
	});

	it.each(outline.slides.map(({ slide, number }) => [slide.id, number] as const))(
		'stands on the slide and not in the notes: %s',
		(id, number) => {
			const html = sections.find((section) => section.startsWith(`${id}" `)) ?? '';
			const shown = read(html);
			const { id: _, ...fields } = texts[number - 1] ?? { id: 0 };
			const lines = Object.values(fields).flatMap((field) => field.split('\n').filter((line) => line !== ''));
			expect(lines.length).toBeGreaterThan(0);
			expect(lines.filter((line) => !shown.includes(plain(line)))).toEqual([]);
		},
	);

	it('has what the slides have besides words of their own: numbers of acts, and what charts say', () => {
		const all = texts.map(({ wall, chart }) => `${wall}\n${chart}`).join('\n');
		expect(all).toContain('681/2023');
		expect(all).toContain(catalogueOf(language).charts['net-immigration'].finding);
	});

	it('comes as a file of the page', () => {
		expect(page.files.get(searchFilePath(language))).toMatch(
			new RegExp(`^\\{"documentCount":${outline.slides.length},`, 'u'),
		);
	});
});
