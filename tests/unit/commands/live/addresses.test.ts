import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { isLoopback, isOwnHost, networkAddresses } from '../../../../src/commands/live/addresses.ts';

const info = (address: string, internal = false): NetworkInterfaceInfo => ({
	address,
	internal,
	family: 'IPv4',
	netmask: '255.255.255.0',
	mac: '00:00:00:00:00:00',
	cidr: null,
});
const ofVersion6: NetworkInterfaceInfo = { ...info('fe80::1'), family: 'IPv6', scopeid: 2 };

describe('networkAddresses', () => {
	it('gives what phones may reach, the likeliest first, and names its network', () => {
		const found = networkAddresses({
			lo: [info('127.0.0.1', true)],
			docker0: [info('172.17.0.1')],
			'vEthernet (WSL)': [info('172.29.0.1')],
			eth0: [info('203.0.113.7'), ofVersion6],
			wlan0: [ofVersion6, info('192.168.1.20')],
			eth1: [info('10.1.2.3'), info('172.31.0.9')],
			unplugged: [info('169.254.7.7')],
			gone: undefined,
		});
		expect(found).toEqual([
			{ network: 'wlan0', host: '192.168.1.20' },
			{ network: 'eth1', host: '10.1.2.3' },
			{ network: 'eth1', host: '172.31.0.9' },
			{ network: 'eth0', host: '203.0.113.7' },
			{ network: 'docker0', host: '172.17.0.1' },
			{ network: 'vEthernet (WSL)', host: '172.29.0.1' },
		]);
	});

	it('gives none where a machine is in no network', () => {
		expect(networkAddresses({ lo: [info('127.0.0.1', true)] })).toEqual([]);
	});
});

describe('isLoopback', () => {
	it.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])('is so for %s', (address) => {
		expect(isLoopback(address)).toBe(true);
	});

	it.each([
		'192.168.1.20',
		'::ffff:192.168.1.20',
		'128.0.0.1',
		'fe80::1',
		'1127.0.0.1',
		'127.0.0.1.example.org',
		'',
		undefined,
	])('is not so for %s', (address) => {
		expect(isLoopback(address)).toBe(false);
	});
});

describe('isOwnHost', () => {
	it.each([
		'localhost:4173',
		'127.0.0.1:4173',
		'192.168.1.20:4173',
		'[::1]:4173',
		'[fe80::1]',
		'LAPTOP:4173',
		'laptop.local',
		'laptop.kommun.example:80',
	])('%s', (host) => {
		expect(isOwnHost(host, 'Laptop.local')).toBe(true);
	});

	it.each(['example.org', 'localhost.example.org:4173', '192.168.1.20.example.org', 'mylaptop:4173', '', undefined])(
		'not %s',
		(host) => {
			expect(isOwnHost(host, 'Laptop.local')).toBe(false);
			expect(isOwnHost(host, '')).toBe(false);
		},
	);
});
