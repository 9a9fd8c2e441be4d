import { isIP } from 'node:net';
import { hostname, type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

/** An address of this machine in a network. */
export interface NetworkAddress {
	/** The name that the machine has for the network: `wlan0`, `Wi-Fi`. */
	readonly network: string;
	readonly host: string;
}

/**
 * Finds the addresses under which others in the same network may reach this machine: those of version 4, which every phone
 * has. Private ones come first, those of virtual machines last.
 *
 * @param networks the networks of the machine; the tests put others in the place of them
 */
export function networkAddresses(
	networks: NodeJS.Dict<readonly NetworkInterfaceInfo[]> = networkInterfaces(),
): readonly NetworkAddress[] {
	const found = Object.entries(networks).flatMap(([network, infos = []]) =>
		infos
			.filter(({ family, internal, address }) => family === 'IPv4' && !internal && !isLinkLocal(address))
			.map(({ address }) => ({ network, host: address })),
	);
	return found.toSorted((one, other) => rankOf(one) - rankOf(other));
}

const VIRTUAL = /docker|veth|vbox|vmnet|virbr|hyper-v|vethernet|^br-|^tun|^utun|^tap/iu;

function rankOf({ network, host }: NetworkAddress): number {
	if (VIRTUAL.test(network)) return 2;
	return isPrivate(host) ? 0 : 1;
}

const isPrivate = (host: string) => /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/u.test(host);

/** An address that a machine gives itself where no network gives it one. */
const isLinkLocal = (host: string) => host.startsWith('169.254.');

/** Whether a connection comes from this machine itself, by the address that it comes from. */
export function isLoopback(address: string | undefined): boolean {
	return address !== undefined && /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/iu.test(address);
}

/**
 * Whether a name is one that this machine is called by in its network: an address, or its own name. A name that somebody else
 * has given to one of its addresses is none, so that no page from elsewhere can pass for ours.
 *
 * @param host name and port, as in the header `Host`
 * @param own the name of the machine; the tests put another in the place of it
 */
export function isOwnHost(host: string | undefined, own: string = hostname()): boolean {
	const name = host
		?.replace(/:\d+$/u, '')
		.replace(/^\[(?<address>.*)\]$/u, '$<address>')
		.toLowerCase();
	if (name === undefined || name === '') return false;
	const [machine = ''] = own.toLowerCase().split('.');
	return (
		name === 'localhost' || isIP(name) !== 0 || name === machine || (machine !== '' && name.startsWith(`${machine}.`))
	);
}
