import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Connect, ViteDevServer } from 'vite';
import { redirectFrom } from '../model/addresses.ts';

/** The types of the files that are drawn and counted when a page is rendered, by how their names end. */
const TYPES: ReadonlyMap<string, string> = new Map([
	['.csv', 'text/csv'],
	['.json', 'application/json'],
	['.svg', 'image/svg+xml'],
]);

/**
 * Serves the files that pages refer to and no folder holds.
 *
 * @param fileAt gives the content of a file by its path below the root of the site, or undefined when no page has it
 * @returns a handler that passes on what is no such file
 */
export function renderedFiles(
	server: ViteDevServer,
	fileAt: (path: string) => Promise<string | undefined>,
): Connect.NextHandleFunction {
	const { root, publicDir } = server.config;
	return ({ url = '' }, response, next) => {
		const type = TYPES.get(extname(url));
		if (type === undefined || existsSync(join(root, url)) || existsSync(join(publicDir, url))) {
			next();
			return;
		}
		fileAt(url.slice(1)).then((file) => {
			if (file === undefined) next();
			else response.setHeader('Content-Type', type).end(file);
		}, next);
	};
}

/**
 * Serves the pages that Vite does not find as files, and leads to the slash that the address of a folder may lack.
 *
 * @param pages their paths below the root of the site
 * @param shell gives the page before it is transformed
 * @returns a handler that passes on what is no such page, and errors of rendering to Vite, which shows them
 */
export function virtualPages(
	server: ViteDevServer,
	pages: readonly string[],
	shell: (page: string) => Promise<string>,
): Connect.NextHandleFunction {
	return ({ url = '' }, response, next) => {
		const elsewhere = redirectFrom(url);
		if (elsewhere !== undefined) {
			response.writeHead(302, { Location: elsewhere }).end();
			return;
		}
		const path = url.replace(/\?.*$/u, '').replace(/\/$/u, '/index.html');
		if (!pages.includes(path.slice(1))) {
			next();
			return;
		}
		shell(path)
			.then((page) => server.transformIndexHtml(path, page))
			.then((page) => response.setHeader('Content-Type', 'text/html').end(page))
			.catch(next);
	};
}
