import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type HtmlTagDescriptor, type Plugin, runnerImport, type ViteDevServer } from 'vite';
import { folderOf, languageAt, type TextPageId, textPageAt, textPageIds, textPath } from '../model/addresses.ts';
import { escapeHtml } from '../model/html.ts';
import { type Language, languages } from '../model/language.ts';
import { headLinks } from '../render/markup/head-links.ts';
import type { SiteSettings } from '../render/markup/site-settings.ts';
import type { Page } from '../render/page.ts';
import { renderedFiles, virtualPages } from './dev-pages.ts';
import { announceEdit, isContent, reloadPages } from './edits.ts';
import { type HeadScript, headScript } from './head-script.ts';
import { jsonErrors } from './json-errors.ts';
import { readSiteSettings } from './site-settings.ts';

type PageModule = { renderPage(language: Language, settings: SiteSettings): Page };
type PresenterModule = { renderPresenter(language: Language, settings: SiteSettings): Page };
type TextModule = { renderText(id: TextPageId, language: Language, settings: SiteSettings): Page };

/** What runs in the head of the deck's pages, and of the pages of text. */
type HeadScripts = Readonly<Record<'deck' | 'text', HeadScript>>;

/** What pages are made with. */
interface Makers extends PageModule, PresenterModule, TextModule {
	readonly scripts: HeadScripts;
	readonly settings: SiteSettings;
	/** The pages that have been made, by their paths. */
	readonly pages: Map<string, Page>;
}

const SHELL = 'index.html';
/** The shell of the presenter's pages. */
const PRESENTER = 'presenter/index.html';
/** The shell of the pages of text. */
const TEXT = 'src/render/text-pages/page.html';
const RENDERER = '/src/render/page.ts';
const PRESENTER_RENDERER = '/src/render/presenter/page.ts';
const TEXT_RENDERER = '/src/render/text-pages/text-pages.ts';
/** What pages are filled with that is no module of their renderers. */
const SETTINGS = 'site.json';
/** What shows edits in a page while developing: in the deck's pages, and in all others. */
const EDITS = { deck: '/src/page/edits.ts', other: '/src/browser/edits.ts' } as const;

/** What runs in a page of text, and how it looks beyond what all of them look like. */
const PARTS: Readonly<Partial<Record<TextPageId, { readonly script: string; readonly style: string }>>> = {
	municipality: {
		script: '/src/page/municipality-page/start.ts',
		style: '/src/styles/municipality-page/page.css',
	},
};

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
 * Puts the rendered pages into their shells, once for each language, at build time and while developing alike. A shell's
 * places are `{{language}}`, `{{root}}`, `{{live}}`, `{{title}}`, `{{description}}`, `<!--links-->` for what other sites are told, `<!--head-->`
 * for the script that must run before the first paint, and `<!--body-->`.
 */
export function deckPages(): Plugin {
	let root = '';
	let server: ViteDevServer | undefined;
	/** While developing, until something changes that pages are made of. */
	let making: Promise<Makers> | undefined;
	let scripts: Promise<HeadScripts> | undefined;
	const readShell = (page: string) => readFile(resolve(root, shellOf(page)), 'utf8');
	const makers = () => {
		scripts ??= loadHeadScripts();
		making ??= loadMakers(root, scripts, server);
		return making;
	};
	/** A file that the deck's pages refer to: the page that is being looked at comes first. */
	const fileAt = async (name: string) => {
		const made = await makers();
		const paths = languages.map((language) => `/${folderOf[language]}${SHELL}`);
		for (const path of paths.toSorted((one, other) => Number(made.pages.has(other)) - Number(made.pages.has(one)))) {
			const file = pageAt(path, made).files.get(name);
			if (file !== undefined) return file;
		}
		return undefined;
	};
	return {
		name: 'deck-pages',
		config: () => ({ build: { rolldownOptions: { input: [...PAGES] } } }),
		configResolved(config) {
			root = config.root;
		},
		configureServer(dev) {
			server = dev;
			dev.middlewares.use(renderedFiles(dev, fileAt));
			dev.middlewares.use(virtualPages(dev, PAGES.slice(1), readShell));
		},
		hotUpdate: {
			// After Vite has found which modules import a file that is new.
			order: 'post',
			async handler(options) {
				const { file, modules } = options;
				if (this.environment.name === 'client') return isContent(file, root) ? [] : undefined;
				const sources = Object.values((await scripts?.catch(() => undefined)) ?? {}).flatMap(({ files }) => files);
				const isShell = [SHELL, PRESENTER, TEXT].some((shell) => file === resolve(root, shell));
				const isScript = sources.includes(file);
				if (!isShell && !isScript && modules.length === 0 && file !== resolve(root, SETTINGS)) return undefined;
				// Modules that are being loaded would be taken for new ones.
				await making?.catch(() => undefined);
				making = undefined;
				// A script that could not be built says nothing of its files.
				if (isScript || sources.length === 0) scripts = undefined;
				announceEdit(options);
				if (isShell || isScript) reloadPages(options.server);
				return [];
			},
		},
		buildStart() {
			making = undefined;
			scripts = undefined;
		},
		resolveId: (source) => (PAGES.includes(source) ? resolve(root, source) : null),
		load(id) {
			const page = PAGES.find((each) => id === resolve(root, each));
			return page === undefined ? null : readShell(page);
		},
		async generateBundle() {
			const { pages } = await makers();
			const files = new Map([...pages.values()].flatMap((page) => [...page.files]));
			for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
		},
		transformIndexHtml: {
			order: 'pre',
			async handler(shell, { path }) {
				const made = await makers();
				const page = pageAt(path, made);
				const { scripts, settings } = made;
				const script = shellOf(path) === TEXT ? scripts.text : scripts.deck;
				const html = fill(shell, page, rootOf(path), script.code, settings);
				const tags = partsOf(path);
				if (!server) return { html, tags };
				const src = shellOf(path) === SHELL ? EDITS.deck : EDITS.other;
				return { html, tags: [...tags, { tag: 'script', attrs: { type: 'module', src }, injectTo: 'head' }] };
			},
		},
	};
}

/** The elements of the head that only some pages of text have. */
function partsOf(path: string): HtmlTagDescriptor[] {
	const id = textPageAt(path);
	const parts = id && PARTS[id];
	if (!parts) return [];
	return [
		{ tag: 'link', attrs: { rel: 'stylesheet', href: parts.style }, injectTo: 'head' },
		{ tag: 'script', attrs: { type: 'module', src: parts.script }, injectTo: 'head' },
	];
}

/** The page at a path below the root of the site, rendered when it is first asked for. */
function pageAt(path: string, makers: Makers): Page {
	const page = makers.pages.get(path) ?? renderPageAt(path, makers);
	makers.pages.set(path, page);
	return page;
}

function renderPageAt(path: string, { renderPage, renderPresenter, renderText, settings }: Makers): Page {
	const language = languageAt(path);
	const text = textPageAt(path);
	if (text !== undefined) return renderText(text, language, settings);
	if (shellOf(path) === PRESENTER) return renderPresenter(language, settings);
	return renderPage(language, settings);
}

/** @throws Error when one of the scripts cannot be built */
async function loadHeadScripts(): Promise<HeadScripts> {
	const [deck, text] = await Promise.all([headScript('src/page/head.ts'), headScript('src/page/text-head.ts')]);
	return { deck, text };
}

/** @throws Error naming file and field of what is wrong with what the pages are made of */
async function loadMakers(root: string, building: Promise<HeadScripts>, server?: ViteDevServer): Promise<Makers> {
	const [{ renderPage }, { renderPresenter }, { renderText }, scripts, settings] = await Promise.all([
		moduleOf<PageModule>(RENDERER, server),
		moduleOf<PresenterModule>(PRESENTER_RENDERER, server),
		moduleOf<TextModule>(TEXT_RENDERER, server),
		building,
		readSiteSettings(root),
	]);
	return { renderPage, renderPresenter, renderText, scripts, settings, pages: new Map() };
}

/** A renderer: from the server while developing, so that it follows its sources, otherwise on its own. */
async function moduleOf<T>(path: string, server?: ViteDevServer): Promise<T> {
	if (server) return (await server.ssrLoadModule(path)) as T;
	const { module } = await runnerImport<T>(path, { configFile: false, logLevel: 'warn', plugins: [jsonErrors()] });
	return module;
}

/** How the root of the site is reached from a page, by the path of the page below it. */
function rootOf(path: string): string {
	return '../'.repeat(path.replace(/^\//u, '').split('/').length - 1) || './';
}

function fill(shell: string, page: Page, root: string, script: string, { address, live }: SiteSettings): string {
	const places: Readonly<Record<string, string>> = {
		'{{language}}': page.language,
		'{{root}}': root,
		// Empty for the host of the site itself; without it nothing of live is in the page.
		'{{live}}': live === null ? '' : ` data-broker="${live === true ? '' : escapeHtml(live)}"`,
		'{{title}}': escapeHtml(page.title),
		'{{description}}': escapeHtml(page.description),
		'<!--links-->': headLinks(page, address).source,
		'<!--head-->': `<script>${script}</script>`,
		'<!--body-->': page.body,
	};
	return shell.replace(/\{\{\w+\}\}|<!--\w+-->/gu, (place) => {
		const content = places[place];
		if (content === undefined) throw new Error(`index.html: nothing belongs at ${place}`);
		return content;
	});
}
