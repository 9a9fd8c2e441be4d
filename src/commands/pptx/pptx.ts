import { mkdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { deck } from '../../../slides/deck.ts';
import { HANDOUT_LIST, PRESENTATION_FOLDER } from '../../model/handout.ts';
import { parseDivision } from '../../model/municipal/division-schema.ts';
import { DIVISION_FILE } from '../../model/municipal/figures.ts';
import { outlineOf } from '../../model/outline.ts';
import type { PresentationOptions } from '../../render/pptx/presentation.ts';
import { jsonErrors } from '../../vite/json-errors.ts';
import { readSiteSettings } from '../../vite/site-settings.ts';
import { offerFiles } from '../offered-files.ts';
import { reportFailure } from '../options.ts';
import { readJson } from '../read-data.ts';
import { stopSignal } from '../stopping.ts';
import { megabytes } from '../text-table.ts';
import { writeAllWhole } from '../write-whole.ts';
import { type Options, optionsIn, USAGE } from './options.ts';

/** What whoever opens a file may look for in vain. */
const NOT_IN_IT = `Not in the files: points one at a time (animations), the search, the glossary, the texts of the article.
They have been checked, but never opened in PowerPoint by us: docs/publish.md says what to try there once.`;

/**
 * `npm run pptx`: makes the presentations to edit. It ends with code 2 for wrong options, with 1 when something else fails,
 * and with that of the signal that stopped it. It is run in the folder of the project.
 */
const root = process.cwd();
const signal = stopSignal();

try {
	const division = parseDivision(DIVISION_FILE, readJson(root, DIVISION_FILE));
	const total = outlineOf(deck).slides.length;
	const options = optionsIn(process.argv.slice(2), total, division);
	if (options.help) console.log(USAGE);
	else await make(options, total);
} catch (error) {
	reportFailure(error, { usage: USAGE, failed: 'No presentation could be made', signal });
}

type Maker = { makePresentation(options: PresentationOptions): Uint8Array };

/** What makes a file, read as a build reads it: Vite finds the datasets and names the file of a mistake in JSON. */
async function loadMaker(): Promise<Maker> {
	const { runnerImport } = await import('vite');
	const { module } = await runnerImport<Maker>('/src/render/pptx/presentation.ts', {
		root,
		configFile: false,
		logLevel: 'warn',
		plugins: [jsonErrors()],
	});
	return module;
}

async function make(options: Options, total: number): Promise<void> {
	const started = performance.now();
	const { makePresentation } = await loadMaker();
	const settings = await readSiteSettings(root);
	const { municipalities, slides, date, font } = options;
	const chosen = { ...(slides && { slides }), ...(date && { date }), ...(font && { font }) };
	const made: { file: string; content: Uint8Array }[] = [];
	for (const municipality of municipalities.length === 0 ? [undefined] : municipalities) {
		for (const language of options.languages) {
			// Making a file takes all of the thread: what stops it is heard before.
			await setImmediate();
			signal.throwIfAborted();
			const begun = performance.now();
			const content = makePresentation({ language, settings, ...chosen, ...(municipality && { municipality }) });
			// Where there are several, each has a folder of its own.
			const file = `${municipalities.length > 1 ? `${municipality}/` : ''}${language}.pptx`;
			made.push({ file, content });
			const size = `${slides?.length ?? total} slides, ${megabytes(content.length)}, ${secondsSince(begun)}`;
			console.log(`  ${file}: ${size}`);
		}
	}
	const offered = resolve('dist', PRESENTATION_FOLDER);
	const folder = resolve(options.out ?? offered);
	for (const { file } of made) await mkdir(dirname(join(folder, file)), { recursive: true });
	await writeAllWhole(
		made.map(({ file, content }) => ({ file: join(folder, file), content })),
		signal,
	);
	// The page offers what everybody may want, as it does with PDF files; an unbuilt site has no list.
	if (municipalities.length < 2 && folder === offered && (await isThere(join('dist', HANDOUT_LIST)))) {
		const entries = made.map(({ file, content }) => ({
			file: `../${PRESENTATION_FOLDER}/${file}`,
			pages: slides?.length ?? total,
			bytes: content.length,
		}));
		await offerFiles('dist', entries, signal);
	}
	const count = `${made.length} ${made.length === 1 ? 'file' : 'files'}`;
	console.log(`${count} in ${relative(root, folder) || '.'}/, in ${secondsSince(started)}\n${NOT_IN_IT}`);
}

function isThere(file: string): Promise<boolean> {
	return stat(file).then(
		() => true,
		() => false,
	);
}

function secondsSince(start: number): string {
	return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
