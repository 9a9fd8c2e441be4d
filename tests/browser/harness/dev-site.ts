import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';

const project = join(import.meta.dirname, '../../..');
/** What a copy of the project goes without. */
const LEFT_OUT = /^(?:\.git|dist|node_modules|tests|docs)(?:\/|$)/u;

/** A copy of the project that is being developed. */
export interface DevSite {
	/** Where its development server answers, with a slash at the end. */
	readonly address: string;
	/** The folder of the copy. */
	readonly folder: string;
	/**
	 * Changes a file of the copy.
	 *
	 * @param file its path below the root of the project
	 * @param from what stands there once, and is replaced
	 * @throws Error when it stands there not once
	 */
	edit(file: string, from: string, to: string): Promise<void>;
	/** Stops the server and throws the copy away. */
	close(): Promise<void>;
}

/** Copies the project into a folder of its own, which is returned, so that its own files stay as they are. */
export async function copyProject(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'developed-'));
	await cp(project, folder, { recursive: true, filter: (source) => !LEFT_OUT.test(relative(project, source)) });
	await symlink(join(project, 'node_modules'), join(folder, 'node_modules'));
	return folder;
}

/** Copies the project and starts the development server of the copy. */
export async function devSite(): Promise<DevSite> {
	const folder = await copyProject();
	const { VITEST: _vitest, ...env } = process.env;
	const child = spawn(
		process.execPath,
		[join(project, 'node_modules/tsx/dist/cli.mjs'), join(import.meta.dirname, 'dev-server.ts')],
		{ cwd: folder, env: { ...env, NODE_ENV: 'development' }, stdio: ['ignore', 'pipe', 'pipe'] },
	);
	let complaints = '';
	child.stderr.on('data', (chunk: Buffer) => {
		complaints += chunk.toString();
	});
	const ended = once(child, 'close');
	const [address] = await Promise.race([
		once(createInterface(child.stdout), 'line'),
		ended.then(() => Promise.reject(new Error(`the development server does not start:\n${complaints}`))),
	]);
	return {
		address,
		folder,
		async edit(file, from, to) {
			const path = join(folder, file);
			const [before, after, ...more] = (await readFile(path, 'utf8')).split(from);
			if (after === undefined || more.length > 0) throw new Error(`${file}: "${from}" does not stand there once`);
			await writeFile(path, before + to + after);
		},
		async close() {
			child.kill();
			await ended;
			await rm(folder, { recursive: true, force: true });
		},
	};
}
