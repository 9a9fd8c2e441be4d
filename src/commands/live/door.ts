import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { isOwnHost } from './addresses.ts';

/** Lets those in who are allowed to speak to a server. */
export interface Door {
	/** Closes every connection, and lets nobody in any more. */
	close(): void;
}

export interface DoorOptions {
	readonly server: Server;
	/** The path of the address at which they come in. */
	readonly path: string;
	/** The protocol that they must speak. */
	readonly protocol: string;
	/** The largest frame, in bytes. */
	readonly maxFrame: number;
	/** Whether there is place for one more. */
	hasPlace(request: IncomingMessage): boolean;
	onEnter(socket: WebSocket, request: IncomingMessage): void;
}

/**
 * Opens a door to a server: a WebSocket at one of its paths. Only pages of this server come in: those of others, and those that
 * call it by a name that is not its own, are turned away.
 */
export function openDoor({ server, path, protocol, maxFrame, hasPlace, onEnter }: DoorOptions): Door {
	const sockets = new WebSocketServer({
		noServer: true,
		maxPayload: maxFrame,
		// It costs memory for each connection, and the documents are small.
		perMessageDeflate: false,
		handleProtocols: (offered) => (offered.has(protocol) ? protocol : false),
	});
	const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
		// A caller that hangs up is no fault of ours.
		socket.on('error', () => socket.destroy());
		const status = refusalOf(request, path, protocol) ?? (hasPlace(request) ? undefined : 503);
		if (status !== undefined) {
			socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () =>
				socket.destroy(),
			);
			return;
		}
		sockets.handleUpgrade(request, socket, head, (opened) => onEnter(opened, request));
	};
	server.on('upgrade', upgrade);
	return {
		close() {
			server.off('upgrade', upgrade);
			for (const socket of sockets.clients) socket.terminate();
			sockets.close();
		},
	};
}

/** The status with which a request is refused; undefined when it is not. */
function refusalOf({ url = '', headers }: IncomingMessage, path: string, protocol: string): number | undefined {
	if (url.split('?')[0] !== path) return 404;
	const { host, origin = '' } = headers;
	// Behind what speaks https with the browser the origin has another scheme.
	const isOurs = URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
	if (!isOurs || !isOwnHost(host)) return 403;
	const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((each) => each.trim());
	return offered.includes(protocol) ? undefined : 400;
}
