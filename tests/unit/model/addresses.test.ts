import { describe, expect, it } from 'vitest';
import {
	languageAt,
	municipalityAddress,
	pageFrom,
	redirectFrom,
	rootFrom,
	textPageAt,
} from '../../../src/model/addresses.ts';

describe('the way from a page', () => {
	it('leads to the root of the site', () => {
		expect(rootFrom('sv')).toBe('./');
		expect(rootFrom('fi')).toBe('../');
	});

	it('leads to the page of the other language', () => {
		expect(pageFrom('sv', 'fi')).toBe('fi/');
		expect(pageFrom('fi', 'sv')).toBe('../');
	});

	it.each(['https://example.org/', 'https://example.org/a/deck/'])('does so wherever the site lies: %s', (site) => {
		expect(new URL(rootFrom('fi'), `${site}fi/`).href).toBe(site);
		expect(new URL(pageFrom('fi', 'sv'), `${site}fi/index.html`).href).toBe(site);
		expect(new URL(pageFrom('sv', 'fi'), `${site}index.html`).href).toBe(`${site}fi/`);
	});
});

describe('languageAt', () => {
	it.each([
		['/index.html', 'sv'],
		['/', 'sv'],
		['/fi/index.html', 'fi'],
		['/fi/', 'fi'],
		['/figures/fi/protection.csv', 'sv'],
	])('finds the language of %s', (path, language) => {
		expect(languageAt(path)).toBe(language);
	});
});

describe('textPageAt', () => {
	it.each([
		['/tillganglighet/index.html', 'accessibility'],
		['fi/saavutettavuus/index.html', 'accessibility'],
		['/fi/yksityisyys/', 'privacy'],
		['/index.html', undefined],
		['/fi/tillganglighet/', undefined],
	])('finds the page at %s', (path, id) => {
		expect(textPageAt(path)).toBe(id);
	});
});

describe('municipalityAddress', () => {
	it('leads to a municipality by its code or name', () => {
		expect(municipalityAddress('905', 'fi')).toBe('fi/kunta/?municipality=905');
		expect(municipalityAddress('Kimitoön', 'sv')).toBe('kommun/?municipality=Kimito%C3%B6n');
	});
});

describe('redirectFrom', () => {
	it('adds the slash to the folder of a page of text', () => {
		expect(redirectFrom('/tillganglighet')).toBe('tillganglighet/');
		expect(redirectFrom('/fi/yksityisyys?a')).toBe('yksityisyys/?a');
		expect(redirectFrom('/yksityisyys')).toBeUndefined();
	});

	it('adds the slash and keeps the query', () => {
		expect(redirectFrom('/fi')).toBe('fi/');
		expect(redirectFrom('/fi?as=read')).toBe('fi/?as=read');
	});

	it.each(['/', '/fi/', '/fi/?as=read', '/figures', '/sv', '//fi', '/fi/fi', '/fi.html', ''])(
		'leaves %s alone',
		(url) => {
			expect(redirectFrom(url)).toBeUndefined();
		},
	);
});
