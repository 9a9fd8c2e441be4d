import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { folderOf, languageAt } from '../model/addresses.ts';
import type { SiteSettings } from '../render/markup/site-settings.ts';
import { readSiteSettings } from './site-settings.ts';

type SharingModule = {
	sharingFiles(drawing: Buffer, settings: SiteSettings): Promise<ReadonlyMap<string, Buffer | string>>;
};

const FILES = '/src/render/sharing/files.ts';
const DRAWING = 'public/favicon.svg';
/** The link that every shell has; what stands beside it is for whoever takes no drawing. */
const ICON = /<link rel="icon"[^>]*svg\+xml">/u;

/** Puts icons, manifests and cards beside the built pages, and says in each page where they lie. */
export function sharing(): Plugin {
	let root = '';
	return {
		name: 'sharing',
		apply: 'build',
		configResolved(config) {
			root = config.root;
		},
		transformIndexHtml: {
			order: 'post',
			handler: (page, { path }) => page.replace(ICON, (icon) => linksFor(path) + icon),
		},
		async generateBundle() {
			const { module } = await runnerImport<SharingModule>(FILES, { configFile: false, logLevel: 'warn' });
			const drawing = await readFile(resolve(root, DRAWING));
			const files = await module.sharingFiles(drawing, await readSiteSettings(root));
			for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
		},
	};
}

/** What a page at a path says of its icons and its manifest. The manifest lies beside the deck's page of its language. */
function linksFor(path: string): string {
	const depth = path.split('/').length - 2;
	const toRoot = '../'.repeat(depth);
	const toDeck = '../'.repeat(depth - (folderOf[languageAt(path)].split('/').length - 1));
	return [
		'<meta name="theme-color" content="#005f73">',
		`<link rel="manifest" href="${toDeck}manifest.webmanifest">`,
		`<link rel="apple-touch-icon" href="${toRoot || './'}icon-180.png">`,
		`<link rel="icon" href="${toRoot || './'}icon-32.png" sizes="32x32">`,
	].join('');
}
