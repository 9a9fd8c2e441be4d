import { posix } from 'node:path';
import { type BrowserSource, installDebianPackages, openFirst } from './browser-source.ts';
import { type Machine, thisMachine } from './machine.ts';

/** Playwright's own WebKit. */
export interface PlaywrightWebKit {
	readonly driver: 'playwright';
	readonly executablePath: string;
}

/**
 * WebKitGTK, driven by WebDriver. It has no headless mode: it needs a display, and a window manager, without which none of
 * its windows ever has the focus.
 */
export interface WebKitGtk {
	readonly driver: 'webdriver';
	readonly webDriver: string;
	readonly displayServer: string;
	readonly windowManager: string;
}

/** A WebKit that can be driven. */
export type WebKit = PlaywrightWebKit | WebKitGtk;

const PACKAGES = ['webkit2gtk-driver', 'xvfb', 'openbox', 'fonts-liberation'];

/**
 * Finds a WebKit that can be driven: Playwright's where it is installed, WebKitGTK with its driver where that is, and on
 * Debian as root the packages of WebKitGTK, which are installed.
 *
 * @param machine where to look; the tests put another in the place of this one
 * @returns the paths of what it consists of, and what it is driven by
 * @throws Error naming each source, why it led nowhere, and what can be done
 */
export function findWebKit(machine: Machine = thisMachine): Promise<WebKit> {
	return openFirst(
		webKitSources(machine),
		async (webKit) => {
			const { driver, ...files } = webKit;
			for (const file of Object.values(files)) if (!(await machine.isThere(file))) throw new Error(`no ${file}`);
			return webKit;
		},
		`No WebKit was found. On Debian, run as root: apt-get install ${PACKAGES.join(' ')}. Elsewhere: npx playwright-core install --with-deps webkit`,
	);
}

function webKitSources(machine: Machine): readonly BrowserSource<WebKit>[] {
	return [
		{
			name: "Playwright's WebKit",
			async find() {
				return [{ driver: 'playwright', executablePath: await machine.playwrightBrowser('webkit') }];
			},
		},
		{
			name: 'an installed WebKitGTK with its driver, Xvfb and openbox',
			async find() {
				return [await installed(machine)];
			},
		},
		{
			name: `Debian's packages ${PACKAGES.join(', ')}`,
			async find() {
				const reason =
					'No WebKit that can be driven was found, and the tests of the three engines use one; it needs a display and a window manager.';
				await installDebianPackages(machine, reason, PACKAGES);
				return [await installed(machine)];
			},
		},
	];
}

/** Finds WebKitGTK's commands on the path; throws naming those that are missing. */
async function installed(machine: Machine): Promise<WebKitGtk> {
	const missing: string[] = [];
	const find = async (command: string) => {
		const folders = new Set([...(machine.env.PATH ?? '').split(posix.delimiter), '/usr/local/bin', '/usr/bin']);
		for (const folder of folders) {
			const file = posix.join(folder, command);
			if (folder !== '' && (await machine.isThere(file))) return file;
		}
		missing.push(command);
		return '';
	};
	const webDriver = await find('WebKitWebDriver');
	const displayServer = await find('Xvfb');
	const windowManager = await find('openbox');
	if (missing.length > 0) throw new Error(`there is no ${missing.join(', no ')}`);
	return { driver: 'webdriver', webDriver, displayServer, windowManager };
}
