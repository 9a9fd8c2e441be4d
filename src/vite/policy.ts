import type { Plugin } from 'vite';
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

/** Where the deck's page names the scripts that it fetches when it has been seen: `app/late-scripts.ts` does. */
const LATE = '<meta name="scripts" content="">';
const MODULE = /\s*<script type="module"[^>]*src="(?<source>[^"]+)"[^>]*><\/script>/gu;

const STYLESHEET = /<link rel="stylesheet"[^>]*href="(?<href>[^"]+)"[^>]*>/u;

/**
 * Finishes the built pages: puts the style sheet into the page, so that the first paint waits for no second request,
 * starts the font early and the scripts of the deck late, and allows exactly these inline pieces in the content security
 * policy.
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
					const up = '../'.repeat(file.fileName.split('/').length - 1) || './';
					let first = '';
					const page = String(file.source).replace(STYLESHEET, (_tag, href: string) => {
						const name = href.slice(up.length);
						const css = bundle[name];
						if (css?.type !== 'asset') throw new Error(`${file.fileName}: there is no style sheet ${href}`);
						inlined.add(name);
						const folder = name.slice(0, name.lastIndexOf('/') + 1);
						const style = String(css.source)
							.trim()
							.replace(/url\(\.\//gu, `url(${up}${folder}`);
						const font = /url\((?<url>[^)]+latin-wght[^)]+\.woff2)\)/u.exec(style)?.groups?.url;
						if (font) first = `<link rel="preload" as="font" type="font/woff2" href="${font}" crossorigin>`;
						first += `<style>${style}</style>`;
						return '';
					});
					file.source = withPolicy(withLateScripts(withFirst(page, first)));
				}
				for (const name of inlined) delete bundle[name];
			},
		},
	};
}

/** The script that runs before anything is painted. */
const FIRST_SCRIPT = /\s*<script>[\s\S]*?<\/script>/u;

/**
 * Puts style and font into a page, before its first script, which waits for the font that the style names. In the deck's
 * page all three stand at the beginning of the body: from there on the browser prepares its first frame, meanwhile, and it
 * does not hold the frame back for a font that is asked for there. Style sheets that are fetched later follow: see
 * `late-styles.ts`.
 */
function withFirst(page: string, first: string): string {
	const [script] = FIRST_SCRIPT.exec(page) ?? [];
	if (script === undefined) return page.replace('</head>', () => `${first}</head>`);
	if (!page.includes(LATE)) return page.replace(script, () => first + script);
	return page.replace(script, '').replace('<body>', () => `<body>${first}${script.trim()}`);
}

function withLateScripts(page: string): string {
	if (!page.includes(LATE)) return page;
	const sources = [...page.matchAll(MODULE)].map(({ groups }) => groups?.source);
	return page
		.replace(MODULE, '')
		.replace(LATE, `<meta name="scripts" content="${sources.join(' ')}">`)
		.replace(/\s+(?=<\/head>)/u, '\n');
}

function withPolicy(page: string): string {
	const hashes = (tag: 'script' | 'style') =>
		[...page.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'gu'))].map((match) => sourceHash(match[1] ?? ''));
	const policy = {
		...POLICY,
		'script-src': ["'self'", ...hashes('script')].join(' '),
		'style-src': ["'self'", ...hashes('style')].join(' '),
	};
	const content = Object.entries(policy)
		.map(([name, value]) => `${name} ${value}`)
		.join('; ');
	return page.replace('<meta charset="utf-8">', `$&\n<meta http-equiv="Content-Security-Policy" content="${content}">`);
}
