import { posix, win32 } from 'node:path';
import { type BrowserSource, installDebianPackages, openFirst } from './browser-source.ts';
import { type Environment, type Machine, thisMachine } from './machine.ts';

/**
 * Finds a Chromium that starts, or fetches one.
 *
 * @param machine where to look; the tests put another in the place of this one
 * @returns the path of its executable
 * @throws Error naming each source and why it led nowhere
 */
export function findChromium(machine: Machine = thisMachine): Promise<string> {
	return openChromium(async (file) => {
		if (!(await machine.starts(file))) throw new Error('it does not start');
		return file;
	}, machine);
}

/**
 * Opens the first Chromium that can be opened: `CHROME_PATH`, an installed Chrome, Chromium or Edge, Debian's own package,
 * Playwright's. Whatever is already on the machine comes before anything that must be fetched. Of each, the one without a
 * window of its own is best: it starts in a third of the time and opens a page in half.
 *
 * @param open what to do with an executable; it throws when that is no browser
 * @param machine where to look
 * @returns what has been opened
 * @throws Error naming each source and why it led nowhere
 */
export async function openChromium<T>(
	open: (executablePath: string) => Promise<T>,
	machine: Machine = thisMachine,
): Promise<T> {
	return openFirst(
		chromiumSources(machine),
		async (file) => {
			const opened = (await machine.isThere(file)) ? await open(file).catch(() => undefined) : undefined;
			if (opened === undefined) throw new Error(file);
			return opened;
		},
		'No Chromium was found. Install Chrome, Chromium or Edge, or set CHROME_PATH to one.',
	);
}

/**
 * The flags for a browser that does what it is told and nothing else: it asks no other host for anything.
 *
 * @param root whether the user is root, as whom the sandbox of Chromium refuses to run
 * @returns the flags, as they are written on a command line
 */
export function launchFlags(root: boolean = thisMachine.root): readonly string[] {
	const quiet = [
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		'--disable-quic',
		'--no-first-run',
	];
	return root ? ['--no-sandbox', ...quiet] : quiet;
}

function chromiumSources(machine: Machine): readonly BrowserSource[] {
	return [
		{
			name: 'CHROME_PATH',
			async find() {
				if (!machine.env.CHROME_PATH) throw new Error('is not set');
				return [machine.env.CHROME_PATH];
			},
		},
		{
			name: 'an installed Chrome, Chromium or Edge',
			async find() {
				return installedPlaces(machine);
			},
		},
		{
			name: "Playwright's Chromium, installed before",
			async find() {
				return [await machine.playwrightBrowser('chromium')];
			},
		},
		{
			name: "Debian's packages chromium-headless-shell and chromium",
			async find() {
				await installDebianPackages(
					machine,
					'No Chrome, Chromium or Edge was found: it makes the PDF files and runs the tests.',
					// The font stands in until a page's own has come: in any other, texts would be wider.
					['chromium-headless-shell', 'fonts-liberation'],
					// Older releases of Debian have no chromium-headless-shell.
					['chromium', 'fonts-liberation'],
				);
				return ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
			},
		},
		{
			name: "Playwright's Chromium",
			async find() {
				machine.say(
					"Downloading Playwright's Chromium: no Chrome, Chromium or Edge was found. It makes the PDF files and runs the tests.",
				);
				// Only root can install the libraries that it needs. Whoever is not may have them already.
				const withLibraries = machine.platform === 'linux' && machine.root ? ['--with-deps'] : [];
				await machine.playwright(['install', ...withLibraries, '--no-shell', 'chromium']);
				return [await machine.playwrightBrowser('chromium')];
			},
		},
	];
}

const COMMANDS = [
	'chrome-headless-shell',
	'chromium-headless-shell',
	'google-chrome-stable',
	'google-chrome',
	'chromium',
	'chromium-browser',
	'microsoft-edge-stable',
	'microsoft-edge',
];

/** Where Chrome, Chromium and Edge usually lie. */
function installedPlaces({ env, platform }: Machine): readonly string[] {
	if (platform === 'win32') return windowsPlaces(env);
	const onPath = (env.PATH ?? '').split(posix.delimiter).filter((folder) => folder !== '');
	const folders = new Set([...onPath, '/usr/local/bin', '/usr/bin', '/snap/bin']);
	const commands = COMMANDS.flatMap((name) => [...folders].map((folder) => posix.join(folder, name)));
	if (platform !== 'darwin') return [...commands, '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'];
	const applications = ['/Applications', posix.join(env.HOME ?? '/', 'Applications')];
	const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
		applications.map((folder) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
	);
	return [...apps, ...commands];
}

function windowsPlaces(env: Environment): readonly string[] {
	const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
	const onPath = (env.PATH ?? env.Path ?? '').split(win32.delimiter).filter((folder) => folder !== '');
	return [
		['Google\\Chrome\\Application', 'chrome.exe'] as const,
		['Chromium\\Application', 'chrome.exe'] as const,
		['Microsoft\\Edge\\Application', 'msedge.exe'] as const,
	].flatMap(([folder, name]) => [
		...roots.map((root) => win32.join(root, folder, name)),
		...onPath.map((path) => win32.join(path, name)),
	]);
}
