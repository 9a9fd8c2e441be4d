import { talkName } from '../model/talk-name.ts';

/**
 * Says, for as long as this window is there, that a talk goes on: no window of the site takes a new version meanwhile. The
 * browser forgets it with the window, however that ends.
 *
 * @param site the root of the site
 * @returns what ends it earlier
 */
export function holdTalk(site: URL): () => void {
	let release = () => {};
	if (!('locks' in navigator)) return release;
	const until = new Promise<void>((resolve) => {
		release = resolve;
	});
	// Where storage is closed to us so are locks; and then no worker can bring a new version either.
	navigator.locks.request(talkName(site), { mode: 'shared' }, () => until).catch(() => {});
	return release;
}

/**
 * Whether any window of the site holds a talk: the presenter's, or one that follows it.
 *
 * @returns undefined where the browser does not say, as in a file or over plain HTTP
 */
export async function isTalkOn(site: URL): Promise<boolean | undefined> {
	if (!('locks' in navigator)) return undefined;
	try {
		const { held = [] } = await navigator.locks.query();
		return held.some(({ name }) => name === talkName(site));
	} catch {
		return undefined;
	}
}

/** Waits until no window of the site holds a talk. */
export async function talkEnds(site: URL): Promise<void> {
	await navigator.locks.request(talkName(site), () => {});
}
