import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { AUDIENCE } from '../../src/model/live/room.ts';

const OPS = 'ops';
/** What a machine has of its own: the built site, and the passwords. */
const OWN = ['dist', 'ops/mosquitto/passwords'];

/** As much of the form of a compose file as ours uses. Nothing else may be in it. */
const composeSchema = z.strictObject({
	services: z.record(
		z.string(),
		z.strictObject({
			image: z.string().regex(/^[\w./-]+:\d[\w.-]*$/u),
			restart: z.literal('unless-stopped'),
			ports: z.array(z.string().regex(/^127\.0\.0\.1:\d+:\d+$/u)).optional(),
			network_mode: z
				.string()
				.regex(/^service:\w+$/u)
				.optional(),
			depends_on: z.array(z.string()).optional(),
			configs: z.array(z.strictObject({ source: z.string(), target: z.string().startsWith('/') })).optional(),
			volumes: z.array(z.string().regex(/^\.{1,2}\/[^:]+:\/[^:]+:ro$/u)),
		}),
	),
	configs: z.record(z.string(), z.strictObject({ content: z.string() })),
});

describe('compose.yaml', () => {
	const compose = composeSchema.parse(parse(readFileSync(join(OPS, 'compose.yaml'), 'utf8')));
	const services = Object.entries(compose.services);

	it('mounts files that are there', () => {
		const mounted = services.flatMap(([, { volumes }]) =>
			volumes.map((volume) => posix.join(OPS, volume.split(':')[0] ?? '')),
		);
		expect(mounted.length).toBeGreaterThan(4);
		expect(mounted.filter((path) => !existsSync(path) && !OWN.includes(path))).toEqual([]);
	});

	it('mounts them where the configurations look for them', () => {
		const mounted = services.flatMap(([, { volumes }]) => volumes.map((volume) => volume.split(':')[1] ?? ''));
		const mosquitto = readFileSync(join(OPS, 'mosquitto/mosquitto.conf'), 'utf8');
		const named = [...mosquitto.matchAll(/^(?:password|acl)_file (?<path>\S+)$/gmu)].map(([, path = '']) => path);
		expect(named).toHaveLength(2);
		const included = Object.values(compose.configs).flatMap(({ content }) =>
			[...content.matchAll(/include (?<path>\S+);/gu)].map(([, path = '']) => path),
		);
		expect([...named, ...included].filter((path) => !mounted.includes(path))).toEqual([]);
	});

	it('names services and configurations that it has', () => {
		const wanted = services.flatMap(([, { network_mode: mode, depends_on: others = [] }]) => [
			...others,
			...(mode ? [mode.replace('service:', '')] : []),
		]);
		expect(wanted.filter((name) => !(name in compose.services))).toEqual([]);
		const configs = services.flatMap(([, { configs: used = [] }]) => used.map(({ source }) => source));
		expect(configs).toEqual(Object.keys(compose.configs));
	});
});

describe('The accounts', () => {
	const acl = readFileSync(join(OPS, 'mosquitto/acl'), 'utf8');
	const nats = readFileSync(join(OPS, 'nats/nats.conf'), 'utf8');
	const inAcl = [...acl.matchAll(/^user (?<user>\S+)$/gmu)].map(([, user = '']) => user);
	const inNats = [...nats.matchAll(/user: (?<user>\w+), password: (?<password>\S+)/gu)];

	it('are the same on both brokers, and that of the phones is among them', () => {
		expect(inAcl).toContain(AUDIENCE);
		expect(inNats.map(([, user]) => user)).toEqual(inAcl);
	});

	it('have no password in a file, but that of the phones', () => {
		const written = inNats.filter(([, , password = '']) => !password.startsWith('$'));
		expect(written.map(([, user, password]) => [user, password])).toEqual([[AUDIENCE, AUDIENCE]]);
		expect(readFileSync('.gitignore', 'utf8')).toContain('ops/mosquitto/passwords\n');
	});

	it('have rules that name no other account', () => {
		for (const block of acl.split(/^(?=user )/mu).slice(1)) {
			const user = /^user (?<user>\S+)/u.exec(block)?.groups?.user ?? '';
			const owners = [...block.matchAll(/^topic \w+ kd1\/(?<owner>[^/]+)\//gmu)].map(([, owner]) => owner);
			expect(owners.filter((owner) => owner !== (user === AUDIENCE ? '+' : user))).toEqual([]);
		}
	});
});
