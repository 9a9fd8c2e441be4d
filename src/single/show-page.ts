import { fileAt } from './embedded-files.ts';

const root = document.documentElement;

/**
 * The `data-` attributes of the root element that stay when another page is shown: they say what kind of file this is
 * and which theme the reader has chosen, not what the page shows.
 */
const STAYS = ['single', 'theme'];

/**
 * Replaces the deck with another page of the site.
 *
 * @param path the page's folder below the root of the site
 * @returns whether there is such a page
 * @throws Error when the embedded files are damaged
 */
export async function showPage(path: string): Promise<boolean> {
	const file = await fileAt(`${path}index.html`);
	if (!file) return false;
	const page = new DOMParser().parseFromString(file.text, 'text/html');
	for (const name of Object.keys(root.dataset)) if (!STAYS.includes(name)) delete root.dataset[name];
	root.lang = page.documentElement.lang;
	Object.assign(root.dataset, page.documentElement.dataset);
	document.title = page.title;
	for (const style of document.querySelectorAll('style:not(#fonts)')) style.remove();
	const sheet = new CSSStyleSheet();
	const styles = [...page.querySelectorAll('script[type="text/css"]')];
	sheet.replaceSync(styles.map(({ textContent }) => textContent).join('\n'));
	document.adoptedStyleSheets = [sheet];
	// This switches off the early key handler of the deck, whose keys are not those of another page.
	root.dataset.ready = '';
	document.body.replaceWith(document.adoptNode(page.body));
	root.hidden = false;
	return true;
}
