import { readdir, readFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { folderOf } from '../../model/addresses.ts';
import { type Language, languages } from '../../model/language.ts';
import { targets } from '../../vite/browsers.ts';
import { headScript } from '../../vite/head-script.ts';
import { sourceHash } from '../../vite/source-hash.ts';
import {
	append,
	attributeOf,
	createElement,
	elementOf,
	elementsOf,
	type HtmlDocument,
	type HtmlElement,
	parsePage,
	prepend,
	remove,
	removeAttribute,
	replace,
	setAttribute,
	textOf,
	writePage,
} from './html.ts';

/** What a page fetches while it runs, and the pages that it leads to. What the deck's own page has is in the file already. */
const EMBEDDED = /\.(?:html|json|csv|txt|md)$|^qr\//u;
const NOT_EMBEDDED = /^(?:handouts|single)\//u;

const TYPES: Readonly<Record<string, string>> = {
	svg: 'image/svg+xml',
	png: 'image/png',
	woff2: 'font/woff2',
};

/** Hides the deck while another page of the file is put into its place. */
const GUARD = 'src/single/guard.ts';

/** Forbids a file to fetch anything: it shows what is in it, and only itself may be in its frames. */
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
 * @returns the files, as HTML
 * @throws Error naming what of the site could not be put into the file
 */
export async function singleFiles(root: string, site: string): Promise<ReadonlyMap<Language, string>> {
	const [{ script, styles }, embedded, guard] = await Promise.all([
		bundle(root),
		embeddedFiles(root, site),
		headScript(join(root, GUARD)).then(({ code }) => code),
	]);
	const files = languages.map(async (language) => {
		const folder = folderOf[language];
		const page = await readFile(join(site, folder, 'index.html'), 'utf8');
		return [language, await assemble({ page, folder, language, site, script, styles, embedded, guard })] as const;
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
	readonly embedded: string;
	/** What runs before all else. */
	readonly guard: string;
}

/** Links that a page without a site beside it still has. */
const KEPT_LINKS = ['icon', 'canonical', 'alternate'];

async function assemble(parts: Parts): Promise<string> {
	const { folder, language, site, script, styles, embedded, guard } = parts;
	const page = parsePage(parts.page);
	const data = async (address: string) => dataAddress(site, posix.join(folder, address));
	removePolicy(page);
	remove(...elementsOf(page, 'meta').filter((each) => attributeOf(each, 'name') === 'scripts'));
	remove(...elementsOf(page, 'script').filter((each) => attributeOf(each, 'src') !== undefined));
	remove(...elementsOf(page, 'link').filter((each) => !KEPT_LINKS.includes(attributeOf(each, 'rel') ?? '')));
	setAttribute(elementOf(page, 'html'), 'data-single', '');
	removeBroker(page);
	const icons = elementsOf(page, 'link').filter((each) => attributeOf(each, 'rel') === 'icon');
	await Promise.all([
		...icons.map((each) => replaceAttribute(each, 'href', data)),
		...elementsOf(page, 'img').map((each) => replaceAttribute(each, 'src', data)),
	]);
	leadToFiles(page, folder, language);
	// Before the first script, which waits for the font, and out of a body that makes room for that of another page.
	const style = await replaceEach(takeStyles(page), /(?<=url\()(?!data:)[^)]+(?=\))/gu, data);
	append(
		elementOf(page, 'head'),
		createElement('script', {}, guard),
		createElement('style', { id: 'fonts' }, fontFaces(style).join('')),
		createElement('style', {}, withoutFonts(style)),
		createElement('style', {}, styles),
	);
	append(
		elementOf(page, 'body'),
		createElement('script', { type: 'application/octet-stream', id: 'shelf' }, embedded),
		createElement('script', { type: 'module' }, script),
	);
	checkWhole(page, language);
	addPolicy(page);
	return writePage(page);
}

/** Has links to the page in another language lead to the file of that language. */
function leadToFiles(page: HtmlDocument, folder: string, language: Language): void {
	for (const other of languages.filter((each) => each !== language)) {
		const address = posix.relative(folder || '.', folderOf[other] || '.');
		const written = address === '' ? './' : `${address}/`;
		for (const element of elementsOf(page)) {
			if (attributeOf(element, 'href') === written) setAttribute(element, 'href', `${other}.html`);
		}
	}
}

async function replaceAttribute(
	element: HtmlElement,
	name: string,
	by: (value: string) => Promise<string>,
): Promise<void> {
	const value = attributeOf(element, name);
	if (value !== undefined && !value.startsWith('data:')) setAttribute(element, name, await by(value));
}

/** Bundles everything that the pages run into one script, with the styles that come with it. */
async function bundle(root: string): Promise<{ script: string; styles: string }> {
	const result = await build({
		configFile: false,
		root,
		base: './',
		logLevel: 'warn',
		publicDir: false,
		plugins: [figuresOnTheShelf, withoutLive],
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
	// `</script` and `<!--` would end or garble the element that the script stands in. They occur only in texts and patterns.
	return { script: script.trim().replace(/<(?=\/script|!--)/gu, '\\x3c'), styles: styles.trim() };
}

/** The figures, which the script fetches as modules where a site has them as files. */
const DATA = /\/(?<path>data\/.*\.json)$/u;
const ON_THE_SHELF = '\0on-the-shelf:';

/**
 * Has the script take the figures from the files that are packed, where they take a third of the room. Each is a promise
 * there, which whoever imports them when they are needed does not notice.
 */
const figuresOnTheShelf: Plugin = {
	name: 'figures-on-the-shelf',
	enforce: 'pre',
	resolveId(source) {
		const path = DATA.exec(source)?.groups?.path;
		return path === undefined ? undefined : `${ON_THE_SHELF}${path}.js`;
	},
	load(id) {
		if (!id.startsWith(ON_THE_SHELF)) return undefined;
		const path = id.slice(ON_THE_SHELF.length, -'.js'.length);
		return `import { dataAt } from '/src/single/embedded-files.ts';\nexport default dataAt(${JSON.stringify(path)});`;
	},
};

/** What a feature of live consists of, besides what a page asks before it fetches that. */
const LIVE = /\/src\/(?:page|page\/audience|presenter)\/live\/[\w-]+\.ts$/u;
const NO_LIVE = '\0no-live';

/** Leaves out what a page fetches to follow a talk, or to have its hall follow: a file from a disk has no broker to ask. */
const withoutLive: Plugin = {
	name: 'without-live',
	enforce: 'pre',
	resolveId(source, importer, { kind }) {
		const isLive =
			kind === 'dynamic-import' && importer !== undefined && LIVE.test(posix.join(posix.dirname(importer), source));
		return isLive ? NO_LIVE : undefined;
	},
	load: (id) => (id === NO_LIVE ? 'export {};' : undefined),
};

/** Has a page name no broker, whatever the site has. */
function removeBroker(page: HtmlDocument): void {
	removeAttribute(elementOf(page, 'html'), 'data-broker');
}

/**
 * Packs the files of the site that the page asks for while it runs, and the figures: their texts by path, as JSON, gzip and
 * base64.
 */
async function embeddedFiles(root: string, site: string): Promise<string> {
	const figures = await readdir(join(root, 'data'), { recursive: true });
	const decks = languages.map((language) => `${folderOf[language]}index.html`);
	const found = await readdir(site, { recursive: true, withFileTypes: true });
	const paths = found
		.filter((entry) => entry.isFile())
		.map((entry) => relative(site, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
		.filter((path) => EMBEDDED.test(path) && !NOT_EMBEDDED.test(path) && !decks.includes(path))
		.sort();
	const files = await Promise.all(
		paths.map(async (path) => {
			const text = await readFile(join(site, path), 'utf8');
			return [path, path.endsWith('.html') ? stripPage(text) : text] as const;
		}),
	);
	const data = await Promise.all(
		figures
			.filter((name) => name.endsWith('.json'))
			.sort()
			.map(async (name) => {
				const path = `data/${name.replaceAll(sep, '/')}`;
				return [path, JSON.stringify(JSON.parse(await readFile(join(root, path), 'utf8')))] as const;
			}),
	);
	return gzipSync(JSON.stringify(Object.fromEntries([...files, ...data])), { level: 9 }).toString('base64');
}

/** Leaves out of a page what the file has already, and gives it the file's own address as that of the deck in every language. */
function stripPage(text: string): string {
	const page = parsePage(text);
	removePolicy(page);
	removeBroker(page);
	remove(...elementsOf(page, 'script').filter((each) => attributeOf(each, 'type') !== 'application/json'));
	remove(...elementsOf(page, 'link'));
	for (const style of elementsOf(page, 'style')) {
		// As data: even a page that is only read may have no styles but those that the policy names.
		replace(style, createElement('script', { type: 'text/css' }, withoutFonts(textOf(style))));
	}
	for (const element of elementsOf(page)) {
		for (const { name } of element.attrs) {
			if (name === 'data-site') setAttribute(element, name, './');
			else if (/^data-page-\w+$/u.test(name)) setAttribute(element, name, '?');
		}
	}
	return writePage(page);
}

const FONT_FACE = /@font-face\s*\{[^}]*\}/gu;

function fontFaces(style: string): readonly string[] {
	return style.match(FONT_FACE) ?? [];
}

function withoutFonts(style: string): string {
	return style.replace(FONT_FACE, '');
}

/** Takes the styles out of a page, and gives what they say, in their order. */
function takeStyles(page: HtmlDocument): string {
	const styles = elementsOf(page, 'style');
	remove(...styles);
	return styles.map(textOf).join('');
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
function checkWhole(page: HtmlDocument, language: Language): void {
	for (const element of elementsOf(page, 'script', 'img', 'source', 'iframe', 'link')) {
		for (const { name, value } of element.attrs) {
			if (!['src', 'srcset', 'href'].includes(name) || /^(?:data:|https:|#)/u.test(value)) continue;
			throw new Error(`${language}.html: this would be asked for: ${element.tagName} ${name}="${value.slice(0, 200)}"`);
		}
	}
}

function removePolicy(page: HtmlDocument): void {
	const policies = elementsOf(page, 'meta').filter(
		(each) => attributeOf(each, 'http-equiv') === 'Content-Security-Policy',
	);
	remove(...policies);
}

/** Adds a policy that allows the scripts and the styles of the page by their hashes. */
function addPolicy(page: HtmlDocument): void {
	const hashes = (elements: readonly HtmlElement[]) => elements.map((each) => sourceHash(textOf(each))).join(' ');
	const scripts = elementsOf(page, 'script').filter((each) =>
		['module', undefined].includes(attributeOf(each, 'type')),
	);
	const policy = { ...POLICY, 'script-src': hashes(scripts), 'style-src': hashes(elementsOf(page, 'style')) };
	const content = Object.entries(policy)
		.map(([name, value]) => `${name} ${value}`)
		.join('; ');
	const head = elementOf(page, 'head');
	prepend(head, createElement('meta', { 'http-equiv': 'Content-Security-Policy', content }));
	// It has to stand within the first 1024 bytes of a page: before the policy, which is longer.
	const [charset] = elementsOf(page, 'meta').filter((each) => attributeOf(each, 'charset') !== undefined);
	if (!charset) throw new Error('the page does not say how it is encoded');
	remove(charset);
	prepend(head, charset);
}
