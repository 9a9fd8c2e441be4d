import { beforeAll, describe, expect, test, vi } from 'vitest';
import { isDevice } from '../../../../src/model/live/room.ts';

let own: typeof import('../../../../src/browser/live/broker.ts');
beforeAll(async () => {
	// What reads the address of the page when it is loaded is loaded anew for whoever comes after.
	vi.resetModules();
	vi.stubGlobal('location', { href: 'https://kommun.fi/deck/fi/?live=7KQ4MB#/why-now', pathname: '/deck/fi/' });
	vi.stubGlobal('document', { documentElement: { dataset: { broker: '', root: '../' } } });
	own = await import('../../../../src/browser/live/broker.ts');
	return () => {
		vi.unstubAllGlobals();
		vi.resetModules();
	};
});

describe('the address of the broker', () => {
	test('is below the root of the site, by the protocol of the page', () => {
		expect(own.brokerAddress()).toBe('wss://kommun.fi/deck/live');
		expect(own.addressOf('', new URL('http://192.168.1.20:4173/'))).toBe('ws://192.168.1.20:4173/live');
	});

	test('is the one that the site names, or none', () => {
		expect(own.addressOf('wss://live.kommun.fi/mqtt', new URL('https://kommun.fi/'))).toBe('wss://live.kommun.fi/mqtt');
		expect(own.addressOf(undefined, new URL('https://kommun.fi/'))).toBeUndefined();
		expect(own.addressOf('', new URL('file:///C:/deck/index.html'))).toBeUndefined();
	});
});

test('a device has a name of its own, as a topic may have it', () => {
	const names = Array.from({ length: 200 }, own.newDevice);
	expect(names.every(isDevice)).toBe(true);
	expect(new Set(names).size).toBe(200);
	expect(own.signs(8)).toMatch(/^[A-HJKMNP-Z2-9]{8}$/u);
});
