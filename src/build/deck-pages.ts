import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Plugin, runnerImport, type ViteDevServer } from 'vite';
import { folderOf, languageAt } from '../deck/addresses.ts';
import { type Language, languages } from '../deck/language.ts';
import { headLinks } from '../render/head-links.ts';
import { escapeHtml } from '../render/html.ts';
import type { Page } from '../render/page.ts';
import { renderedFiles, virtualPages } from './dev-pages.ts';
import { headScript } from './head-script.ts';
import { readSiteAddress } from './site-address.ts';

type PageModule = { renderPage(language: Language): Page };

/** What pages are made with. */
interface Makers extends PageModule {
	readonly script: string;
	/** The address of the site, if it is known. */
	readonly site: string | null;
}

const SHELL = 'index.html';
const RENDERER = '/src/render/page.ts';
/** What the pages are made of: a change in one of these is shown at once while developing. */
const SOURCES = /\/(?:slides|locales|data|src\/(?:deck|render|i18n|charts))\//u;

/** The pages of the site as paths below its root, one for each language. Only the first is a file: it is their shell. */
const PAGES: readonly string[] = languages.map((language) => `${folderOf[language]}${SHELL}`);

/**
 * Puts the rendered deck into the page shell, once for each language, at build time and while developing alike. The
 * shell's places are `{{language}}`, `{{title}}`, `{{description}}`, `<!--links-->` for what other sites are told, `<!--head-->`
 * for the script that must run before the first paint, and `<!--body-->`.
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
				shared = server ? makers(root, server) : (shared ?? makers(root));
				const { renderPage, ...rest } = await shared;
				const page = renderPage(languageAt(path));
				// A page that is shown while developing may ask for the words of the others.
				const others = server ? languages.filter((other) => other !== page.language).map(renderPage) : [];
				for (const each of [page, ...others]) for (const [name, content] of each.files) files.set(name, content);
				return fill(shell, page, rest);
			},
		},
	};
}

async function makers(root: string, server?: ViteDevServer): Promise<Makers> {
	const renderer = server ? rendererOf(server) : rendererOfBuild();
	const [{ renderPage }, script, site] = await Promise.all([renderer, headScript(), readSiteAddress(root)]);
	return { renderPage, script, site };
}

async function rendererOf(server: ViteDevServer): Promise<PageModule> {
	return (await server.ssrLoadModule(RENDERER)) as PageModule;
}

async function rendererOfBuild(): Promise<PageModule> {
	const { module } = await runnerImport<PageModule>(RENDERER, { configFile: false, logLevel: 'warn' });
	return module;
}

function fill(shell: string, page: Page, { script, site }: Pick<Makers, 'script' | 'site'>): string {
	const places: Readonly<Record<string, string>> = {
		'{{language}}': page.language,
		'{{title}}': escapeHtml(page.title),
		'{{description}}': escapeHtml(page.description),
		'<!--links-->': headLinks(page, site).source,
		'<!--head-->': `<script>${script}</script>`,
		'<!--body-->': page.body,
	};
	return shell.replace(/\{\{\w+\}\}|<!--\w+-->/gu, (place) => {
		const content = places[place];
		if (content === undefined) throw new Error(`index.html: nothing belongs at ${place}`);
		return content;
	});
}
