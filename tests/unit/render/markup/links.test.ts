import { describe, expect, it } from 'vitest';
import json from '../../../../data/links.json';
import type { LinkId } from '../../../../src/model/link-ids.ts';
import { linkOf, parseLinks } from '../../../../src/render/markup/links.ts';

const evidence = 'seen';
const link = {
	sv: { href: 'https://example.org/sv', evidence },
	fi: { href: 'https://example.org/fi', evidence },
	read: '2026-11-24',
};

/** Parses a registry that holds one link under the id given. */
const parse =
	(entry: unknown, id = 'example') =>
	() =>
		parseLinks({ statutes: {}, links: { [id]: entry } });

const fault = (message: string, field: string) => `data/links.json\n✖ ${message}\n  → at ${field}`;

describe('parseLinks', () => {
	it('returns the registry when nothing is wrong with it', () => {
		expect(parseLinks(json)).toEqual(json);
	});

	it('refuses a link without an address in one of the languages', () => {
		expect(parse({ sv: link.sv, read: link.read })).toThrow(
			fault('Invalid input: expected object, received undefined', 'links.example.fi'),
		);
	});

	it.each(['http://example.org', 'example.org', ''])('refuses an address that is not https: "%s"', (href) => {
		expect(parse({ ...link, sv: { href, evidence } })).toThrow(
			fault('Invalid address: expected https://…', 'links.example.sv.href'),
		);
	});

	it('refuses a language that it does not know', () => {
		expect(parse({ ...link, sv: { href: 'https://example.org', lang: 'de', evidence } })).toThrow(
			fault('Invalid option: expected one of "en"|"fi"|"sv"', 'links.example.sv.lang'),
		);
	});

	it('refuses a language that is the same as the one it stands under', () => {
		expect(parse({ ...link, fi: { href: 'https://example.org', lang: 'fi', evidence } })).toThrow(
			fault('Invalid language: expected one other than fi, or none', 'links.example.fi.lang'),
		);
	});

	it('refuses an address without evidence, or with another than it knows', () => {
		const invalid = fault('Invalid option: expected one of "seen"|"constructed"', 'links.example.fi.evidence');
		expect(parse({ ...link, fi: { href: 'https://example.org' } })).toThrow(invalid);
		expect(parse({ ...link, fi: { ...link.fi, evidence: 'guessed' } })).toThrow(invalid);
	});

	it.each(['24.11.2026', '2026-02-30'])('refuses a day of reading that is none: %s', (read) => {
		expect(parse({ ...link, read })).toThrow(fault('Invalid ISO date', 'links.example.read'));
	});

	it('refuses keys that it does not know', () => {
		expect(parse({ ...link, en: link.sv })).toThrow(fault('Unrecognized key: "en"', 'links.example'));
	});

	it('refuses an id that could be taken for an act', () => {
		expect(parse(link, 'law-681-2023')).toThrow(
			fault('Invalid key: expected words joined by hyphens, not beginning with law-', 'links["law-681-2023"]'),
		);
	});

	it('refuses an act whose number is not one', () => {
		expect(() => parseLinks({ statutes: { '681-2023': link }, links: {} })).toThrow(
			fault('Invalid key: expected the number of an act, such as 681/2023', 'statutes["681-2023"]'),
		);
	});
});

describe('linkOf', () => {
	it('finds a link in each language', () => {
		expect(linkOf('migri-glossary', 'sv')).toMatchObject({ href: 'https://migri.fi/sv/ordlista' });
		expect(linkOf('migri-glossary', 'fi')).toMatchObject({ href: 'https://migri.fi/sanasto' });
	});

	it('finds an act by its number', () => {
		const id: LinkId = 'law-681-2023';
		expect(linkOf(id, 'sv').href).toBe('https://www.finlex.fi/sv/lagstiftning/2023/681');
		expect(linkOf(id, 'fi').href).toBe('https://www.finlex.fi/fi/lainsaadanto/2023/681');
	});

	it('says when the page is in another language', () => {
		expect(linkOf('etla-154', 'sv').lang).toBe('fi');
		expect(linkOf('etla-154', 'fi').lang).toBeUndefined();
	});

	it.each(['no-such-link', 'law-1-1900', 'toString'])('names an id that the registry does not have: %s', (id) => {
		expect(() => linkOf(id, 'sv')).toThrow(`data/links.json has no link "${id}"`);
	});
});
