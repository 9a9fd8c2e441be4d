import { describe, expect, it } from 'vitest';
import { parseSiteSettings } from '../../../src/vite/site-settings.ts';

const fault = (message: string, place = '') => new Error(`site.json\n✖ ${message}${place}`);

describe('the address of the site', () => {
	it('is not known when the file says so', () => {
		expect(parseSiteSettings({ address: null }).address).toBeNull();
	});

	it('ends with a slash, whether or not the file has it', () => {
		expect(parseSiteSettings({ address: 'https://example.org/deck/' }).address).toBe('https://example.org/deck/');
		expect(parseSiteSettings({ address: 'https://example.org/deck' }).address).toBe('https://example.org/deck/');
		expect(parseSiteSettings({ address: 'https://example.org' }).address).toBe('https://example.org/');
	});

	it('is that of the environment before that of the file', () => {
		expect(parseSiteSettings({ address: null }, { SITE_ADDRESS: 'https://example.org/deck' }).address).toBe(
			'https://example.org/deck/',
		);
		expect(parseSiteSettings({ address: 'https://example.org/' }, { SITE_ADDRESS: '' }).address).toBe(
			'https://example.org/',
		);
	});

	it.each(['example.org/deck', '/deck/', 'ftp://example.org/', ''])('must be a web address: "%s"', (address) => {
		expect(() => parseSiteSettings({ address })).toThrow(
			fault('Invalid address: expected https://…/', '\n  → at address'),
		);
	});

	it.each(['https://example.org/?a', 'https://example.org/#a'])('must lead to a folder: %s', (address) => {
		expect(() => parseSiteSettings({ address })).toThrow(
			fault('Invalid address: expected one without ? and #', '\n  → at address'),
		);
	});

	it('must stand where it is looked for', () => {
		expect(() => parseSiteSettings({ adress: null })).toThrow('Unrecognized key: "adress"');
		expect(() => parseSiteSettings({})).toThrow('→ at address');
	});

	it('is named by its variable when that is wrong', () => {
		expect(() => parseSiteSettings({ address: null }, { SITE_ADDRESS: 'example.org' })).toThrow(
			new Error('SITE_ADDRESS\n✖ Invalid address: expected https://…/'),
		);
	});
});

describe('what the publisher fills in', () => {
	const filled = {
		address: 'https://example.org/deck/',
		publisher: { sv: 'Exempelstads kommun', fi: 'Esimerkkikunta' },
		contact: 'webb@example.org',
		municipality: '905',
		supervisor: {
			name: { sv: 'Tillsynsverket', fi: 'Valvontavirasto' },
			unit: null,
			web: { sv: 'https://example.org/sv', fi: 'https://example.org/fi' },
			email: null,
			phone: '+358 29 000 0000',
		},
		assessed: '2026-11-24',
		statement: { made: '2026-11-24', changed: null },
		live: true,
		pptx: true,
	};

	it('is kept as it stands', () => {
		expect(parseSiteSettings(filled)).toEqual(filled);
	});

	it('may be left out, and is not known then', () => {
		const unknown = {
			publisher: null,
			contact: null,
			municipality: null,
			supervisor: null,
			assessed: null,
			statement: null,
		};
		const empty = { address: null, ...unknown, live: null, pptx: false };
		expect(parseSiteSettings({ address: null })).toEqual(empty);
		expect(parseSiteSettings({ address: null, ...unknown })).toEqual(empty);
	});

	it.each([
		[{ publisher: { sv: 'Vasa stad' } }, 'Invalid input: expected string, received undefined', 'publisher.fi'],
		[
			{ publisher: { sv: ' ', fi: 'Vaasan kaupunki' } },
			'Too small: expected string to have >=1 characters',
			'publisher.sv',
		],
		[{ contact: 'webb(at)example.org' }, 'Invalid e-mail address: expected name@example.org', 'contact'],
		[{ assessed: '24.11.2026' }, 'Invalid date: expected YYYY-MM-DD', 'assessed'],
		[{ statement: { made: '2026-13-01' } }, 'Invalid date: expected YYYY-MM-DD', 'statement.made'],
		[
			{ supervisor: { ...filled.supervisor, web: { sv: 'http://example.org', fi: 'https://example.org' } } },
			'Invalid address: expected https://…',
			'supervisor.web.sv',
		],
		[
			{ supervisor: { ...filled.supervisor, phone: 'växel' } },
			'Invalid telephone number: expected digits and spaces',
			'supervisor.phone',
		],
	])('stops the build when it is wrong: %j', (wrong, message, place) => {
		expect(() => parseSiteSettings({ address: null, ...wrong })).toThrow(fault(message, `\n  → at ${place}`));
	});

	it('is not taken under another name', () => {
		expect(() => parseSiteSettings({ address: null, mail: 'webb@example.org' })).toThrow('Unrecognized key: "mail"');
	});
});

describe('presentations', () => {
	it('are made only where the publisher asks for them', () => {
		expect(parseSiteSettings({ address: null }).pptx).toBe(false);
		expect(parseSiteSettings({ address: null, pptx: true }).pptx).toBe(true);
		expect(() => parseSiteSettings({ address: null, pptx: 'true' })).toThrow(
			fault('Invalid input: expected boolean, received string', '\n  → at pptx'),
		);
	});
});

describe('live', () => {
	const liveOf = (live: unknown, env: Readonly<Record<string, string>> = {}) =>
		parseSiteSettings({ address: null, live }, env).live;

	it.each([null, true, 'wss://live.example.org', 'wss://live.example.org:8443/mqtt'])('may be %s', (live) => {
		expect(liveOf(live)).toBe(live);
	});

	it.each([
		false,
		'true',
		'',
		'live.example.org',
		'https://live.example.org/',
		'ws://live.example.org/',
		'wss://vasa:secret@live.example.org/',
		'wss://live.example.org/?room=1',
		'wss://live.example.org/#1',
	])('may not be %j', (live) => {
		expect(() => liveOf(live)).toThrow(
			fault('Invalid broker: expected null, true or "wss://…" without account, ? and #', '\n  → at live'),
		);
	});

	it('is that of the environment before that of the file', () => {
		expect(liveOf(null, { SITE_LIVE: 'true' })).toBe(true);
		expect(liveOf(true, { SITE_LIVE: 'wss://live.example.org/' })).toBe('wss://live.example.org/');
		expect(liveOf(true, { SITE_LIVE: '' })).toBe(true);
		expect(() => liveOf(null, { SITE_LIVE: 'yes' })).toThrow(/^SITE_LIVE\n✖ Invalid broker/u);
	});
});
