import { networkAddresses } from '../../../src/commands/live/addresses.ts';

/** An address of this machine that is not its loopback: whoever comes to it comes from outside. */
export const lanAddress: string | undefined = networkAddresses()[0]?.host;

const isRequired = Boolean(process.env.CI);
if (lanAddress === undefined && !isRequired) {
	console.warn('This machine is in no network: the tests of callers from outside are skipped.');
}

/** Whether the tests of callers from outside are left out. */
export const hasNoLan: boolean = lanAddress === undefined && !isRequired;

/** The same address, from outside. */
export function fromOutside(address: string): string {
	const url = new URL(address);
	url.hostname = lanAddress ?? '';
	return url.href;
}
