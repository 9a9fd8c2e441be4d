import { createServer, request, type Server } from 'node:http';
import type { Site } from '../../../src/commands/serve.ts';

/** What a host answers instead of the file. */
interface Answer {
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
}

/**
 * A host that answers some requests by itself, and passes on the others.
 *
 * @param behind what it has the files from
 * @param answerTo what it answers, by path and query; undefined passes the request on
 * @param headers what it adds to the answers that it passes on
 * @returns where it answers, and what stops it and the host behind it
 */
export async function frontHost(
	behind: Site,
	answerTo: (url: URL) => Answer | undefined,
	headers: Readonly<Record<string, string>> = {},
): Promise<Site> {
	const server = createServer((asked, answer) => {
		const url = new URL(asked.url ?? '/', behind.address);
		const own = answerTo(url);
		if (own) {
			answer.writeHead(own.status, own.headers).end(own.body);
			return;
		}
		const passed = request(url, { method: asked.method, headers: asked.headers }, (found) => {
			answer.writeHead(found.statusCode ?? 502, { ...found.headers, ...headers });
			found.pipe(answer);
		});
		passed.on('error', () => answer.destroy());
		passed.end();
	});
	const port = await listen(server);
	return {
		address: `http://localhost:${port}/`,
		async close() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
			await behind.close();
		},
	};
}

/** What most hosts of static files answer for `index.html`: a redirect to its folder. */
export function redirectIndexes({ pathname, search }: URL): Answer | undefined {
	if (!pathname.endsWith('/index.html')) return undefined;
	return { status: 301, headers: { Location: pathname.replace(/index\.html$/u, '') + search } };
}

function listen(server: Server): Promise<number> {
	return new Promise((resolve) => {
		server.listen(0, () => {
			const address = server.address();
			resolve(typeof address === 'object' && address ? address.port : 0);
		});
	});
}
