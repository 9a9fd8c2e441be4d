import { execFile } from 'node:child_process';
import { access, constants, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The engines of browsers that the deck is tried in. */
export const engines = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof engines)[number];

/** What the search for a browser needs of the machine it runs on. */
export interface Machine {
	readonly env: Environment;
	readonly platform: NodeJS.Platform;
	readonly root: boolean;
	isDebian(): Promise<boolean>;
	/** Whether a file is there that may be run. */
	isThere(file: string): Promise<boolean>;
	/** Whether a file that is there is a browser that starts. */
	starts(file: string): Promise<boolean>;
	/** Runs a command to its end. Throws what it said when it fails. */
	run(command: string, args: readonly string[]): Promise<void>;
	/** Runs Playwright's command line. */
	playwright(args: readonly string[]): Promise<void>;
	/** Where a browser of Playwright's own lies, once it is installed. */
	playwrightBrowser(engine: Engine): Promise<string>;
	/** Tells the person at the terminal what is about to be done, and why. */
	say(text: string): void;
}

/** Installing may take a while on a slow line, in milliseconds; a browser answers at once. */
const PATIENCE = { install: 15 * 60_000, start: 30_000 };
const LAST_WORDS = 600;

const execute = promisify(execFile);

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
			// On Windows, Chrome opens a window rather than say its version.
			if (process.platform !== 'win32') await execute(file, ['--version'], { timeout: PATIENCE.start });
			return true;
		} catch {
			return false;
		}
	},

	async run(command, args) {
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		const running = execute(command, args, { env, timeout: PATIENCE.install, maxBuffer: 2 ** 26 });
		running.child.stdin?.end();
		await running.catch((error: Error & { stderr?: string }) => {
			throw new Error(
				`${command} ${args.join(' ')} failed: ${(error.stderr || error.message).trim().slice(-LAST_WORDS)}`,
			);
		});
	},

	playwright(args) {
		const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
		return thisMachine.run(process.execPath, [join(folder, 'cli.js'), ...args]);
	},

	async playwrightBrowser(engine) {
		// It takes long to load, and is seldom asked.
		const browsers = await import('playwright-core');
		return browsers[engine].executablePath();
	},

	say(text) {
		console.log(text);
	},
};
