import { readdir, readFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { folderOf } from '../../model/addresses.ts';
import { type Language, languages } from '../../model/language.ts';
import { targets } from '../../vite/browsers.ts';
import { headScript } from '../../vite/head-script.ts';
import { sourceHash } from '../../vite/source-hash.ts';

/** What a page asks for while it runs, and the pages that it leads to. What is in the pages themselves need not be there twice. */
const SHELVED = /\.(?:html|json|csv|txt|md)$|^qr\//u;
const NOT_SHELVED = /^(?:handouts|single)\//u;

const TYPES: Readonly<Record<string, string>> = {
	svg: 'image/svg+xml',
	png: 'image/png',
	woff2: 'font/woff2',
};

/** Hides the deck while another page of the file is put into its place. */
const GUARD = 'src/single/guard.ts';

/** What a file may do: show what is in it. Nothing may be fetched from anywhere; only itself may be in its frames. */
const POLICY: Readonly<Record<string, string>> = {
	'default-src': "'none'",
	'img-src': 'data: blob:',
	'font-src': 'data:',
	'frame-src': "'self'",
	'base-uri': "'none'",
	'form-action': "'none'",
};

/**
 * Makes one file of a built site for each language.
 *
 * @param root the folder of the project
 * @param site the folder of the built site
 * @throws Error naming what of the site could not be put into the file
 */
export async function singleFiles(root: string, site: string): Promise<ReadonlyMap<Language, string>> {
	const [{ script, styles }, shelf, guard] = await Promise.all([
		bundle(root),
		shelfOf(site),
		headScript(join(root, GUARD)).then(({ code }) => code),
	]);
	const files = languages.map(async (language) => {
		const folder = folderOf[language];
		const page = await readFile(join(site, folder, 'index.html'), 'utf8');
		return [language, await assemble({ page, folder, language, site, script, styles, shelf, guard })] as const;
	});
	return new Map(await Promise.all(files));
}

interface Parts {
	readonly page: string;
	/** The folder of the page below the root of the site. */
	readonly folder: string;
	readonly language: Language;
	readonly site: string;
	readonly script: string;
	readonly styles: string;
	readonly shelf: string;
	/** What runs before all else. */
	readonly guard: string;
}

async function assemble({ page, folder, language, site, script, styles, shelf, guard }: Parts): Promise<string> {
	const data = async (address: string) => dataAddress(site, posix.join(folder, address));
	let file = page
		.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n?/u, '')
		.replace(/<meta name="scripts"[^>]*>\n?/u, '')
		.replace(/<link (?![^>]*rel="(?:icon|canonical|alternate)")[^>]*>\n?/gu, '')
		.replace(/<html /u, '<html data-single ');
	file = await replaceEach(file, /(?<=<link rel="icon" href=")[^"]+/gu, data);
	file = await replaceEach(file, /(?<=<img [^>]*src=")(?!data:)[^"]+/gu, data);
	for (const other of languages) {
		const address = posix.relative(folder || '.', folderOf[other] || '.');
		const written = address === '' ? './' : `${address}/`;
		if (other !== language) file = file.replaceAll(`href="${written}"`, `href="${other}.html"`);
	}
	const style = await replaceEach(stylesIn(file), /(?<=url\()(?!data:)[^)]+(?=\))/gu, data);
	const fonts = fontFaces(style).join('');
	const rest = withoutFonts(style);
	// In the head, and so before the first script, which waits for the font, and out of a body that makes room for another.
	file = file.replace(/<style>[\s\S]*?<\/style>/gu, '').replace('</head>', () => {
		const inlined = `<style id="fonts">${fonts}</style><style>${rest}</style><style>${styles}</style>`;
		return `<script>${guard}</script>${inlined}</head>`;
	});
	file = file.replace('</body>', () => {
		const code = `<script type="module">${script}</script>`;
		return `<script type="application/octet-stream" id="shelf">${shelf}</script>${code}</body>`;
	});
	checkWhole(file, language);
	return withPolicy(file);
}

/** Everything that the pages run, as one script, and the styles that come with it. */
async function bundle(root: string): Promise<{ script: string; styles: string }> {
	const result = await build({
		configFile: false,
		root,
		base: './',
		logLevel: 'warn',
		publicDir: false,
		build: {
			write: false,
			target: targets,
			cssMinify: 'lightningcss',
			cssCodeSplit: false,
			assetsInlineLimit: Number.MAX_SAFE_INTEGER,
			modulePreload: false,
			rolldownOptions: { input: join(root, 'src/single/main.ts'), output: { codeSplitting: false } },
		},
	});
	let script = '';
	let styles = '';
	for (const output of Array.isArray(result) ? result : [result]) {
		if (!('output' in output)) continue;
		for (const file of output.output) {
			if (file.type === 'chunk') script += file.code;
			else if (file.fileName.endsWith('.css')) styles += String(file.source);
		}
	}
	if (script === '' || styles === '') throw new Error('src/single/main.ts: the build gave no script or no styles');
	// Nothing in it may end the element that it stands in. Both stand only in texts and patterns.
	return { script: script.trim().replace(/<(?=\/script|!--)/gu, '\\x3c'), styles: styles.trim() };
}

/** The files of the site that are wanted later, packed. */
async function shelfOf(site: string): Promise<string> {
	const decks = languages.map((language) => `${folderOf[language]}index.html`);
	const found = await readdir(site, { recursive: true, withFileTypes: true });
	const paths = found
		.filter((entry) => entry.isFile())
		.map((entry) => relative(site, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
		.filter((path) => SHELVED.test(path) && !NOT_SHELVED.test(path) && !decks.includes(path))
		.sort();
	const files = await Promise.all(
		paths.map(async (path) => {
			const text = await readFile(join(site, path), 'utf8');
			return [path, path.endsWith('.html') ? shelved(text) : text] as const;
		}),
	);
	return gzipSync(JSON.stringify(Object.fromEntries(files)), { level: 9 }).toString('base64');
}

/** A page without what the file has already, and with its own address as that of the deck in every language. */
function shelved(page: string): string {
	return (
		page
			.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n?/u, '')
			.replace(/<script(?![^>]*application\/json)[^>]*>[\s\S]*?<\/script>\n?/gu, '')
			.replace(/<link [^>]*>\n?/gu, '')
			// As data: even a page that is only read may have no styles but those that the policy names.
			.replace(
				/<style>(?<css>[\s\S]*?)<\/style>/gu,
				(_, css: string) => `<script type="text/css">${withoutFonts(css)}</script>`,
			)
			.replace(/ data-site="[^"]*"/u, ' data-site="./"')
			.replace(/ data-page-(?<language>\w+)="[^"]*"/gu, ' data-page-$<language>="?"')
	);
}

const FONT_FACE = /@font-face\s*\{[^}]*\}/gu;

function fontFaces(style: string): readonly string[] {
	return style.match(FONT_FACE) ?? [];
}

function withoutFonts(style: string): string {
	return style.replace(FONT_FACE, '');
}

function stylesIn(page: string): string {
	return [...page.matchAll(/<style>([\s\S]*?)<\/style>/gu)].map(([, style = '']) => style).join('');
}

async function dataAddress(site: string, path: string): Promise<string> {
	const type = TYPES[path.slice(path.lastIndexOf('.') + 1)];
	if (type === undefined) throw new Error(`${path}: this kind of file cannot be put into a page`);
	const content = await readFile(join(site, path));
	return `data:${type};base64,${content.toString('base64')}`;
}

async function replaceEach(text: string, pattern: RegExp, by: (found: string) => Promise<string>): Promise<string> {
	const found = [...new Set(text.match(pattern) ?? [])];
	const replacements = new Map(await Promise.all(found.map(async (each) => [each, await by(each)] as const)));
	return text.replace(pattern, (each) => replacements.get(each) ?? each);
}

/** @throws Error when the page still asks for a file beside it */
function checkWhole(file: string, language: Language): void {
	const [asks] =
		/<(?:script|img|source|iframe|link)[^>]*\s(?:src|srcset|href)="(?!data:|https:|#)[^"]*"/u.exec(file) ?? [];
	if (asks !== undefined) throw new Error(`${language}.html: this would be asked for: ${asks.slice(0, 200)}`);
}

function withPolicy(page: string): string {
	const hashes = (pattern: RegExp) =>
		[...page.matchAll(pattern)].map(([, content = '']) => sourceHash(content)).join(' ');
	const policy = {
		...POLICY,
		'script-src': hashes(/<script(?: type="module")?>([\s\S]*?)<\/script>/gu),
		'style-src': hashes(/<style[^>]*>([\s\S]*?)<\/style>/gu),
	};
	const content = Object.entries(policy)
		.map(([name, value]) => `${name} ${value}`)
		.join('; ');
	return page.replace('<meta charset="utf-8">', () => {
		return `<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${content}">`;
	});
}
