import { realpathSync } from 'node:fs';
import { createServer } from 'vite';

/** A process of its own: serves the copy of the project that it is started in while that is being developed. */
const server = await createServer({
	logLevel: 'error',
	// The libraries lie in the project itself.
	cacheDir: '.vite',
	server: { port: 0, fs: { allow: ['.', realpathSync('node_modules')] } },
});
await server.listen();
console.log(server.resolvedUrls?.local[0]);
