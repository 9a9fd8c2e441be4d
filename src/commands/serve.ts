import { createServer, type RequestListener, type Server } from 'node:http';
import sirv from 'sirv';
import { redirectFrom } from '../model/addresses.ts';

/** A site that is being served. */
export interface Site {
	/** Where it answers, with a slash at the end. */
	readonly address: string;
	/** Stops serving it, also to those who are connected. */
	close(): Promise<void>;
}

/** A site that this process serves. */
export interface OwnSite extends Site {
	/** The number of the port that it listens to, under every address of the machine. */
	readonly port: number;
	/** What serves it, for whoever answers more than requests. */
	readonly server: Server;
}

/**
 * Serves a built site as a host would: compressed, with lasting caches for files whose names carry a hash, and
 * with the slash that the folder of a language may lack.
 *
 * @param folder the folder of the build
 * @param port the port that is wanted; when it is taken, or when none is wanted, any free one
 * @param more what answers the paths that no file may have, by path
 * @returns where the site answers, and what stops it
 * @throws Error when no port can be listened to
 */
export async function serve(
	folder: string,
	port = 0,
	more: Readonly<Record<string, RequestListener>> = {},
): Promise<OwnSite> {
	const files = sirv(folder, {
		// sirv looks at the disk for each request, so that a new build is served without a restart.
		dev: true,
		brotli: true,
		gzip: true,
		etag: true,
		setHeaders: (response, path) => {
			const lasting = path.startsWith('/assets/');
			response.setHeader('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
			response.setHeader('X-Content-Type-Options', 'nosniff');
		},
	});
	const server = createServer((request, response) => {
		const path = request.url ?? '';
		if (Object.hasOwn(more, path)) {
			more[path]?.(request, response);
			return;
		}
		const elsewhere = redirectFrom(path);
		if (elsewhere !== undefined) {
			response.writeHead(302, { Location: elsewhere }).end();
			return;
		}
		files(request, response, () => {
			response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404\n');
		});
	});
	const open = await listen(server, port);
	return {
		address: `http://localhost:${open}/`,
		port: open,
		server,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

/** Gives the number of the port that the server listens to. */
function listen(server: Server, port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EADDRINUSE' && port !== 0) listen(server, 0).then(resolve, reject);
			else reject(error);
		});
		server.listen(port, () => {
			const address = server.address();
			resolve(typeof address === 'object' && address ? address.port : port);
		});
	});
}
