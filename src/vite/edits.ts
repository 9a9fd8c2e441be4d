import { relative, sep } from 'node:path';
import type { HotUpdateOptions, ViteDevServer } from 'vite';

/** What someone edits who writes slides: scripts of the page that import it take it over, see `src/page/edits.ts`. */
const CONTENT = /^(?:locales|data)\/.+\.json$|^slides\/(?!charts\.ts$)/u;

/**
 * Whether a file holds content, so that a page which imports it by script need not be loaded anew.
 *
 * @param file as an absolute path
 * @param root the folder of the project
 */
export function isContent(file: string, root: string): boolean {
	return CONTENT.test(relative(root, file).replaceAll(sep, '/'));
}

/**
 * Tells the pages of the development server that what they are written from has changed: they ask for themselves again, and
 * show what is different in place.
 *
 * @param options the changed file and the modules of the renderers that it is
 */
export function announceEdit({ file, modules, timestamp, server }: HotUpdateOptions): void {
	const { ssr, client } = server.environments;
	const invalidated = new Set<(typeof modules)[number]>();
	for (const module of modules) ssr.moduleGraph.invalidateModule(module, invalidated, timestamp, true);
	// A page that shows Vite's error is loaded anew by any update; one that shows it over its content puts it away.
	client.hot.send({ type: 'update', updates: [] });
	const imported = file.endsWith('.json') && client.moduleGraph.getModulesByFile(file)?.size;
	const address = `/${relative(server.config.root, file).replaceAll(sep, '/')}`;
	client.hot.send('content', { files: imported ? [address] : [] });
}

/**
 * Reloads every page that the development server has open.
 *
 * @param server the development server
 */
export function reloadPages(server: ViteDevServer): void {
	server.environments.client.hot.send({ type: 'full-reload', path: '*' });
}
