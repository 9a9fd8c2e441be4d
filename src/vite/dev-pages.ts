import type { Connect, ViteDevServer } from 'vite';
import { redirectFrom } from '../model/addresses.ts';

/** Serves the files that pages refer to and no folder holds: what is drawn and counted when a page is rendered. */
export function renderedFiles(files: ReadonlyMap<string, string>): Connect.NextHandleFunction {
	return ({ url = '' }, response, next) => {
		const file = files.get(url.slice(1));
		if (file === undefined) next();
		else response.setHeader('Content-Type', typeOf(url)).end(file);
	};
}

function typeOf(url: string): string {
	if (url.endsWith('.svg')) return 'image/svg+xml';
	return url.endsWith('.json') ? 'application/json' : 'text/csv';
}

/**
 * Serves the pages that Vite does not find as files.
 *
 * @param pages their paths below the root of the site
 * @param shell gives the page before it is transformed
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
