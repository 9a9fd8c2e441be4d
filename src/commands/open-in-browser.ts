import open from 'open';

/** Whether there is a desktop: on Linux one of its displays, elsewhere always, but never in continuous integration. */
function hasDesktop({ env, platform }: NodeJS.Process): boolean {
	if (env.CI) return false;
	return platform !== 'linux' || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY);
}

/** Opens an address in the reader's browser where there is a desktop. The address is printed anyway, so a failure is none. */
export async function openInBrowser(address: string): Promise<void> {
	if (!hasDesktop(process)) return;
	try {
		await open(address);
	} catch {
		console.log('  No browser could be opened: open the address by hand.\n');
	}
}
