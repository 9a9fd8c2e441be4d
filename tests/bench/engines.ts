import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { slide } from '../browser/harness/deck.ts';
import type { Engine } from '../engines/harness/engine.ts';
import { findBrowsers, launch } from '../engines/harness/launch.ts';
import { figuresOf, Samples } from './figures.ts';
import type { Row } from './rows.ts';
import { buildSite, HEADING } from './site.ts';
import { tableOf } from './table.ts';

/**
 * `npm run bench:engines`: builds the site and prints, for each of the three engines, how long it takes to the first paint of a
 * slide beside that of a page with one heading. What is compared are the ratios: the engines count from different moments,
 * and WebKit's bare page is there in a sixth of the time of Firefox's. Like the other benches it is no test.
 */

const ENGINES = ['chromium', 'firefox', 'webkit'] as const;

const BARE = 'One heading';
const PAGES: readonly (readonly [name: string, path: string])[] = [
	[BARE, HEADING],
	['Slide 1', ''],
	['Slide 40', `#/${slide(40)}`],
];

/**
 * The paint of anything. Of the deck that is the slide: nothing else is to be seen before. It is asked for when the page has
 * loaded, and null until there is one.
 */
const FIRST_PAINT = `new Promise((resolve) => {
	new PerformanceObserver((list) => {
		for (const { startTime } of list.getEntriesByName('first-contentful-paint')) resolve(startTime);
	}).observe({ type: 'paint', buffered: true });
})`;

async function visit(engine: Engine, address: string, rounds: number): Promise<Samples<number>> {
	const session = await engine.session();
	const times = new Samples<number>();
	try {
		const window = await session.open({ width: 1280, height: 720 });
		// The round before the first warms up the browser, and fetches the font.
		for (let round = 0; round <= rounds; round++) {
			for (const [name, path] of PAGES) {
				await window.goto('about:blank');
				// An address of its own, so that the page comes from the server each time.
				await window.goto(new URL(path.replace(/(?=#|$)/u, `?visit=${round}`), address).href);
				const time = await window.run(FIRST_PAINT);
				if (typeof time !== 'number') throw new Error(`${engine.name}: the first paint is ${JSON.stringify(time)}`);
				if (round > 0) times.add(name, time);
			}
		}
		return times;
	} finally {
		await session.close();
	}
}

function rowsOf({ name, version }: Pick<Engine, 'name' | 'version'>, times: Samples<number>): readonly Row[] {
	const bare = figuresOf(times.of(BARE)).median;
	return PAGES.map(([page]) => {
		const figures = figuresOf(times.of(page));
		const row = { name: page, conditions: `${name} ${version}`, figures, unit: 'ms' } as const;
		return page === BARE ? row : { ...row, ratio: figures.median / bare };
	});
}

const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' } } });
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}: not a number of runs`);
const browsers = await findBrowsers();
const closings: (() => Promise<void>)[] = [];
try {
	const site = await buildSite((close) => closings.push(close));
	const rows: Row[] = [];
	for (const name of ENGINES) {
		console.error(`${name}; load of the machine ${loadavg()[0]?.toFixed(1)}`);
		const engine = await launch(name, browsers);
		try {
			rows.push(...rowsOf(engine, await visit(engine, site.address, runs)));
		} finally {
			await engine.close();
		}
	}
	console.log(tableOf(rows));
} finally {
	for (const close of closings.toReversed()) await close();
}
