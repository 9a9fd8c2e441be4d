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
type PresenterModule = { renderPresenter(language: Language, site: string | null): Page };

/** What pages are made with. */
interface Makers extends PageModule, PresenterModule {
	readonly script: string;
	/** The address of the site, if it is known. */
	readonly site: string | null;
}

const SHELL = 'index.html';
/** The shell of the presenter's pages. */
const PRESENTER = 'presenter/index.html';
const RENDERER = '/src/render/page.ts';
const PRESENTER_RENDERER = '/src/render/presenter/page.ts';
/** What the pages are made of: a change in one of these is shown at once while developing. */
const SOURCES = /\/(?:slides|locales|data|src\/(?:deck|render|i18n|charts))\//u;

/** The pages of the site as paths below its root, for each language. Only those of the first are files: they are the shells. */
const PAGES: readonly string[] = languages.flatMap((language) =>
	[SHELL, PRESENTER].map((shell) => `${folderOf[language]}${shell}`),
);

/** The shell that a page is put into. */
function shellOf(page: string): string {
	return page.endsWith(PRESENTER) ? PRESENTER : SHELL;
}

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
	const readShell = (page: string) => readFile(resolve(root, shellOf(page)), 'utf8');
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
		load(id) {
			const page = PAGES.find((each) => id === resolve(root, each));
			return page === undefined ? null : readShell(page);
		},
		generateBundle() {
			for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
		},
		transformIndexHtml: {
			order: 'pre',
			async handler(shell, { path }) {
				// While developing, sources may have changed since the last page was made.
				shared = server ? makers(root, server) : (shared ?? makers(root));
				const { renderPage, renderPresenter, ...rest } = await shared;
				if (shellOf(path) === PRESENTER) {
					const page = renderPresenter(languageAt(path), rest.site);
					for (const [name, content] of page.files) files.set(name, content);
					return fill(shell, page, rest);
				}
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
	const [{ renderPage }, { renderPresenter }, script, site] = await Promise.all([
		moduleOf<PageModule>(RENDERER, server),
		moduleOf<PresenterModule>(PRESENTER_RENDERER, server),
		headScript(),
		readSiteAddress(root),
	]);
	return { renderPage, renderPresenter, script, site };
}

/** A renderer: from the server while developing, so that it follows its sources, otherwise on its own. */
async function moduleOf<T>(path: string, server?: ViteDevServer): Promise<T> {
	if (server) return (await server.ssrLoadModule(path)) as T;
	const { module } = await runnerImport<T>(path, { configFile: false, logLevel: 'warn' });
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
