import { type DefaultTreeAdapterTypes, html as names, parse } from 'parse5';
import type { Plugin, Rolldown } from 'vite';
import { sourceHash } from './source-hash.ts';

/** What a page may do. Whatever is not named here is not allowed, on any host, by any script. */
const POLICY: Readonly<Record<string, string>> = {
	'default-src': "'none'",
	'img-src': "'self' data: blob:",
	'font-src': "'self'",
	'connect-src': "'self'",
	'manifest-src': "'self'",
	'worker-src': "'self'",
	'frame-src': "'self'",
	'base-uri': "'none'",
	'form-action': "'none'",
};

/**
 * Finishes the built pages: puts the style sheet into the page, so that the first paint waits for no second request,
 * starts the font early and the scripts of the deck late, and allows exactly these inline pieces in the content security
 * policy. Style sheets of features that Vite appends to the head later follow the one that is inlined here, so that their
 * rules win.
 *
 * @throws Error naming the page and the style sheet that the build lacks
 */
export function strictPolicy(): Plugin {
	return {
		name: 'strict-policy',
		apply: 'build',
		enforce: 'post',
		generateBundle: {
			order: 'post',
			handler(_options, bundle) {
				const inlined = new Set<string>();
				for (const file of Object.values(bundle)) {
					if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
					const { page, sheets } = withStyles(file.fileName, String(file.source), bundle);
					for (const sheet of sheets) inlined.add(sheet);
					file.source = withPolicy(withLateScripts(page));
				}
				// One that is fetched elsewhere with a script that comes late stays a file as well.
				for (const name of inlined) if (!isFetched(name, bundle)) delete bundle[name];
			},
		},
	};
}

/** Whether a script names a style sheet, among what has to come with a script that it imports. */
function isFetched(sheet: string, bundle: Rolldown.OutputBundle): boolean {
	const name = sheet.slice(sheet.lastIndexOf('/') + 1);
	return Object.values(bundle).some((file) => file.type === 'chunk' && file.code.includes(name));
}

/** An element of the head of a page, and where it stands in the source. */
interface HeadElement {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/** @throws Error when the page has no head */
function headOf(page: string): readonly HeadElement[] {
	return childrenOf(childOfRoot(page, names.TAG_NAMES.HEAD)).flatMap((node) => {
		if (!('tagName' in node) || !node.sourceCodeLocation) return [];
		const { startOffset: start, endOffset: end } = node.sourceCodeLocation;
		const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
		const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
		return [{ name: node.tagName, attributes, text, start, end }];
	});
}

function childOfRoot(page: string, name: string): DefaultTreeAdapterTypes.ChildNode | undefined {
	return childrenOf(rootOf(page)).find((node) => node.nodeName === name);
}

function rootOf(page: string): DefaultTreeAdapterTypes.ChildNode | undefined {
	const document = parse(page, { sourceCodeLocationInfo: true });
	return document.childNodes.find((node) => node.nodeName === names.TAG_NAMES.HTML);
}

/** The host of the broker that a page names, where it is not that of the page: `'self'` allows that one by WebSocket as well. */
function brokerOf(page: string): string | undefined {
	const root = rootOf(page);
	const address = root && 'attrs' in root ? root.attrs.find(({ name }) => name === 'data-broker')?.value : undefined;
	return address ? new URL(address).origin : undefined;
}

/** Puts HTML at the beginning of the body. */
function startBodyWith(html: string, page: string): string {
	const body = childOfRoot(page, names.TAG_NAMES.BODY);
	const location = body && 'tagName' in body ? body.sourceCodeLocation : undefined;
	const start = location?.startTag?.endOffset;
	if (start === undefined) throw new Error('the page has no body');
	return page.slice(0, start) + html + page.slice(start);
}

function childrenOf(node: DefaultTreeAdapterTypes.ChildNode | undefined): readonly DefaultTreeAdapterTypes.ChildNode[] {
	if (!node || !('childNodes' in node)) throw new Error('the page has no head');
	return node.childNodes;
}

/** Puts others in the place of elements of the head. */
function replaceElements(page: string, replacements: ReadonlyMap<HeadElement, string>): string {
	const last = [...replacements].toSorted(([one], [other]) => other.start - one.start);
	return last.reduce((source, [{ start, end }, other]) => source.slice(0, start) + other + source.slice(end), page);
}

/**
 * Puts style sheets into a page in place of the links to them, and at the beginning of the body a request for the font
 * that they name: Chromium holds the first frame back for a font that is preloaded in the head.
 */
function withStyles(
	fileName: string,
	page: string,
	bundle: Rolldown.OutputBundle,
): { readonly page: string; readonly sheets: readonly string[] } {
	const up = '../'.repeat(fileName.split('/').length - 1) || './';
	const sheets: string[] = [];
	const head = headOf(page);
	const replacements = new Map<HeadElement, string>();
	let style = '';
	let preload = '';
	for (const element of head) {
		const { name, attributes } = element;
		if (name !== 'link' || attributes.get('rel') !== 'stylesheet') continue;
		const sheet = attributes.get('href')?.slice(up.length) ?? '';
		const css = bundle[sheet];
		if (css?.type !== 'asset') throw new Error(`${fileName}: there is no style sheet "${sheet}"`);
		const folder = sheet.slice(0, sheet.lastIndexOf('/') + 1);
		const source = String(css.source)
			.trim()
			.replace(/url\(\.\//gu, `url(${up}${folder}`);
		const font = /url\((?<url>[^)]+latin-wght[^)]+\.woff2)\)/u.exec(source)?.groups?.url;
		if (font) preload += `<link rel="preload" as="font" type="font/woff2" href="${font}" crossorigin>`;
		style += `<style>${source}</style>`;
		replacements.set(element, '');
		sheets.push(sheet);
	}
	// Before the first script, which waits for the font that the style names.
	const [before] = head.filter((element) => element.name === 'script' || replacements.has(element));
	if (before) replacements.set(before, style + (replacements.get(before) ?? page.slice(before.start, before.end)));
	return { page: startBodyWith(preload, replaceElements(page, replacements)), sheets };
}

/** Names the scripts of the deck's page in a meta element, for `src/page/late-scripts.ts`, instead of having them fetched. */
function withLateScripts(page: string): string {
	const head = headOf(page);
	const late = head.find(({ name, attributes }) => name === 'meta' && attributes.get('name') === 'scripts');
	if (!late) return page;
	const scripts = head.filter(({ name, attributes }) => name === 'script' && attributes.get('type') === 'module');
	const sources = scripts.map(({ attributes }) => attributes.get('src') ?? '');
	const replacements = new Map(scripts.map((script) => [script, '']));
	replacements.set(late, `<meta name="scripts" content="${sources.join(' ')}">`);
	return replaceElements(page, replacements);
}

/** Writes the policy right after the encoding, before anything that it allows or forbids. */
function withPolicy(page: string): string {
	const head = headOf(page);
	const hashes = (wanted: 'script' | 'style') =>
		head
			.filter(({ name, attributes }) => name === wanted && !attributes.has('src'))
			.map(({ text }) => sourceHash(text));
	const policy = {
		...POLICY,
		'connect-src': [POLICY['connect-src'], brokerOf(page)].filter((each) => each !== undefined).join(' '),
		'script-src': ["'self'", ...hashes('script')].join(' '),
		'style-src': ["'self'", ...hashes('style')].join(' '),
	};
	const content = Object.entries(policy)
		.map(([name, value]) => `${name} ${value}`)
		.join('; ');
	const charset = head.find(({ attributes }) => attributes.has('charset'));
	if (!charset) throw new Error('the page does not name its encoding');
	const written = page.slice(charset.start, charset.end);
	const meta = `${written}\n<meta http-equiv="Content-Security-Policy" content="${content}">`;
	return replaceElements(page, new Map([[charset, meta]]));
}
