import { createServer, request, type Server } from 'node:http';
import type { Site } from '../../../src/commands/serve.ts';

/**
 * A host that answers for `index.html` with a redirect to its folder, as most hosts of static files do.
 *
 * @param behind what it has the files from
 * @returns where it answers, and what stops it and the host behind it
 */
export async function redirectIndexes(behind: Site): Promise<Site> {
	const server = createServer((asked, answer) => {
		const url = new URL(asked.url ?? '/', behind.address);
		if (url.pathname.endsWith('/index.html')) {
			answer.writeHead(301, { Location: url.pathname.replace(/index\.html$/u, '') + url.search }).end();
			return;
		}
		const { method, headers } = asked;
		const passed = request(url, { method, headers }, (found) => {
			answer.writeHead(found.statusCode ?? 502, found.headers);
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

function listen(server: Server): Promise<number> {
	return new Promise((resolve) => {
		server.listen(0, () => {
			const address = server.address();
			resolve(typeof address === 'object' && address ? address.port : 0);
		});
	});
}
