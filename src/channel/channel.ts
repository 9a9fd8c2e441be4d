import { type Message, pack, unpack } from './messages.ts';

/** The line between the windows of one site on one machine. */
export interface TalkChannel {
	post(message: Message): void;
	close(): void;
}

/**
 * Opens the channel of a site: a deck in another folder of the same host has another.
 *
 * @param site the root of the site
 * @param onMessage is called with each message of this version; what is none is passed over
 */
export function openChannel(site: URL, onMessage: (message: Message) => void): TalkChannel {
	const channel = new BroadcastChannel(`kommundeck.talk ${site.pathname}`);
	channel.onmessage = ({ data }) => {
		const message = unpack(data);
		if (message) onMessage(message);
	};
	return { post: (message) => channel.postMessage(pack(message)), close: () => channel.close() };
}
