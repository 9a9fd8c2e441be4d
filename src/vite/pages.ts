import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Plugin, runnerImport, type ViteDevServer } from 'vite';
import { folderOf, languageAt, type TextPageId, textPageAt, textPageIds, textPath } from '../model/addresses.ts';
import { escapeHtml } from '../model/html.ts';
import { type Language, languages } from '../model/language.ts';
import { withoutEndTags } from '../render/end-tags.ts';
import { headLinks } from '../render/markup/head-links.ts';
import type { SiteSettings } from '../render/markup/site-settings.ts';
import type { Page } from '../render/page.ts';
import { renderedFiles, virtualPages } from './dev-pages.ts';
import { headScript } from './head-script.ts';
import { readSiteSettings } from './site-settings.ts';

type PageModule = { renderPage(language: Language, settings: SiteSettings): Page };
type PresenterModule = { renderPresenter(language: Language, site: string | null): Page };
type TextModule = { renderText(id: TextPageId, language: Language, settings: SiteSettings): Page };

/** What pages are made with. */
interface Makers extends PageModule, PresenterModule, TextModule {
	/** What runs in the head of the deck's pages, and of the pages of text. */
	readonly scripts: Readonly<Record<'deck' | 'text', string>>;
	readonly settings: SiteSettings;
}

const SHELL = 'index.html';
/** The shell of the presenter's pages. */
const PRESENTER = 'presenter/index.html';
/** The shell of the pages of text. */
const TEXT = 'src/render/text-pages/page.html';
const RENDERER = '/src/render/page.ts';
const PRESENTER_RENDERER = '/src/render/presenter/page.ts';
const TEXT_RENDERER = '/src/render/text-pages/text-pages.ts';
/** What the pages are made of: a change in one of these is shown at once while developing. */
const SOURCES = /\/(?:slides|locales|data|src\/(?:deck|render|i18n|charts))\//u;

/** The pages of the site as paths below its root, for each language. Only those of the first are files: they are the shells. */
const PAGES: readonly string[] = languages.flatMap((language) => [
	...[SHELL, PRESENTER].map((shell) => `${folderOf[language]}${shell}`),
	...textPageIds.map((id) => `${textPath(id, language)}${SHELL}`),
]);

/** The shell that a page is put into. */
function shellOf(page: string): string {
	if (textPageAt(page) !== undefined) return TEXT;
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
				const made = await shared;
				const page = pageAt(path, made);
				// A page that is shown while developing may ask for the words of the others.
				const others = server && shellOf(path) === SHELL ? languages.filter((other) => other !== page.language) : [];
				const further = others.map((other) => made.renderPage(other, made.settings));
				for (const each of [page, ...further]) for (const [name, content] of each.files) files.set(name, content);
				return fill(shell, page, shellOf(path) === TEXT ? made.scripts.text : made.scripts.deck, made.settings.address);
			},
		},
	};
}

/** Renders the page at a path below the root of the site. */
function pageAt(path: string, { renderPage, renderPresenter, renderText, settings }: Makers): Page {
	const language = languageAt(path);
	const text = textPageAt(path);
	if (text !== undefined) return renderText(text, language, settings);
	if (shellOf(path) === PRESENTER) return renderPresenter(language, settings.address);
	return renderPage(language, settings);
}

async function makers(root: string, server?: ViteDevServer): Promise<Makers> {
	const [{ renderPage }, { renderPresenter }, { renderText }, deck, text, settings] = await Promise.all([
		moduleOf<PageModule>(RENDERER, server),
		moduleOf<PresenterModule>(PRESENTER_RENDERER, server),
		moduleOf<TextModule>(TEXT_RENDERER, server),
		headScript('src/page/head.ts'),
		headScript('src/page/text-head.ts'),
		readSiteSettings(root),
	]);
	return { renderPage, renderPresenter, renderText, scripts: { deck, text }, settings };
}

/** A renderer: from the server while developing, so that it follows its sources, otherwise on its own. */
async function moduleOf<T>(path: string, server?: ViteDevServer): Promise<T> {
	if (server) return (await server.ssrLoadModule(path)) as T;
	const { module } = await runnerImport<T>(path, { configFile: false, logLevel: 'warn' });
	return module;
}

function fill(shell: string, page: Page, script: string, site: string | null): string {
	const places: Readonly<Record<string, string>> = {
		'{{language}}': page.language,
		'{{title}}': escapeHtml(page.title),
		'{{description}}': escapeHtml(page.description),
		'<!--links-->': headLinks(page, site).source,
		'<!--head-->': `<script>${script}</script>`,
		'<!--body-->': withoutEndTags(page.body),
	};
	return shell.replace(/\{\{\w+\}\}|<!--\w+-->/gu, (place) => {
		const content = places[place];
		if (content === undefined) throw new Error(`index.html: nothing belongs at ${place}`);
		return content;
	});
}
