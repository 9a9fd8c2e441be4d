import { describe, expect, it } from 'vitest';
import { folderOf } from '../../../../src/model/addresses.ts';
import type { Language } from '../../../../src/model/language.ts';
import { headLinks } from '../../../../src/render/markup/head-links.ts';

const render = (language: Language, site: string | null) =>
	headLinks(
		{ language, paths: folderOf, title: 'Ett & två', description: 'En "text"', body: '', files: new Map() },
		site,
	).source;

const SITE = 'https://example.org/deck/';

describe('headLinks', () => {
	it('says nothing when the address of the site is not known', () => {
		expect(render('sv', null)).toBe('');
	});

	it.each([
		['sv', SITE],
		['fi', `${SITE}fi/`],
	] as const)('gives each page its own address: %s', (language, address) => {
		expect(render(language, SITE)).toContain(`<link rel="canonical" href="${address}">`);
		expect(render(language, SITE)).toContain(`<meta property="og:url" content="${address}">`);
	});

	it.each(['sv', 'fi'] as const)(
		'names the page of every language, on each of them, the first for all others: %s',
		(language) => {
			const links = [...render(language, SITE).matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/gu)];
			expect(links.map(([, lang, href]) => [lang, href])).toEqual([
				['sv', SITE],
				['fi', `${SITE}fi/`],
				['x-default', SITE],
			]);
		},
	);

	it('says how to show a link to the page', () => {
		const source = render('fi', SITE);
		expect(source).toContain('<meta property="og:type" content="website">');
		expect(source).toContain('<meta property="og:title" content="Ett &amp; två">');
		expect(source).toContain('<meta property="og:description" content="En &quot;text&quot;">');
		expect(source).toContain('<meta property="og:locale" content="fi_FI">');
		expect(source).toContain('<meta property="og:locale:alternate" content="sv_FI">');
	});

	it.each(['sv', 'fi'] as const)('shows the card of its language, by its whole address: %s', (language) => {
		const source = render(language, SITE);
		expect(source).toContain(`<meta property="og:image" content="${SITE}card-${language}.png">`);
		expect(source).toContain('<meta property="og:image:width" content="1200">');
		expect(source).toContain('<meta property="og:image:height" content="630">');
		expect(source).toContain('<meta property="og:image:alt" content="Ett &amp; två">');
		expect(source).toContain('<meta name="twitter:card" content="summary_large_image">');
	});
});
