import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { name, version } from '../../../package.json';
import { folderOf } from '../../model/addresses.ts';
import { type BuiltHandout, HANDOUT_LIST, handoutsIn, type Kind, searchOf } from '../../model/handout.ts';
import type { Language } from '../../model/language.ts';
import { BareBrowser } from '../bare-browser.ts';
import { launchFlags, openChromium } from '../chromium.ts';
import { thisMachine } from '../machine.ts';
import { serve } from '../serve.ts';
import type { Options } from './options.ts';
import { fileName, type Printed, Printer, WINDOW } from './print.ts';

/** How many documents are laid out at a time. */
const ABREAST = 2;

/** Without this, Chromium loads the popup of its address bar, which nobody sees, and takes as long for it as for a file. */
const LEAN = [
	'--disable-features=WebUIOmniboxPopup,OptimizationHints,MediaRouter,LensOverlay,NetworkTimeServiceQuerying',
	// Nothing is drawn on a screen: that needs no process of its own, and nothing to draw with.
	'--in-process-gpu',
	'--disable-gpu',
	'--disable-software-rasterizer',
	// Processes made from a mould pay off where there are many. It belongs to the sandbox, and cannot be left out of that.
	...(thisMachine.root ? ['--no-zygote'] : []),
];

/** The kinds by how long they take. */
const LONGEST: readonly Kind[] = ['handout', 'notes', 'slides'];

const FOLDER = 'handouts';
const CREATOR = `${name} ${version}`;

/**
 * Launches a browser that prints. It takes a while, and needs nothing of the site: whoever will make handouts may begin with
 * it.
 *
 * @param signal stops it; no process is left
 * @throws Error when there is none, saying where it was looked for
 */
export async function launchPrinter(signal: AbortSignal): Promise<BareBrowser> {
	const browser = await openChromium((file) => BareBrowser.launch(file, [...launchFlags(), ...LEAN]));
	if (signal.aborted) await browser.close();
	signal.throwIfAborted();
	return browser;
}

/**
 * Makes the files that are asked for: one browser for all, the site on a free port, and no file until all are made.
 *
 * @param browser prints them, and is closed when it has
 * @param site the folder of the built site
 * @param say takes what is done as it is done
 * @param signal stops everything; nothing is left running and nothing half written
 * @returns the files that are written
 * @throws Error saying what could not be done
 */
export async function makeHandouts(
	options: Options,
	browser: BareBrowser,
	site: string,
	say: (text: string) => void,
	signal: AbortSignal,
): Promise<readonly BuiltHandout[]> {
	const wanted = options.languages.flatMap((language) => options.kinds.map((kind) => ({ language, kind })));
	await access(join(site, 'index.html'));
	const server = await serve(site);
	const stop = () => void browser.close();
	signal.addEventListener('abort', stop);
	try {
		signal.throwIfAborted();
		const made = new Map<string, Printed>();
		const finishing: Promise<void>[] = [];
		// What takes longest first, so that all are done at the same time.
		const queue = wanted.toSorted((one, other) => LONGEST.indexOf(one.kind) - LONGEST.indexOf(other.kind));
		const work = async (_: unknown, index: number) => {
			// Pages of one context may share a process, and would wait for each other.
			const page = await (index === 0 ? browser.firstPage(WINDOW) : browser.newPage(WINDOW));
			const printer = new Printer(page);
			let language: Language | undefined;
			for (let next = takeNext(queue, language); next && !signal.aborted; next = takeNext(queue, language)) {
				language = next.language;
				const file = fileName(next.language, next.kind);
				const finish = await printer.print(addressOf(server.address, next.language, next.kind, options), CREATOR);
				const done = finish().then((printed) => {
					made.set(file, printed);
					say(`  ${file}: ${printed.pages} pages, ${sizeOf(printed.file.length)} (${made.size} of ${wanted.length})`);
				});
				// What is wrong with it is told in the end.
				done.catch(() => {});
				finishing.push(done);
			}
		};
		await Promise.all(Array.from({ length: Math.min(ABREAST, wanted.length) }, work));
		// It takes a while to end.
		await Promise.all([browser.close(), ...finishing]);
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
		await server.close();
	}
}

interface Wanted {
	readonly language: Language;
	readonly kind: Kind;
}

/** Takes what is to be printed next: in the language that a page is in already, if there is any left. */
function takeNext(queue: Wanted[], language: Language | undefined): Wanted | undefined {
	const [next] = queue.splice(
		Math.max(
			0,
			queue.findIndex((each) => each.language === language),
		),
		1,
	);
	return next;
}

function addressOf(site: string, language: Language, kind: Kind, options: Options): string {
	const { layout, slides, municipality, date } = options;
	return `${site}${folderOf[language]}${searchOf({ kind, layout, slides, municipality, date })}`;
}

/** A size as people read it. */
export function sizeOf(bytes: number): string {
	return `${(bytes / 1_000_000).toFixed(2)} MB`;
}

/**
 * Writes a file so that it is there as a whole or not at all.
 *
 * @param signal stops it; what is half written is taken away
 */
export async function writeWhole(file: string, content: Buffer | string, signal: AbortSignal): Promise<void> {
	const draft = `${file}.${process.pid}.part`;
	try {
		await writeFile(draft, content, { signal });
		signal.throwIfAborted();
		await rename(draft, file);
	} catch (error) {
		await rm(draft, { force: true });
		throw error;
	}
}

/** Makes a folder with all that it lies in. */
export async function makeFolder(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
}

/**
 * Adds files to the list that the page offers for download.
 *
 * @param site the folder of the built site
 */
export async function addToList(site: string, written: readonly BuiltHandout[], signal: AbortSignal): Promise<void> {
	const list = join(site, HANDOUT_LIST);
	const before: unknown = JSON.parse(await readFile(list, 'utf8').catch(() => '[]'));
	const names = new Set(written.map(({ file }) => basename(file)));
	const kept = handoutsIn(before).filter(({ file }) => !names.has(file));
	const all = [...kept, ...written].toSorted((one, other) => one.file.localeCompare(other.file));
	await writeWhole(list, `${JSON.stringify(all)}\n`, signal);
	// The build has compressed the list that it wrote.
	await Promise.all(['.br', '.gz'].map((ending) => rm(list + ending, { force: true })));
}
