import type { Engine, Machine } from '../../../src/commands/machine.ts';

export interface Pretended extends Partial<Machine> {
	/** The browsers that are there from the beginning. */
	readonly browsers?: readonly string[];
	/** What a command brings, by its first words. */
	readonly brings?: Readonly<Record<string, string | readonly string[]>>;
}

/** Where Playwright's own browsers lie on it. */
export const own = (engine: Engine) => `/root/.cache/ms-playwright/${engine}`;

/** A machine that only pretends, and writes down what it was told to run and what it said. */
export function pretend({ browsers = [], brings = {}, ...machine }: Pretended = {}) {
	const there = new Set(browsers);
	const ran: string[] = [];
	const said: string[] = [];
	const run = async (line: string) => {
		ran.push(line);
		const brought = Object.entries(brings).find(([start]) => line.startsWith(start));
		if (!brought) throw new Error(`${line} failed: no network`);
		for (const file of [brought[1]].flat()) there.add(file);
	};
	const pretended: Machine = {
		env: { PATH: '/home/me/bin:/usr/bin' },
		platform: 'linux',
		root: false,
		isDebian: async () => false,
		isThere: async (file) => there.has(file),
		starts: async (file) => there.has(file),
		run: (command, args) => run([command, ...args].join(' ')),
		playwright: (args) => run(['playwright', ...args].join(' ')),
		playwrightBrowser: async (engine) => own(engine),
		say: (text) => void said.push(text),
		...machine,
	};
	return { machine: pretended, ran, said };
}
