import { base, hasPath, STAND_IN } from '../browser/address.ts';
import { save } from '../browser/save.ts';
import { folderOf } from '../model/addresses.ts';
import { languages } from '../model/language.ts';
import { pageLanguage } from '../page/deck/language.ts';
import { fileAt, typeOf } from './embedded-files.ts';
import { showPage } from './show-page.ts';

/** A single file has no address as the root of its site. */
const ROOT = STAND_IN;

/** The folder of the page that has been put in place of the deck. */
let shown: string | undefined;

/**
 * Makes links to other pages and files of the site work inside one file: pages open in its place, other files are
 * saved.
 *
 * @param page the folder of the page that is shown, below the root of the site; without it the deck is, in whatever language
 */
export function startLinks(page?: string): void {
	shown = page;
	// The window is the last to get a click, so links that another listener has handled are left alone.
	window.addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
		if (!link || event.defaultPrevented || event.button !== 0) return;
		const written = link.getAttribute('href') ?? '';
		const here = ROOT + (shown ?? folderOf[pageLanguage()]);
		const target = new URL(written.startsWith('file:') ? fromFile(written, here) : written, here);
		if (written.startsWith('#') || !target.href.startsWith(ROOT)) return;
		event.preventDefault();
		void follow(target, link.target === '_blank');
	});
}

/**
 * Turns a `file:` address that a script has resolved back into the address below that of the page that it was made from.
 */
function fromFile(address: string, here: string): string {
	const folder = new URL('./', base).href;
	return address.startsWith(folder) ? here + address.slice(folder.length) : address;
}

async function follow({ pathname, hash }: URL, apart: boolean): Promise<void> {
	const path = pathname.slice(1);
	const language = languages.find((each) => path === folderOf[each] || path.split('/').at(-1) === `${each}.html`);
	const page = await fileAt(path === '' || path.endsWith('/') ? `${path}index.html` : path);
	const folder = page?.path.endsWith('index.html') ? page.path.replace(/index\.html$/u, '') : undefined;
	if (!language && folder === undefined) {
		if (page) save(new Blob([page.text], { type: typeOf(page.path) }), page.path.replaceAll('/', '-'));
	} else if (!hasPath) await showHere(folder, hash);
	else {
		const address = new URL(language ? `${language}.html${hash}` : `?page=${folder}${hash}`, base).href;
		if (apart) window.open(address);
		else location.href = address;
	}
}

/** Shows a page of a document that has no address to lead to: the page in place of the deck, or the deck again. */
async function showHere(folder: string | undefined, hash: string): Promise<void> {
	if (folder === undefined) location.reload();
	else if (await showPage(folder)) {
		shown = folder;
		const place = hash === '' ? null : document.getElementById(hash.slice(1));
		if (place) place.scrollIntoView();
		else scrollTo({ top: 0 });
	}
}
