import type { RequestListener } from 'node:http';
import { LIVE_PATH, type LiveServer } from '../../model/live/room.ts';
import { serve } from '../serve.ts';
import { type NetworkAddress, networkAddresses } from './addresses.ts';
import { type LiveBrokerOptions, newKey, startBroker } from './broker.ts';

/** A site that is served with live. */
export interface LiveSite {
	/** Where it answers on this machine, with a slash at the end. */
	readonly address: string;
	/** Where phones may reach it: the addresses of this machine in its networks, each with a slash at the end. */
	readonly networks: readonly (NetworkAddress & { readonly address: string })[];
	/** The trainer's password. It belongs into the fragment of an address, and nowhere else. */
	readonly key: string;
	/** Stops it, also for those who are connected. */
	close(): Promise<void>;
}

/**
 * Serves a built site, and the broker of live within it, in one process.
 *
 * @param folder the folder of a site that was built with live
 * @param port the port that is wanted; when it is taken, or when none is wanted, any free one
 * @param options how many phones are let in, and what is told of it
 * @throws Error when no port can be listened to
 */
export async function serveLive(
	folder: string,
	port = 0,
	options: Pick<LiveBrokerOptions, 'limits' | 'onFull' | 'onFault'> = {},
): Promise<LiveSite> {
	let told = (): LiveServer => ({ addresses: [], isFull: false });
	// The presenter's window is on localhost: only its server knows by which address a phone would come.
	const tell: RequestListener = (_request, response) => {
		response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
		response.end(JSON.stringify(told()));
	};
	const site = await serve(folder, port, { [`/${LIVE_PATH}`]: tell });
	const networks = () => networkAddresses().map((each) => ({ ...each, address: `http://${each.host}:${site.port}/` }));
	const key = newKey();
	const broker = await startBroker({ server: site.server, key, ...options });
	// The laptop may be taken into another network at any time.
	told = () => ({ addresses: networks().map(({ address }) => address), isFull: broker.isFull });
	return {
		address: site.address,
		networks: networks(),
		key,
		async close() {
			await broker.close();
			await site.close();
		},
	};
}
