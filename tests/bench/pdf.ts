import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { findChromium } from '../../src/commands/chromium.ts';
import { figuresOf, Samples } from './figures.ts';

/**
 * `npm run bench:pdf`: how long the command takes from the built site to written files, and how much memory its processes
 * hold at most, added up. Linux only, for the memory. Build the site first.
 *
 * `--marp COMMAND --deck FILE.md` measures in turn how long Marp takes for a deck in Markdown, in the same Chromium.
 */
const COMMAND = [process.execPath, '--import', 'tsx', 'src/commands/pdf/pdf.ts', '--site'];
/** How often the memory is looked at, in milliseconds. */
const INTERVAL = 100;
const MARP = 'Marp';

const { values } = parseArgs({
	options: {
		runs: { type: 'string', default: '5' },
		site: { type: 'string', default: 'dist' },
		marp: { type: 'string' },
		deck: { type: 'string' },
	},
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}: not a number of runs`);
const out = join(tmpdir(), `bench-pdf-${process.pid}`);
const env = { ...process.env, CHROME_PATH: await findChromium() };

const ours = (...args: readonly string[]) => [...COMMAND, values.site, '--out', out, ...args];
const commands = new Map([
	['one file (sv-slides)', ours('--lang', 'sv', '--kind', 'slides')],
	['one file (sv-handout)', ours('--lang', 'sv', '--kind', 'handout')],
	['all six files', ours()],
]);
if (values.marp !== undefined && values.deck !== undefined) {
	commands.set(MARP, [values.marp, '--pdf', values.deck, '-o', `${out}.pdf`]);
}

const seconds = new Samples<number>();
// In turn, so that whatever else the machine does meets all of them.
for (let round = 0; round < runs; round++) {
	for (const [name, command] of commands) {
		const started = performance.now();
		await start(command);
		seconds.add(name, (performance.now() - started) / 1000);
	}
}
const marp = commands.has(MARP) ? figuresOf(seconds.of(MARP)).median : undefined;
for (const [name, command] of commands) {
	const times = seconds.of(name);
	const { median } = figuresOf(times);
	const ratio = marp === undefined ? '' : `, ${(median / marp).toFixed(2)} × ${MARP}`;
	const all = times.map((each) => each.toFixed(1)).join(', ');
	console.log(`${name}: ${median.toFixed(2)} s${ratio} (${all}); peak ${Math.round(await peakOf(command))} MB`);
}
console.log(`${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}`);
for (const each of [out, `${out}.pdf`]) await rm(each, { recursive: true, force: true });

function start([file = '', ...args]: readonly string[]) {
	const running = promisify(execFile)(file, args, { env });
	// Marp waits for what may come by its standard input.
	running.child.stdin?.end();
	return running;
}

/** Runs a command once more and gives the most that its processes hold, in MB. Looking takes time, so none is measured here. */
async function peakOf(command: readonly string[]): Promise<number> {
	let peak = 0;
	const running = start(command);
	const looking = setInterval(async () => {
		peak = Math.max(peak, await memoryOf(running.child.pid ?? 0));
	}, INTERVAL);
	await running.finally(() => clearInterval(looking));
	return peak;
}

/** Adds up what a process and all below it hold, shared pages divided among those that share them, in MB. */
async function memoryOf(root: number): Promise<number> {
	const ids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
	const processes = await Promise.all(
		ids.map(async (id) => {
			const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
			const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
			const parent = Number(/^PPid:\s+(\d+)/mu.exec(status)?.[1]);
			return { id: Number(id), parent, size: Number(/^Pss:\s+(\d+)/mu.exec(rollup)?.[1] ?? 0) / 1024 };
		}),
	);
	const below = (parent: number): number =>
		processes.filter((each) => each.parent === parent).reduce((sum, { id, size }) => sum + size + below(id), 0);
	return below(root) + (processes.find(({ id }) => id === root)?.size ?? 0);
}
