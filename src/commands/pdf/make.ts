import { access, mkdir } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { name, version } from '../../../package.json';
import { folderOf } from '../../model/addresses.ts';
import { type BuiltHandout, type Kind, searchOf } from '../../model/handout.ts';
import type { Language } from '../../model/language.ts';
import { launchFlags, openChromium } from '../chromium.ts';
import { offerFiles } from '../offered-files.ts';
import { serve } from '../serve.ts';
import { megabytes } from '../text-table.ts';
import { writeWhole } from '../write-whole.ts';
import { requirePackage } from './commonjs.ts';
import type { Options } from './options.ts';
import { print } from './print.ts';

const FOLDER = 'handouts';
const CREATOR = `${name} ${version}`;

/**
 * Launches a browser that prints. It needs nothing of the site, and so can start while that is built.
 *
 * @param signal stops it; no process is left
 * @returns the browser, which the caller closes
 * @throws Error when there is none, saying where it was looked for
 */
export async function launchPrinter(signal: AbortSignal): Promise<Browser> {
	const { launch }: typeof import('puppeteer-core') = requirePackage('puppeteer-core');
	const browser = await openChromium((executablePath) =>
		launch({
			executablePath,
			args: [...launchFlags()],
			headless: 'shell',
			pipe: true,
			defaultViewport: { width: 1280, height: 720 },
			// Puppeteer's own handlers would end the command before it has said that it stops.
			...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
		}),
	);
	if (signal.aborted) await browser.close();
	signal.throwIfAborted();
	return browser;
}

/**
 * Makes the files that are asked for: one browser for all, the site on a free port, and no file until all are made.
 *
 * @param options what is asked for
 * @param browser prints them
 * @param site the folder of the built site
 * @param say takes what is done as it is done
 * @param signal stops everything; nothing is left running and nothing half written
 * @returns the files that are written
 * @throws Error saying what could not be done
 */
export async function makeHandouts(
	options: Options,
	browser: Browser,
	site: string,
	say: (text: string) => void,
	signal: AbortSignal,
): Promise<readonly BuiltHandout[]> {
	await access(join(site, 'index.html'));
	const server = await serve(site);
	let closing: Promise<void> | undefined;
	const stop = () => {
		closing = browser.close();
	};
	signal.addEventListener('abort', stop);
	try {
		signal.throwIfAborted();
		// pdf-lib is loaded while the browser prints.
		const finishing = import('./finish.ts');
		const { municipalities } = options;
		// Where there are several, each has a folder of its own.
		const parts = municipalities.length === 0 ? [''] : municipalities;
		const total = parts.length * options.languages.length * options.kinds.length;
		let done = 0;
		const makeOne = async (language: Language, kind: Kind, municipality: string) => {
			const address = addressOf(server.address, language, kind, municipality, options);
			const { file: printed, description } = await print(browser, address);
			const { finish } = await finishing;
			const { file: content, pages } = await finish(printed, { ...description, creator: CREATOR });
			signal.throwIfAborted();
			if (pages !== description.pages) {
				throw new Error(`${description.pages} pages are laid out, but ${pages} are printed`);
			}
			const file = (parts.length > 1 ? `${municipality}/` : '') + fileName(language, kind);
			done++;
			say(`  ${file}: ${pages} pages, ${megabytes(content.length)} (${done} of ${total})`);
			return { file, pages, content };
		};
		// The languages side by side, each on a processor, and the files of a language one after the other.
		const byLanguage = options.languages.map(async (language) => {
			const files = [];
			for (const municipality of parts) {
				for (const kind of options.kinds) files.push(await makeOne(language, kind, municipality));
			}
			return files;
		});
		const made = (await Promise.all(byLanguage)).flat();
		const folder = resolve(options.out ?? join(site, FOLDER));
		for (const { file } of made) await mkdir(dirname(join(folder, file)), { recursive: true });
		const written: BuiltHandout[] = [];
		for (const { file, pages, content } of made) {
			await writeWhole(join(folder, file), content, signal);
			written.push({ file, pages, bytes: content.length });
		}
		// The page offers what everybody may want, not the files of some municipality.
		if (parts.length === 1 && relative(join(resolve(site), FOLDER), folder) === '')
			await offerFiles(site, written, signal);
		return written;
	} finally {
		signal.removeEventListener('abort', stop);
		// Until then its process lives, and its profile lies in the folder for temporary files.
		await closing;
		await server.close();
	}
}

/** The name of a file. */
function fileName(language: Language, kind: Kind): string {
	return `${language}-${kind}.pdf`;
}

function addressOf(
	site: string,
	language: Language,
	kind: Kind,
	municipality: string,
	{ layout, slides, date }: Options,
): string {
	return `${site}${folderOf[language]}${searchOf({ kind, layout, slides, municipality, date })}`;
}
