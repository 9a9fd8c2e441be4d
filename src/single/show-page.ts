import { fileAt } from './embedded-files.ts';

const root = document.documentElement;

/** What of the root says where the page is, and not what it shows. */
const STAYS = ['single', 'theme'];

/**
 * Shows another page of the site in the place of the deck.
 *
 * @param path its folder below the root of the site
 * @returns whether there is one
 */
export async function showPage(path: string): Promise<boolean> {
	const file = await fileAt(`${path}index.html`);
	if (!file) return false;
	const page = new DOMParser().parseFromString(file.text, 'text/html');
	for (const name of Object.keys(root.dataset)) if (!STAYS.includes(name)) delete root.dataset[name];
	root.lang = page.documentElement.lang;
	document.title = page.title;
	for (const style of document.querySelectorAll('style:not(#fonts)')) style.remove();
	const sheet = new CSSStyleSheet();
	const styles = [...page.querySelectorAll('script[type="text/css"]')];
	sheet.replaceSync(styles.map(({ textContent }) => textContent).join('\n'));
	document.adoptedStyleSheets = [sheet];
	// The keys of the deck are not those of another page.
	root.dataset.ready = '';
	document.body.replaceWith(document.adoptNode(page.body));
	root.hidden = false;
	return true;
}
