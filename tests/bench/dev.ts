import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, loadavg } from 'node:os';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { findChromium, launchFlags } from '../../src/commands/chromium.ts';
import { type DevSite, devSite } from '../browser/harness/dev-site.ts';
import { figuresOf } from './figures.ts';

/**
 * `npm run bench:dev`: how long after a change of a file it is seen on the slide where one is, while developing, and how long
 * `npm start` takes to its first page. It is no test: it fails only when it could not measure.
 */

const { values } = parseArgs({ options: { runs: { type: 'string', default: '9' } } });
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}: not a number of runs`);

/** Something that someone edits, and what is seen of it. */
interface Change {
	readonly name: string;
	/** The page that shows it, below the address of the site. */
	readonly at: string;
	readonly file: string;
	/** Whether the page says that it has taken the edit; Vite exchanges style sheets itself. */
	readonly inPlace: boolean;
	/** What stands in the file in each run: that of the first run stands there now. */
	text(run: number): string;
	/** Whether the page shows it, as an expression. */
	seen(run: number): string;
}

/** Whether an element holds a text, whatever hyphens and spaces it has. */
const has = (selector: string, text: string) => {
	const words = `document.querySelector(${JSON.stringify(selector)})?.textContent`;
	return `${words}.replaceAll('\\u00AD', '').replace(/\\s+/g, ' ').includes(${JSON.stringify(text)})`;
};
const title = (words: string) => (run: number) => `"title": "${words}${run === 0 ? '' : ` ${run}`}"`;
const swedish = 'Inledning och materialets syfte';
const finnish = 'Johdanto ja aineiston tarkoitus';

const ink = (run: number) => (run === 0 ? '#10293a' : `#1029${run.toString(16).padStart(2, '0')}`);

const CHANGES: readonly Change[] = [
	{
		name: 'a word (on the slide)',
		at: '#/introduction',
		file: 'locales/sv/introduction.json',
		inPlace: true,
		text: title(swedish),
		seen: (run) => has('#introduction h2', `${swedish} ${run}`),
	},
	{
		name: 'a word (in Finnish)',
		at: 'fi/#/introduction',
		file: 'locales/fi/introduction.json',
		inPlace: true,
		text: title(finnish),
		seen: (run) => has('#introduction h2', `${finnish} ${run}`),
	},
	{
		name: 'a figure',
		at: '#/changing-structure',
		file: 'data/net-immigration.json',
		inPlace: true,
		text: (run) => `"at": "1990", "value": ${7081 + run}`,
		seen: (run) => has('[data-chart=net-immigration] table', `7 ${String(81 + run).padStart(3, '0')}`),
	},
	{
		name: 'a slide',
		at: '#/operating-environment',
		file: 'slides/introduction.ts',
		inPlace: true,
		text: (run) => (run % 2 === 0 ? "groups: ['happening', 'asks']" : "groups: ['asks', 'happening']"),
		seen: (run) => has('#operating-environment .content :is(h3, h4)', run % 2 === 0 ? 'händer' : 'betyder'),
	},
	{
		name: 'a style',
		at: '#/introduction',
		file: 'src/styles/tokens.css',
		inPlace: false,
		text: ink,
		seen: (run) => `getComputedStyle(document.documentElement).getPropertyValue('--ink').includes('${ink(run)}')`,
	},
];

async function measure(page: Page, site: DevSite, change: Change): Promise<readonly number[]> {
	const samples: number[] = [];
	// Another hash alone would not load the page anew.
	await page.goto('about:blank');
	await page.goto(site.address + change.at);
	await page.locator('html[data-live][data-edits]').waitFor({ state: 'attached' });
	for (let run = 1; run <= runs; run++) {
		const started = performance.now();
		await site.edit(change.file, change.text(run - 1), change.text(run));
		await page.waitForFunction(change.seen(run), undefined, { polling: 'raf' });
		samples.push(performance.now() - started);
		// What of it nobody sees has followed too, such as the words of the other language.
		if (change.inPlace) await page.waitForFunction(`Number(document.documentElement.dataset.edits) >= ${run}`);
	}
	return samples;
}

/** From the command to the answer of the first page, in milliseconds. */
async function measureStart(): Promise<number> {
	const started = performance.now();
	const child = spawn('npm', ['start'], { env: { ...process.env, PORT: '0', DISPLAY: '' }, detached: true });
	const ended = once(child, 'close');
	for await (const line of createInterface(child.stdout)) {
		const address = /http:\/\/localhost:\d+\//u.exec(line)?.[0];
		if (address === undefined) continue;
		await (await fetch(address)).text();
		break;
	}
	const took = performance.now() - started;
	if (child.pid !== undefined) process.kill(-child.pid);
	await ended;
	return took;
}

function report(name: string, samples: readonly number[]): void {
	const { median, least, most } = figuresOf(samples);
	console.log(`${name}: ${Math.round(median)} ms (${Math.round(least)}–${Math.round(most)})`);
}

const site = await devSite();
try {
	const browser = await chromium.launch({ executablePath: await findChromium(), args: [...launchFlags()] });
	try {
		const page = await browser.newPage();
		for (const change of CHANGES) report(change.name, await measure(page, site, change));
	} finally {
		await browser.close();
	}
} finally {
	await site.close();
}
report('npm start, to the first page', [await measureStart()]);
console.log(`${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}`);
