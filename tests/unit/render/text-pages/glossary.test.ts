import { describe, expect, it } from 'vitest';
import { deck } from '../../../../slides/deck.ts';
import { languages } from '../../../../src/model/language.ts';
import { outlineOf } from '../../../../src/model/outline.ts';
import { catalogueOf } from '../../../../src/render/markup/catalogues.ts';
import { unfilled } from '../../../../src/render/markup/site-settings.ts';
import { renderPage } from '../../../../src/render/page.ts';
import { renderText } from '../../../../src/render/text-pages/text-pages.ts';

const numbers = new Map(outlineOf(deck).slides.map(({ slide, number }) => [slide.id, number]));

describe.each(languages)('the page of the glossary: %s', (language) => {
	const { body, paths } = renderText('glossary', language, unfilled);
	const entries = [...body.matchAll(/<div id="(?<id>[a-z0-9-]+)"><dt>(?<name>.*?)<\/dt>(?<rest>.*?)<\/div>/gu)].map(
		({ groups = {} }) => ({ id: groups.id ?? '', name: groups.name ?? '', rest: groups.rest ?? '' }),
	);

	it('has every term once, by the alphabet', () => {
		expect(entries.map(({ id }) => id).toSorted()).toEqual(
			Object.keys(catalogueOf(language).glossary.terms).toSorted(),
		);
		const names = entries.map(({ name }) => name);
		expect(names).toEqual(names.toSorted(new Intl.Collator(language).compare));
	});

	it('has the anchor of every mark of the deck', () => {
		const folder = paths[language].split('/').at(-2);
		const marks = [...renderPage(language).body.matchAll(new RegExp(`href="${folder}/#([^"]+)"`, 'gu'))];
		expect(marks.length).toBeGreaterThan(50);
		expect(marks.filter(([, id]) => !entries.some((entry) => entry.id === id))).toEqual([]);
	});

	it('names for each term the slides where it occurs, headings and figures included', () => {
		const slidesOf = (id: string) =>
			[...(entries.find((entry) => entry.id === id)?.rest ?? '').matchAll(/href="\.\.\/#\/([^"]+)">(\d+)</gu)].map(
				([, slide = '', number]) => {
					expect(numbers.get(slide)).toBe(Number(number));
					return slide;
				},
			);
		for (const { id } of entries) expect(slidesOf(id), id).not.toEqual([]);
		expect(slidesOf('cnc')).toEqual(['cases', 'case-cnc-machinists']);
		expect(slidesOf('koto-aj')).toEqual(['services-under-integration-act']);
		expect(slidesOf('etla')).toEqual(['economic-significance', 'out-migration']);
		expect(slidesOf('vatt')).toEqual(['temporary-protection']);
	});
});
