import { describe, expect, it } from 'vitest';
import { parseSiteAddress } from '../../../src/build/site-address.ts';

const fault = (message: string, place = '') => new Error(`site.json\n✖ ${message}${place}`);

describe('the address of the site', () => {
	it('is not known when the file says so', () => {
		expect(parseSiteAddress({ address: null })).toBeNull();
	});

	it('ends with a slash, whether or not the file has it', () => {
		expect(parseSiteAddress({ address: 'https://example.org/deck/' })).toBe('https://example.org/deck/');
		expect(parseSiteAddress({ address: 'https://example.org/deck' })).toBe('https://example.org/deck/');
		expect(parseSiteAddress({ address: 'https://example.org' })).toBe('https://example.org/');
	});

	it('is that of the environment before that of the file', () => {
		expect(parseSiteAddress({ address: null }, 'https://example.org/deck')).toBe('https://example.org/deck/');
		expect(parseSiteAddress({ address: 'https://example.org/' }, '')).toBe('https://example.org/');
	});

	it.each(['example.org/deck', '/deck/', 'ftp://example.org/', ''])('must be a web address: "%s"', (address) => {
		expect(() => parseSiteAddress({ address })).toThrow(
			fault('Invalid address: expected https://…/', '\n  → at address'),
		);
	});

	it.each(['https://example.org/?a', 'https://example.org/#a'])('must lead to a folder: %s', (address) => {
		expect(() => parseSiteAddress({ address })).toThrow(
			fault('Invalid address: expected one without ? and #', '\n  → at address'),
		);
	});

	it('must stand where it is looked for', () => {
		expect(() => parseSiteAddress({ adress: null })).toThrow('Unrecognized key: "adress"');
		expect(() => parseSiteAddress({})).toThrow('→ at address');
	});

	it('is named by its variable when that is wrong', () => {
		expect(() => parseSiteAddress({ address: null }, 'example.org')).toThrow(
			new Error('SITE_ADDRESS\n✖ Invalid address: expected https://…/'),
		);
	});
});
