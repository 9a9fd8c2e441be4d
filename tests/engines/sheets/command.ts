import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { isFresh } from '../../../src/commands/fresh.ts';
import { serve } from '../../../src/commands/serve.ts';
import { folderOf } from '../../../src/model/addresses.ts';
import { ids } from '../../browser/harness/deck.ts';
import { findBrowsers, launch } from '../harness/launch.ts';
import { Window } from '../harness/window.ts';
import { contactSheet, PER_SHEET, type Tile } from './contact-sheet.ts';
import { OptionError, type Options, optionsIn, USAGE } from './options.ts';

/**
 * `npm run sheets`: contact sheets of all slides as an engine shows them. Exit code 2 for wrong options, 1 for what else fails.
 * It is run in the folder of the project.
 */
const SITE = 'dist';

try {
	const options = optionsIn(process.argv.slice(2));
	if (options.help) console.log(USAGE);
	else await make(options);
} catch (error) {
	const message = error instanceof Error ? error.message : String(error);
	console.error(error instanceof OptionError ? `${message}\n\n${USAGE}` : `No sheets could be made: ${message}`);
	process.exitCode = error instanceof OptionError ? 2 : 1;
}

async function make({ engine: name, languages, out }: Options): Promise<void> {
	if (!(await isFresh(process.cwd(), SITE))) {
		console.log('The site is not built, or older than its sources: it is built first.');
		await build({ logLevel: 'warn' });
	}
	const browsers = await findBrowsers([name]);
	await mkdir(out, { recursive: true });
	const site = await serve(SITE);
	const engine = await launch(name, browsers);
	try {
		const session = await engine.session();
		const window = new Window(await session.open({ width: 1280, height: 720 }));
		for (const language of languages) {
			const tiles: Tile[] = [];
			await window.goto(`${site.address}${folderOf[language]}?as=slides`);
			await window.has('html[data-live]');
			for (const [index, id] of ids.entries()) {
				await window.press(...(index === 0 ? ['Home'] : ['PageDown']));
				await window.seen(`section.present[id="${id}"]`);
				await window.evaluate(settle);
				tiles.push({ label: `${index + 1} ${id}`, png: await window.screenshot() });
			}
			for (let at = 0; at < tiles.length; at += PER_SHEET) {
				const file = join(out, `${name}-${language}-${at / PER_SHEET + 1}.png`);
				await writeFile(file, await contactSheet(tiles.slice(at, at + PER_SHEET)));
				console.log(file);
			}
		}
		for (const complaint of await session.complaints()) console.error(`${name} complains: ${complaint}`);
		await session.close();
	} finally {
		await engine.close();
		await site.close();
	}
}

/** Waits in the page until the slide has its font, its pictures and its charts, and all is painted. */
async function settle(): Promise<void> {
	await document.fonts.load('1em "Source Sans 3 Variable"');
	const section = document.querySelector('.slides > section.present');
	await Promise.all([...(section?.querySelectorAll('img') ?? [])].map((image) => image.decode().catch(() => {})));
	const charts = [...(section?.querySelectorAll('figure[data-chart]:not([data-form=marks])') ?? [])];
	while (charts.some((chart) => !chart.hasAttribute('data-live'))) await new Promise(requestAnimationFrame);
	for (const animation of document.getAnimations()) animation.finish();
	await new Promise(requestAnimationFrame);
	await new Promise(requestAnimationFrame);
}
