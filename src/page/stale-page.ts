/**
 * Loads the page anew when its script is gone because the page came from a cache and the server has a new version. Nothing works
 * yet that could be lost, and the address keeps the slide.
 *
 * @param script the name of the script, as the page has it
 * @returns whether the page is being loaded anew
 */
export async function reloadIfStale(script: string): Promise<boolean> {
	// A page in a sandbox, or opened as a file, may fetch nothing: its scripts fail for another reason.
	if (globalThis.origin === 'null') return false;
	try {
		const response = await fetch(location.href, { cache: 'no-store' });
		const page = await response.text();
		// A network that wants one to log in first answers with a page of its own, which would take the place of this one.
		if (!response.ok || !page.includes('data-root=') || page.includes(script)) return false;
	} catch {
		return false;
	}
	// Once for a script: servers of one host may have different versions for a while.
	const { state }: { readonly state: unknown } = history;
	if (typeof state === 'object' && state !== null && 'stale' in state && state.stale === script) return false;
	history.replaceState({ stale: script }, '');
	location.reload();
	return true;
}
