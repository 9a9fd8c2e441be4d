import { posix, win32 } from 'node:path';
import { type BrowserSource, installDebianPackages, openFirst } from './browser-source.ts';
import { type Machine, thisMachine } from './machine.ts';

/** A Firefox that can be driven. */
export interface Firefox {
	/** The protocol: Playwright's own Firefox is patched for Playwright's, every other one speaks WebDriver BiDi. */
	readonly driver: 'playwright' | 'bidi';
	readonly executablePath: string;
}

/**
 * Finds a Firefox that starts: `FIREFOX_PATH`, Playwright's where it is installed, any other that is, and on Debian as root
 * the package `firefox-esr`, which is installed.
 *
 * @param machine where to look; the tests put another in the place of this one
 * @returns the path of its executable, and what it is driven by
 * @throws Error naming each source, why it led nowhere, and what can be done
 */
export function findFirefox(machine: Machine = thisMachine): Promise<Firefox> {
	return openFirst(
		firefoxSources(machine),
		async (firefox) => {
			if (!(await machine.isThere(firefox.executablePath)) || !(await machine.starts(firefox.executablePath)))
				throw new Error(firefox.executablePath);
			return firefox;
		},
		'No Firefox was found. Install Firefox, set FIREFOX_PATH to one, or run: npx playwright-core install --with-deps firefox',
	);
}

function firefoxSources(machine: Machine): readonly BrowserSource<Firefox>[] {
	const byBidi = (executablePath: string): Firefox => ({ driver: 'bidi', executablePath });
	return [
		{
			name: 'FIREFOX_PATH',
			async find() {
				if (!machine.env.FIREFOX_PATH) throw new Error('is not set');
				return [byBidi(machine.env.FIREFOX_PATH)];
			},
		},
		{
			name: "Playwright's Firefox",
			async find() {
				return [{ driver: 'playwright', executablePath: await machine.playwrightBrowser('firefox') }];
			},
		},
		{
			name: 'an installed Firefox',
			async find() {
				return installedPlaces(machine).map(byBidi);
			},
		},
		{
			name: "Debian's package firefox-esr",
			async find() {
				const reason = 'No Firefox was found, and the tests of the three engines use one.';
				await installDebianPackages(machine, reason, ['firefox-esr', 'fonts-liberation']);
				return [byBidi('/usr/bin/firefox-esr')];
			},
		},
	];
}

/** Where a Firefox usually lies. */
function installedPlaces({ env, platform }: Machine): readonly string[] {
	if (platform === 'win32') {
		const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
		return roots.map((root) => win32.join(root, 'Mozilla Firefox', 'firefox.exe'));
	}
	if (platform === 'darwin') {
		const applications = ['/Applications', posix.join(env.HOME ?? '/', 'Applications')];
		return applications.map((folder) => posix.join(folder, 'Firefox.app', 'Contents', 'MacOS', 'firefox'));
	}
	const onPath = (env.PATH ?? '').split(posix.delimiter).filter((folder) => folder !== '');
	const folders = [...new Set([...onPath, '/usr/local/bin', '/usr/bin', '/snap/bin'])];
	return ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}
