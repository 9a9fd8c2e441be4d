import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { languages, localeOf } from '../../../../src/model/language.ts';
import { unfilled } from '../../../../src/render/markup/site-settings.ts';
import { renderText } from '../../../../src/render/text-pages/text-pages.ts';
import { figures } from '../../model/municipal/sample.ts';
import { readMarkup, wordsIn } from '../markup.ts';

describe.each(languages)('the page of municipalities in %s', (language) => {
	const { body } = renderText('municipality', language, unfilled);

	it('lists every municipality once, by its name, within its region', () => {
		const codes = [...body.matchAll(/<a href="\?municipality=(\d{3})">/gu)].map(([, code]) => code);
		expect(codes.toSorted()).toEqual(figures.division.municipalities.map(({ code }) => code).toSorted());
		const { compare } = new Intl.Collator(localeOf[language]);
		const regions = [...body.matchAll(/<h3>(.+?)<\/h3><ul>(.+?)<\/ul>/gu)];
		expect(regions).toHaveLength(figures.division.regions.length);
		for (const [, , list = ''] of regions) {
			const names = [...list.matchAll(/<a [^>]+>(.+?)<\/a>/gu)].map(([, name = '']) => wordsIn(readMarkup(name)));
			expect(names).toEqual(names.toSorted(compare));
		}
	});

	it('says without script what needs it, and has the figures of the country with their sources', () => {
		expect(body).toMatch(/<noscript>.*JavaScript.*<\/noscript>/u);
		expect(wordsIn(readMarkup(body)).replaceAll('\u00A0', ' ')).toContain('5 652 881');
		expect(body.match(/pxdata\.stat\.fi/gu)?.length).toBeGreaterThan(2);
	});

	it('is small', () => {
		expect(brotliCompressSync(body).length).toBeLessThan(10_000);
	});

	it('has the municipality of the site', () => {
		expect(body).not.toContain('data-site-municipality');
		expect(renderText('municipality', language, { ...unfilled, municipality: 'Vaasa' }).body).toContain(
			'data-site-municipality="905"',
		);
	});
});
