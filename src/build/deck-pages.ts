import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Plugin, runnerImport, type ViteDevServer } from 'vite';
import { folderOf, languageAt } from '../deck/addresses.ts';
import { type Language, languages } from '../deck/language.ts';
import type { Page } from '../render/page.ts';
import { renderedFiles, virtualPages } from './dev-pages.ts';
import { headScript } from './head-script.ts';

type PageModule = { renderPage(language: Language): Page };

/** What pages are made with. */
interface Makers extends PageModule {
	readonly script: string;
}

const SHELL = 'index.html';
const RENDERER = '/src/render/page.ts';
/** What the pages are made of: a change in one of these is shown at once while developing. */
const SOURCES = /\/(?:slides|locales|data|src\/(?:deck|render|i18n|charts))\//u;

/** The pages of the site as paths below its root, one for each language. Only the first is a file: it is their shell. */
const PAGES: readonly string[] = languages.map((language) => `${folderOf[language]}${SHELL}`);

/**
 * Puts the rendered deck into the page shell, once for each language, at build time and while developing alike. The
 * shell's places are `{{language}}`, `{{title}}`, `{{description}}`, `<!--head-->` for the script that must run before the
 * first paint, and `<!--body-->`.
 */
export function deckPages(): Plugin {
	let root = '';
	let server: ViteDevServer | undefined;
	/** What a build makes all its pages with. */
	let shared: Promise<Makers> | undefined;
	const files = new Map<string, string>();
	const readShell = () => readFile(resolve(root, SHELL), 'utf8');
	return {
		name: 'deck-pages',
		config: () => ({ build: { rolldownOptions: { input: [...PAGES] } } }),
		configResolved(config) {
			root = config.root;
		},
		configureServer(dev) {
			server = dev;
			dev.middlewares.use(renderedFiles(files));
			dev.middlewares.use(virtualPages(dev, PAGES.slice(1), readShell));
			dev.watcher.on('change', (file) => {
				if (!SOURCES.test(file)) return;
				dev.environments.ssr.moduleGraph.invalidateAll();
				dev.ws.send({ type: 'full-reload' });
			});
		},
		buildStart() {
			shared = undefined;
		},
		resolveId: (source) => (PAGES.includes(source) ? resolve(root, source) : null),
		load: (id) => (PAGES.some((page) => id === resolve(root, page)) ? readShell() : null),
		generateBundle() {
			for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
		},
		transformIndexHtml: {
			order: 'pre',
			async handler(shell, { path }) {
				// While developing, sources may have changed since the last page was made.
				shared = server ? makers(server) : (shared ?? makers());
				const { renderPage, script } = await shared;
				const page = renderPage(languageAt(path));
				for (const [name, content] of page.files) files.set(name, content);
				return fill(shell, page, script);
			},
		},
	};
}

async function makers(server?: ViteDevServer): Promise<Makers> {
	const [{ renderPage }, script] = await Promise.all([server ? rendererOf(server) : rendererOfBuild(), headScript()]);
	return { renderPage, script };
}

async function rendererOf(server: ViteDevServer): Promise<PageModule> {
	return (await server.ssrLoadModule(RENDERER)) as PageModule;
}

async function rendererOfBuild(): Promise<PageModule> {
	const { module } = await runnerImport<PageModule>(RENDERER, { configFile: false, logLevel: 'warn' });
	return module;
}

function fill(shell: string, page: Page, script: string): string {
	const places: Readonly<Record<string, string>> = {
		'{{language}}': page.language,
		'{{title}}': page.title,
		'{{description}}': page.description,
		'<!--head-->': `<script>${script}</script>`,
		'<!--body-->': page.body,
	};
	return shell.replace(/\{\{\w+\}\}|<!--\w+-->/gu, (place) => {
		const content = places[place];
		if (content === undefined) throw new Error(`index.html: nothing belongs at ${place}`);
		return content;
	});
}
