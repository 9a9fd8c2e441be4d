import { describe, expect, it } from 'vitest';
import { findBrokers, installedBroker } from '../../../src/commands/brokers.ts';
import { pretend } from './pretended-machine.ts';

const all = ['/usr/sbin/mosquitto', '/usr/sbin/nats-server', '/usr/sbin/nginx'];
const debian = { root: true, isDebian: async () => true };

describe('findBrokers', () => {
	it('takes what is installed, also where the path does not lead, and installs nothing', async () => {
		const { machine, ran } = pretend({ ...debian, browsers: all });
		expect(Object.values(await findBrokers(machine))).toEqual(all);
		expect(ran).toEqual([]);
	});

	it("installs Debian's packages as root when one is missing, and says so", async () => {
		const [mosquitto = '', natsServer = '', nginx = ''] = all;
		const { machine, ran, said } = pretend({
			...debian,
			browsers: [mosquitto, nginx],
			brings: { 'apt-get update': '', 'apt-get install': natsServer },
		});
		expect(Object.values(await findBrokers(machine))).toEqual(all);
		expect(ran.at(-1)).toBe('apt-get install --yes --no-install-recommends mosquitto nats-server nginx');
		expect(said.join()).toContain('the tests of live run its configurations on them');
	});

	it('says what is missing, and what can be done where it cannot install', async () => {
		const { machine } = pretend({ browsers: all.slice(0, 2) });
		const finding = findBrokers(machine);
		await expect(finding).rejects.toThrow('apt-get install mosquitto nats-server nginx');
		await expect(finding).rejects.toThrow('there is no nginx');
	});
});

it('installedBroker installs nothing', async () => {
	const { machine, ran } = pretend({ ...debian, brings: { 'apt-get': '/usr/sbin/nginx' } });
	expect(await installedBroker('nginx', machine)).toBeUndefined();
	expect(ran).toEqual([]);
});
