import { build, type Plugin, runnerImport, type ViteDevServer } from 'vite';
import type { Language } from '../deck/language.ts';
import type { Page } from '../render/page.ts';

type PageModule = { renderPage(language: Language): Page };

const RENDERER = '/src/render/page.ts';
/** What the pages are made of: a change in one of these is shown at once while developing. */
const SOURCES = /\/(?:slides|locales|data|src\/(?:deck|render|i18n|charts))\//u;

/**
 * Puts the rendered deck into the page shell, at build time and while developing alike. The shell's places are
 * `{{language}}`, `{{title}}`, `{{description}}`, `<!--head-->` for the script that must run before the first paint, and
 * `<!--body-->`.
 */
export function deckPages(): Plugin {
	let server: ViteDevServer | undefined;
	let files: ReadonlyMap<string, string> = new Map();
	return {
		name: 'deck-pages',
		configureServer(dev) {
			server = dev;
			dev.middlewares.use((request, response, next) => {
				const file = files.get(request.url?.slice(1) ?? '');
				if (file === undefined) next();
				else response.setHeader('Content-Type', request.url?.endsWith('.svg') ? 'image/svg+xml' : 'text/csv').end(file);
			});
			dev.watcher.on('change', (file) => {
				if (!SOURCES.test(file)) return;
				dev.environments.ssr.moduleGraph.invalidateAll();
				dev.ws.send({ type: 'full-reload' });
			});
		},
		generateBundle() {
			for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
		},
		transformIndexHtml: {
			order: 'pre',
			async handler(shell) {
				const page = await (server ? renderDev(server) : renderBuild());
				files = page.files;
				return fill(shell, page, await headScript());
			},
		},
	};
}

async function renderDev(server: ViteDevServer): Promise<Page> {
	const { renderPage } = (await server.ssrLoadModule(RENDERER)) as PageModule;
	return renderPage('sv');
}

async function renderBuild(): Promise<Page> {
	const { module } = await runnerImport<PageModule>(RENDERER, { configFile: false, logLevel: 'warn' });
	return module.renderPage('sv');
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

/** The head script, bundled and minified into one line of plain script. */
async function headScript(): Promise<string> {
	const result = await build({
		configFile: false,
		logLevel: 'warn',
		build: {
			write: false,
			modulePreload: false,
			lib: { entry: 'src/app/head.ts', formats: ['iife'], name: 'head', fileName: 'head' },
		},
	});
	const outputs = Array.isArray(result) ? result : [result];
	for (const output of outputs) {
		if (!('output' in output)) continue;
		const chunk = output.output.find((file) => file.type === 'chunk');
		if (chunk?.type === 'chunk') return chunk.code.trim();
	}
	throw new Error('src/app/head.ts: the build gave no script');
}
