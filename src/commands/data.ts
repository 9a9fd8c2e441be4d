import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printReport } from './data-report.ts';
import { type Clock, systemClock } from './refresh/clock.ts';
import { connect, STATISTICS_FINLAND } from './refresh/pxweb.ts';
import { recipes } from './refresh/recipes.ts';
import { refresh } from './refresh/refresh.ts';

/** What the command works with: the tests put another in the place of what is real. */
export interface Surroundings {
	/** The root of the project whose figures are refreshed. */
	readonly root: string;
	/** Where the publisher's interface is. */
	readonly address: string;
	readonly clock: Clock;
	/** The day, as YYYY-MM-DD. */
	readonly today: string;
	/**
	 * Writes to the terminal.
	 *
	 * @param text what is written
	 */
	write(text: string): void;
	/**
	 * Writes a fault to the terminal.
	 *
	 * @param text what is written
	 */
	writeFault(text: string): void;
}

/** The help of the command. */
export const USAGE = `npm run data                                lists what ages, and which figures are missing
npm run data -- --refresh [id …] [--dry-run]  fetches the figures that Statistics Finland publishes

  --refresh   fetches all of them, or those of the datasets that are named
  --dry-run   fetches and compares, and writes nothing
  --help      this text
`;

/**
 * The command `npm run data`.
 *
 * @param args what follows the name of the command
 * @param surroundings what it works with
 * @returns the exit code: 1 after a fault of the refresh, of which each is written
 */
export async function data(args: readonly string[], surroundings: Surroundings): Promise<0 | 1> {
	const { root, address, clock, today, write, writeFault } = surroundings;
	try {
		const { values, positionals } = optionsIn(args);
		if (values.help === true) write(USAGE);
		else if (values.refresh !== true) printReport();
		else {
			const say = (line: string) => write(`${line}\n`);
			await refresh(positionals, values['dry-run'] === true, {
				pxweb: connect(address, clock),
				recipes,
				root,
				today,
				say,
			});
		}
		return 0;
	} catch (error) {
		// Without the stack: editors have to read the fault, not where in the code it was found.
		writeFault(`${error instanceof Error ? error.message : String(error)}\n`);
		return 1;
	}
}

function optionsIn(args: readonly string[]) {
	const flag = { type: 'boolean' } as const;
	const options = parseArgs({
		args: [...args],
		options: { refresh: flag, 'dry-run': flag, help: { ...flag, short: 'h' } },
		allowPositionals: true,
	});
	const alone = [...options.positionals, ...(options.values['dry-run'] === true ? ['--dry-run'] : [])];
	if (options.values.refresh !== true && alone.length > 0) {
		throw new Error(`${alone.join(' ')}: this is for --refresh.\n\n${USAGE}`);
	}
	return options;
}

if (process.argv[1] === import.meta.filename) {
	const code = await data(process.argv.slice(2), {
		root: join(import.meta.dirname, '../..'),
		address: STATISTICS_FINLAND,
		clock: systemClock,
		today: new Date().toISOString().slice(0, 10),
		write: (text) => process.stdout.write(text),
		writeFault: (text) => process.stderr.write(text),
	});
	// The report has set its own.
	if (code !== 0) process.exitCode = code;
}
