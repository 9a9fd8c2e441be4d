import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, posix, sep } from 'node:path';
import type { Used } from './found.ts';
import { readScript, type Script } from './script-features.ts';
import { featuresOfStyles } from './style-features.ts';
import { tooNew } from './support.ts';

/** The scripts that a browser begins with. What they import runs there as well. */
const ENTRIES = [
	'src/app/head.ts',
	'src/app/main.ts',
	'src/presenter/main.ts',
	'src/single/guard.ts',
	'src/single/main.ts',
	'src/text/head.ts',
	'src/worker/worker.ts',
];

/** Something that is too new, where it is used. */
interface Finding {
	readonly file: string;
	readonly line: number;
	readonly name: string;
	/** From which version on each browser has it. */
	readonly since: string;
}

/**
 * Checks the deck's own style sheets and scripts against the browsers that it is made for.
 *
 * @param root the folder of the project
 * @param allowed what may be used all the same, by name, with the reason
 * @returns a line for each thing that is too new, and for each that is allowed in vain
 * @throws Error when a file cannot be read
 */
export async function checkCompatibility(
	root: string,
	allowed: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
	const findings = [...(await inStyles(root)), ...(await inScripts(root))];
	const names = Object.keys(allowed);
	const needless = names.filter((name) => !findings.some((finding) => covers(name, finding.name)));
	return [
		...findings
			.filter((finding) => !names.some((name) => covers(name, finding.name)))
			.map(({ file, line, name, since }) => `${file}:${line}: ${name} is too new: ${since}`),
		...needless.map((name) => `${name} need not be allowed: it is not used, or no longer too new`),
	];
}

/** Whether what is allowed is this, or the property whose value this is. */
function covers(allowed: string, name: string): boolean {
	return name === allowed || name.startsWith(`${allowed}: `);
}

async function inStyles(root: string): Promise<readonly Finding[]> {
	const entries = await readdir(join(root, 'src'), { recursive: true });
	const files = entries.filter((file) => file.endsWith('.css')).map((file) => `src/${file.replaceAll(sep, '/')}`);
	const found = files.toSorted().map(async (file) => {
		return findingsIn(file, featuresOfStyles(await readFile(join(root, file), 'utf8')));
	});
	return (await Promise.all(found)).flat();
}

async function inScripts(root: string): Promise<readonly Finding[]> {
	const scripts = new Map<string, Script>();
	const waiting = [...ENTRIES];
	for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
		if (scripts.has(file)) continue;
		const script = readScript(file, await readFile(join(root, file), 'utf8'));
		scripts.set(file, script);
		for (const name of script.imports) {
			if (name.startsWith('.') && name.endsWith('.ts')) waiting.push(posix.join(dirname(file), name));
		}
	}
	const own = new Set([...scripts.values()].flatMap((script) => [...script.own]));
	return [...scripts]
		.toSorted(([one], [other]) => (one < other ? -1 : 1))
		.flatMap(([file, { used }]) => {
			// A member of an object that is not known may be one of ours.
			return findingsIn(
				file,
				used.filter(({ name }) => !own.has(name.replace(/^\./u, ''))),
			);
		});
}

function findingsIn(file: string, used: readonly Used[]): readonly Finding[] {
	return used.flatMap(({ name, keys, line }) => {
		const since = tooNew(keys);
		return since === undefined ? [] : [{ file, line, name, since }];
	});
}
