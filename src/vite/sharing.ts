import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type HtmlTagDescriptor, type Plugin, runnerImport } from 'vite';
import { folderOf, languageAt } from '../model/addresses.ts';
import type { SiteSettings } from '../render/markup/site-settings.ts';
import { readSiteSettings } from './site-settings.ts';

type SharingModule = {
	sharingFiles(drawing: Buffer, settings: SiteSettings): Promise<ReadonlyMap<string, Buffer | string>>;
};

const FILES = '/src/render/sharing/files.ts';
const DRAWING = 'public/favicon.svg';

/** Puts icons, manifests and cards beside the built pages, and names them in each page; while developing only its icon. */
export function sharing(): Plugin {
	let root = '';
	let isBuild = false;
	return {
		name: 'sharing',
		configResolved(config) {
			root = config.root;
			isBuild = config.command === 'build';
		},
		transformIndexHtml: {
			order: 'post',
			handler: (_page, { path }) =>
				[...(isBuild ? linksFor(path) : []), iconFor(path)].map((tag) => ({ ...tag, injectTo: 'head' })),
		},
		async generateBundle() {
			const { module } = await runnerImport<SharingModule>(FILES, { configFile: false, logLevel: 'warn' });
			const drawing = await readFile(resolve(root, DRAWING));
			const files = await module.sharingFiles(drawing, await readSiteSettings(root));
			for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
		},
	};
}

/** The links of a page to its manifest and to icons for whoever takes no drawing. The manifest lies beside the deck's page of its language. */
function linksFor(path: string): readonly HtmlTagDescriptor[] {
	const toDeck = '../'.repeat(depthOf(path) - (folderOf[languageAt(path)].split('/').length - 1));
	return [
		{ tag: 'meta', attrs: { name: 'theme-color', content: '#005f73' } },
		{ tag: 'link', attrs: { rel: 'manifest', href: `${toDeck}manifest.webmanifest` } },
		{ tag: 'link', attrs: { rel: 'apple-touch-icon', href: `${toRoot(path)}icon-180.png` } },
		{ tag: 'link', attrs: { rel: 'icon', href: `${toRoot(path)}icon-32.png`, sizes: '32x32' } },
	];
}

/** The drawing comes last: a browser takes the last icon that it can show. */
function iconFor(path: string): HtmlTagDescriptor {
	return { tag: 'link', attrs: { rel: 'icon', href: `${toRoot(path)}favicon.svg`, type: 'image/svg+xml' } };
}

function toRoot(path: string): string {
	return '../'.repeat(depthOf(path)) || './';
}

/** How many folders below the root of the site a page lies. */
function depthOf(path: string): number {
	return path.split('/').length - 2;
}
