/** The service worker's file, which lists all other files of the version that is on the server. */
const LIST = 'worker.js';

/** An address in the words of an error. Safari's errors name none. */
const ADDRESS = /\bhttps?:[^\s"'<>]+\.(?:js|css)\b/u;

/** Says that what the server has does not belong to this page: it is of another version. */
export class OtherVersionError extends Error {}

/**
 * Whether something could not be loaded because the server has another version of the site by now: then the file is gone, though
 * the net is there.
 *
 * @param site the root of the site
 * @param error what was thrown
 * @returns false also when the server does not answer
 */
export async function isOutdated(site: URL, error?: unknown): Promise<boolean> {
	if (!import.meta.env.PROD) return false;
	if (error instanceof OtherVersionError) return true;
	if (!navigator.onLine) return false;
	try {
		const list = await listOf(site);
		if (list === undefined) return false;
		const [address] = ADDRESS.exec(String(error)) ?? [];
		return isAnother(list, site) || (address?.startsWith(site.href) === true && (await isGone(address)));
	} catch {
		return false;
	}
}

/** Some hosts answer for whatever they do not have with a page. */
async function isGone(address: string): Promise<boolean> {
	const response = await fetch(address, { cache: 'no-store' });
	return response.status === 404 || response.status === 410 || typeOf(response).startsWith('text/html');
}

/**
 * The list of the server's files. A network that wants one to log in first answers with a page, whatever it is asked for: then
 * nothing is known of the server.
 */
async function listOf(site: URL): Promise<string | undefined> {
	const response = await fetch(new URL(LIST, site), { cache: 'no-store' });
	return response.ok && typeOf(response).includes('javascript') ? response.text() : undefined;
}

/** The names of the page's scripts carry hashes of all that they load. */
function isAnother(list: string, site: URL): boolean {
	return [...document.scripts].some(
		({ src, type }) => type === 'module' && src.startsWith(site.href) && !list.includes(src.slice(site.href.length)),
	);
}

function typeOf({ headers }: Response): string {
	return headers.get('Content-Type') ?? '';
}
