import { execFile } from 'node:child_process';
import { access, constants, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** The environment variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The engines of browsers that the deck is tested in. */
export const engines = ['chromium', 'firefox', 'webkit'] as const;
/** An engine of a browser. */
export type Engine = (typeof engines)[number];

/** What the search for a browser needs of a machine: the tests put another in the place of this one. */
export interface Machine {
	readonly env: Environment;
	readonly platform: NodeJS.Platform;
	/** Whether the user is root. */
	readonly root: boolean;
	isDebian(): Promise<boolean>;
	/**
	 * @param file a path
	 * @returns whether a file is there that may be run
	 */
	isThere(file: string): Promise<boolean>;
	/**
	 * @param file a path at which a file is
	 * @returns whether it is a browser that starts
	 */
	starts(file: string): Promise<boolean>;
	/**
	 * Runs a command to its end.
	 *
	 * @param command its name or its path
	 * @param args what follows it
	 * @throws Error with the last that it wrote to its standard error when it fails
	 */
	run(command: string, args: readonly string[]): Promise<void>;
	/**
	 * Runs Playwright's command line.
	 *
	 * @param args what follows `playwright`
	 * @throws Error as `run` does
	 */
	playwright(args: readonly string[]): Promise<void>;
	/**
	 * @param engine the engine of the browser
	 * @returns the path at which Playwright's own lies once it is installed
	 */
	playwrightBrowser(engine: Engine): Promise<string>;
	/**
	 * Tells the person at the terminal what is about to be done, and why.
	 *
	 * @param text one or more sentences
	 */
	say(text: string): void;
}

/** How long a command may take, in milliseconds: an installation has to come over a slow line, a browser tells its version at once. */
const INSTALL_TIMEOUT = 15 * 60_000;
const START_TIMEOUT = 30_000;
/** How many characters of what a failed command wrote to its standard error are told: its reason stands at the end. */
const STDERR_TAIL = 600;
/** How much a command may write, in bytes: apt-get tells of every package. */
const MAX_OUTPUT = 2 ** 26;

const execute = promisify(execFile);

/** The machine that the command runs on. */
export const thisMachine: Machine = {
	env: process.env,
	platform: process.platform,
	root: process.getuid?.() === 0,

	async isDebian() {
		const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
		return /^ID=debian$/mu.test(release);
	},

	async isThere(file) {
		return access(file, constants.X_OK).then(
			() => true,
			() => false,
		);
	},

	async starts(file) {
		try {
			// On Windows it is not tried: Chrome opens a window there rather than tell its version.
			if (process.platform !== 'win32') await execute(file, ['--version'], { timeout: START_TIMEOUT });
			return true;
		} catch {
			return false;
		}
	},

	async run(command, args) {
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		const running = execute(command, args, { env, timeout: INSTALL_TIMEOUT, maxBuffer: MAX_OUTPUT });
		running.child.stdin?.end();
		await running.catch((error: Error & { stderr?: string }) => {
			throw new Error(
				`${command} ${args.join(' ')} failed: ${(error.stderr || error.message).trim().slice(-STDERR_TAIL)}`,
			);
		});
	},

	playwright(args) {
		const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
		return thisMachine.run(process.execPath, [join(folder, 'cli.js'), ...args]);
	},

	async playwrightBrowser(engine) {
		// Playwright takes a third of a second to load, and most machines have a browser that is found before.
		const browsers = await import('playwright-core');
		return browsers[engine].executablePath();
	},

	say(text) {
		console.log(text);
	},
};
