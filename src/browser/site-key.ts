import { base, hasPath } from './address.ts';
import { isSingleFile } from './single-file.ts';

/**
 * The folder of the site on its host, such as `/deck-2027/`. Storage, window names and caches belong to a whole host, so
 * whatever is kept in them is named by this folder: several decks may lie on one host. The build writes into `data-root`
 * how many folders the page lies below its site.
 */
const siteFolder: string = folderOfSite();

/**
 * The key or name under which something is kept for this site alone.
 *
 * @param name what is kept, such as `theme`
 * @returns the name with that of the site before it; a folder in an address has no spaces, so no key of one site begins as those of another
 */
export function siteKey(name: string): string {
	return `kommundeck ${siteFolder} ${name}`;
}

function folderOfSite(): string {
	const { dataset } = document.documentElement;
	const root = (isSingleFile ? undefined : dataset.root) ?? './';
	// A page without an address of its own (`srcdoc`, `blob:`) lies in no folder.
	return hasPath ? new URL(root, base).pathname : location.pathname;
}
