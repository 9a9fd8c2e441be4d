import { save } from '../browser/save.ts';
import { folderOf } from '../model/addresses.ts';
import { languages } from '../model/language.ts';
import { fileAt, typeOf } from './embedded-files.ts';

/** Stands in for the root of the site, because a single file has no such address. */
const ROOT = 'https://site.invalid/';

/**
 * Makes links to other pages and files of the site work inside one file: pages open in its place, other files are
 * saved.
 *
 * @param here the path of the page that is shown, below the root of the site
 */
export function startLinks(here: string): void {
	// The window is the last to get a click, so links that another listener has handled are left alone.
	window.addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
		if (!link || event.defaultPrevented || event.button !== 0) return;
		const written = link.getAttribute('href') ?? '';
		const target = new URL(written.startsWith('file:') ? fromFile(written) : written, ROOT + here);
		if (written.startsWith('#') || !target.href.startsWith(ROOT)) return;
		event.preventDefault();
		void follow(target, link.target === '_blank');
	});
}

/**
 * Turns a `file:` address that a script has resolved back into the path below the root of the site that it was made
 * from.
 */
function fromFile(address: string): string {
	const folder = new URL('./', location.href).href;
	return address.startsWith(folder) ? ROOT + address.slice(folder.length) : address;
}

async function follow({ pathname, hash }: URL, apart: boolean): Promise<void> {
	const path = pathname.slice(1);
	const language = languages.find((each) => path === folderOf[each] || path === `${each}.html`);
	const page = await fileAt(path === '' || path.endsWith('/') ? `${path}index.html` : path);
	let address: string | undefined;
	if (language) address = new URL(`${language}.html${hash}`, location.href).href;
	else if (page?.path.endsWith('index.html')) {
		address = new URL(`?page=${page.path.replace(/index\.html$/u, '')}${hash}`, location.href).href;
	}
	if (address === undefined) {
		if (page) save(new Blob([page.text], { type: typeOf(page.path) }), page.path.replaceAll('/', '-'));
	} else if (apart) window.open(address);
	else location.href = address;
}
