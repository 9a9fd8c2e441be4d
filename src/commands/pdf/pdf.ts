import { join, relative, resolve } from 'node:path';
import { deck } from '../../../slides/deck.ts';
import { parseDivision } from '../../model/municipal/division-schema.ts';
import { DIVISION_FILE } from '../../model/municipal/figures.ts';
import { outlineOf } from '../../model/outline.ts';
import { isFresh } from '../fresh.ts';
import { reportFailure } from '../options.ts';
import { readJson } from '../read-data.ts';
import { stopSignal } from '../stopping.ts';
import { launchPrinter, makeHandouts } from './make.ts';
import { type Options, optionsIn, USAGE } from './options.ts';

/**
 * `npm run pdf`: makes the files to print and to publish. It ends with code 2 for wrong options, with 1 when something else
 * fails, and with that of the signal that stopped it. It is run in the folder of the project.
 */
const root = process.cwd();
const signal = stopSignal();

try {
	const division = parseDivision(DIVISION_FILE, readJson(root, DIVISION_FILE));
	const options = optionsIn(process.argv.slice(2), outlineOf(deck).slides.length, division);
	for (const warning of options.warnings) console.warn(warning);
	if (options.help) console.log(USAGE);
	else await make(options);
} catch (error) {
	reportFailure(error, { usage: USAGE, failed: 'No PDF could be made', signal });
}
// Node 20 sometimes hangs when a further signal comes while it winds down by itself.
if (signal.aborted) process.exit();

async function make(options: Options): Promise<void> {
	const site = resolve(options.site);
	const launching = launchPrinter(signal);
	// Where it is awaited, after the build, the error is reported.
	launching.catch(() => {});
	try {
		if (options.site === 'dist' && !(await isFresh(root, site))) {
			console.log('The site is not built, or older than its sources: it is built first.');
			const { build } = await import('vite');
			await build({ root, logLevel: 'warn' });
		}
		const started = performance.now();
		const files = await makeHandouts(options, await launching, site, console.log, signal);
		const folder = relative(root, resolve(options.out ?? join(site, 'handouts'))) || '.';
		const seconds = ((performance.now() - started) / 1000).toFixed(1);
		console.log(`${files.length} ${files.length === 1 ? 'file' : 'files'} in ${folder}/, in ${seconds} s`);
	} finally {
		await launching.then((browser) => browser.close()).catch(() => {});
	}
}
