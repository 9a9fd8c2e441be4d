import { access } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { name, version } from '../../package.json';
import { findChromium, launchFlags } from '../build/chromium.ts';
import { serve } from '../build/serve.ts';
import { folderOf } from '../deck/addresses.ts';
import type { Language } from '../deck/language.ts';
import type { BuiltHandout } from '../paper/handout-list.ts';
import { type Kind, searchOf } from '../paper/request.ts';
import { addToList, makeFolder, writeWhole } from './files.ts';
import type { Options } from './options.ts';
import { fileName, type Printed, print } from './print.ts';

/** How many documents are laid out at a time. */
const ABREAST = 2;

/** Without this, Chromium loads the popup of its address bar, which nobody sees, and takes as long for it as for a file. */
const LEAN = [
	'--disable-features=WebUIOmniboxPopup,OptimizationHints,MediaRouter,LensOverlay,NetworkTimeServiceQuerying',
];

const FOLDER = 'handouts';
const CREATOR = `${name} ${version}`;

/**
 * Makes the files that are asked for: one browser for all, the site on a free port, and no file until all are made.
 *
 * @param site the folder of the built site
 * @param say takes what is done as it is done
 * @param signal stops everything; nothing is left running and nothing half written
 * @returns the files that are written
 * @throws Error saying what could not be done
 */
export async function makeHandouts(
	options: Options,
	site: string,
	say: (text: string) => void,
	signal: AbortSignal,
): Promise<readonly BuiltHandout[]> {
	const wanted = options.languages.flatMap((language) => options.kinds.map((kind) => ({ language, kind })));
	await access(join(site, 'index.html'));
	const server = await serve(site);
	let open: Browser | undefined;
	const stop = () => void open?.close();
	signal.addEventListener('abort', stop);
	try {
		const browser = await launch(signal);
		open = browser;
		const made = new Map<string, Printed>();
		const queue = [...wanted];
		const work = async () => {
			const page = await browser.newPage();
			for (let next = queue.shift(); next && !signal.aborted; next = queue.shift()) {
				const file = fileName(next.language, next.kind);
				const printed = await print(page, addressOf(server.address, next.language, next.kind, options), CREATOR);
				made.set(file, printed);
				say(`  ${file}: ${printed.pages} pages, ${sizeOf(printed.file.length)} (${made.size} of ${wanted.length})`);
			}
		};
		await Promise.all(Array.from({ length: Math.min(ABREAST, wanted.length) }, work));
		signal.throwIfAborted();
		const folder = resolve(options.out ?? join(site, FOLDER));
		await makeFolder(folder);
		const written = wanted.map(({ language, kind }) => fileName(language, kind));
		const files: BuiltHandout[] = [];
		for (const file of written) {
			const printed = made.get(file);
			if (!printed) continue;
			await writeWhole(join(folder, file), printed.file, signal);
			files.push({ file, pages: printed.pages, bytes: printed.file.length });
		}
		if (relative(join(resolve(site), FOLDER), folder) === '') await addToList(site, files, signal);
		return files;
	} finally {
		signal.removeEventListener('abort', stop);
		await open?.close();
		await server.close();
	}
}

async function launch(signal: AbortSignal): Promise<Browser> {
	const executablePath = await findChromium();
	signal.throwIfAborted();
	// The command itself answers an interrupt, and closes the browser.
	const browser = await chromium.launch({
		executablePath,
		args: [...launchFlags(), ...LEAN],
		handleSIGINT: false,
		handleSIGTERM: false,
		handleSIGHUP: false,
	});
	if (signal.aborted) await browser.close();
	signal.throwIfAborted();
	return browser;
}

function addressOf(site: string, language: Language, kind: Kind, options: Options): string {
	const { layout, slides, municipality, date } = options;
	return `${site}${folderOf[language]}${searchOf({ kind, layout, slides, municipality, date })}`;
}

/** A size as people read it. */
export function sizeOf(bytes: number): string {
	return `${(bytes / 1_000_000).toFixed(2)} MB`;
}
