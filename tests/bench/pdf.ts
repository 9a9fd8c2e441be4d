import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * `npm run bench:pdf`: how long the command takes from the built site to written files, and how much memory its processes
 * hold at most, added up. Linux only, for the memory. Build the site first.
 */
const COMMAND = ['--import', 'tsx', 'src/commands/pdf/pdf.ts', '--site', 'dist'];
const ROUNDS = 3;
const LOOK = 100;
const out = join(tmpdir(), `bench-pdf-${process.pid}`);

for (const [name, args] of [
	['one file (sv-slides)', ['--lang', 'sv', '--kind', 'slides']],
	['one file (sv-handout)', ['--lang', 'sv', '--kind', 'handout']],
	['all six files', []],
] as const) {
	const run = () => promisify(execFile)(process.execPath, [...COMMAND, '--out', out, ...args]);
	const seconds: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const started = performance.now();
		await run();
		seconds.push((performance.now() - started) / 1000);
	}
	// In a round of its own: to look takes time of what is looked at.
	let peak = 0;
	const running = run();
	const looking = setInterval(async () => {
		peak = Math.max(peak, await memoryOf(running.child.pid ?? 0));
	}, LOOK);
	await running.finally(() => clearInterval(looking));
	const sorted = seconds.toSorted((one, other) => one - other);
	console.log(`${name}: ${sorted.map((each) => each.toFixed(1)).join(', ')} s; peak ${Math.round(peak)} MB`);
}
console.log(`${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}`);
await rm(out, { recursive: true, force: true });

/** What a process and all below it hold, shared pages divided among those that share them, in MB. */
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
