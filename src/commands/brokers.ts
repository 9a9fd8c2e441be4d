import { posix } from 'node:path';
import { installDebianPackages, openFirst } from './browser-source.ts';
import { type Machine, thisMachine } from './machine.ts';

/** What the tests of live are run against besides the broker of `npm run live`: the programs, by the packages of Debian that have them. */
export const brokerPrograms = ['mosquitto', 'nats-server', 'nginx'] as const;
/** A program that a published site may have for live. */
export type BrokerProgram = (typeof brokerPrograms)[number];

/** The paths of the programs. */
export type BrokerPaths = Readonly<Record<BrokerProgram, string>>;

/**
 * Finds Mosquitto, NATS and nginx, or installs them.
 *
 * @param machine where to look; the tests put another in the place of this one
 * @returns their paths
 * @throws Error naming each source and why it led nowhere
 */
export function findBrokers(machine: Machine = thisMachine): Promise<BrokerPaths> {
	const sources = [
		{ name: 'installed ones', find: async () => [await allInstalled(machine)] },
		{
			name: `Debian's packages ${brokerPrograms.join(', ')}`,
			async find() {
				await installDebianPackages(
					machine,
					'Not all of them were found: the tests of live run its configurations on them.',
					brokerPrograms,
				);
				return [await allInstalled(machine)];
			},
		},
	];
	return openFirst(
		sources,
		async (found) => found,
		`Mosquitto, NATS and nginx were not all found. On Debian, run as root: apt-get install ${brokerPrograms.join(' ')}`,
	);
}

/**
 * Finds one of the programs where it is installed.
 *
 * @param program which
 * @param machine where to look; the tests put another in the place of this one
 * @returns its path; undefined when there is none
 */
export async function installedBroker(
	program: BrokerProgram,
	machine: Machine = thisMachine,
): Promise<string | undefined> {
	const folders = (machine.env.PATH ?? '').split(posix.delimiter).filter((folder) => folder !== '');
	// Those who are not root often have no path to what a machine serves with.
	for (const folder of new Set([
		...folders,
		'/usr/sbin',
		'/usr/bin',
		'/usr/local/sbin',
		'/usr/local/bin',
		'/opt/homebrew/bin',
	])) {
		const file = posix.join(folder, program);
		if (await machine.isThere(file)) return file;
	}
	return undefined;
}

/** @throws Error naming those that are missing */
async function allInstalled(machine: Machine): Promise<BrokerPaths> {
	const paths = { mosquitto: '', 'nats-server': '', nginx: '' };
	for (const program of brokerPrograms) paths[program] = (await installedBroker(program, machine)) ?? '';
	const missing = brokerPrograms.filter((program) => paths[program] === '');
	if (missing.length > 0) throw new Error(`there is no ${missing.join(', no ')}`);
	return paths;
}
