import { posix, win32 } from 'node:path';
import { installDebianPackages, openFirst } from './browser-source.ts';
import { type Machine, thisMachine } from './machine.ts';

/** What reads presentations, and the font that has the measures of theirs. */
const PACKAGES = ['libreoffice-impress', 'fonts-crosextra-carlito'];

/**
 * Finds LibreOffice, or installs it.
 *
 * @param machine where to look; the tests put another in the place of this one
 * @returns the path of its executable
 * @throws Error naming each source and why it led nowhere
 */
export function findOffice(machine: Machine = thisMachine): Promise<string> {
	const sources = [
		{ name: 'an installed LibreOffice', find: async () => places(machine) },
		{
			name: `Debian's packages ${PACKAGES.join(', ')}`,
			async find() {
				await installDebianPackages(
					machine,
					'No LibreOffice was found: a test has it read the presentations of npm run pptx.',
					PACKAGES,
				);
				return places(machine);
			},
		},
	];
	return openFirst(
		sources,
		async (file) => {
			if (!(await machine.isThere(file))) throw new Error(file);
			return file;
		},
		'No LibreOffice was found. Install it with Impress.',
	);
}

/**
 * Finds LibreOffice where it is installed.
 *
 * @param machine where to look; the tests put another in the place of this one
 * @returns the path of its executable; undefined when there is none
 */
export async function installedOffice(machine: Machine = thisMachine): Promise<string | undefined> {
	for (const file of places(machine)) if (await machine.isThere(file)) return file;
	return undefined;
}

/** Where LibreOffice usually lies. */
function places({ env, platform }: Machine): readonly string[] {
	if (platform === 'win32') {
		const roots = [env.ProgramFiles, env['ProgramFiles(x86)']].filter((root) => root !== undefined);
		return roots.map((root) => win32.join(root, 'LibreOffice', 'program', 'soffice.exe'));
	}
	const folders = (env.PATH ?? '').split(posix.delimiter).filter((folder) => folder !== '');
	return [
		...[...new Set([...folders, '/usr/bin', '/usr/local/bin'])].map((folder) => posix.join(folder, 'soffice')),
		...(platform === 'darwin' ? ['/Applications/LibreOffice.app/Contents/MacOS/soffice'] : []),
	];
}
