import open from 'open';

/** Tells whether there is a desktop: on Linux a display, elsewhere always, but never in continuous integration. */
function hasDesktop({ env, platform }: NodeJS.Process): boolean {
	if (env.CI) return false;
	return platform !== 'linux' || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY);
}

/**
 * Opens an address in the reader's browser where there is a desktop. It never throws: whoever calls it has printed the
 * address, which can be opened by hand.
 *
 * @param address what is opened
 */
export async function openInBrowser(address: string): Promise<void> {
	if (!hasDesktop(process)) return;
	try {
		await open(address);
	} catch {
		console.log('  No browser could be opened: open the address by hand.\n');
	}
}
