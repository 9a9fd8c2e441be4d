import type { Machine } from './machine.ts';

/** A place where a machine may have a browser, or get one from. */
export interface BrowserSource<Found = string> {
	readonly name: string;
	/**
	 * @returns what may be a browser, the best first
	 * @throws Error saying why this source has none
	 */
	find(): Promise<readonly Found[]>;
}

/**
 * Opens the first browser that can be opened.
 *
 * @param sources where to look, in this order
 * @param open what to do with one that was found; it throws, saying why, when that is no browser
 * @param advice what a person can do when there is none
 * @returns what has been opened
 * @throws Error with the advice, naming each source and why it led nowhere
 */
export async function openFirst<Found, Opened>(
	sources: readonly BrowserSource<Found>[],
	open: (found: Found) => Promise<Opened>,
	advice: string,
): Promise<Opened> {
	const failures: string[] = [];
	for (const source of sources) {
		try {
			const found = await source.find();
			const reasons: string[] = [];
			for (const one of found) {
				try {
					return await open(one);
				} catch (error) {
					reasons.push(messageOf(error));
				}
			}
			failures.push(`${source.name}: none of these starts: ${reasons.join(', ')}`);
		} catch (error) {
			failures.push(`${source.name}: ${messageOf(error)}`);
		}
	}
	throw new Error(`${advice}\n- ${failures.join('\n- ')}`);
}

/**
 * Installs packages of Debian, having said which and why.
 *
 * @param machine the machine, which must be Debian
 * @param reason why they are needed, as a sentence
 * @param packages the names of the packages
 * @param instead what to install where a release of Debian lacks one of them
 * @throws Error when this is not Debian, when the user is not root, or with what apt-get says
 */
export async function installDebianPackages(
	machine: Machine,
	reason: string,
	packages: readonly string[],
	instead?: readonly string[],
): Promise<void> {
	if (!(await machine.isDebian())) throw new Error('this is not Debian');
	if (!machine.root) throw new Error(`only root may install: apt-get install ${packages.join(' ')}`);
	const install = (names: readonly string[]) => {
		machine.say(`Installing Debian's packages ${names.join(', ')} with apt-get, as root. ${reason}`);
		return machine.run('apt-get', ['install', '--yes', '--no-install-recommends', ...names]);
	};
	await machine.run('apt-get', ['update']);
	await install(packages).catch((error: unknown) => {
		if (!instead) throw error;
		return install(instead);
	});
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
