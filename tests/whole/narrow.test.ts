import { expect } from 'vitest';
import { ids } from '../browser/harness/deck.ts';
import { faultsOfArticle, heldBy, spaceText, sticksOut } from '../browser/harness/reflow.ts';
import { test } from '../browser/harness/test.ts';

/** A usual phone, a tablet, and a laptop at 200 % zoom. */
const WINDOWS = [
	{ name: '390 px', viewport: { width: 390, height: 844 } },
	{ name: '768 px', viewport: { width: 768, height: 1024 }, as: '?as=read' },
	{ name: '1280 × 720 at 200 %', viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 },
] as const;

test.for(WINDOWS)(
	'the article fits $name, also when the reader spaces the text, and holds every slide',
	async ({ viewport, ...rest }, { open }) => {
		const page = await open('as' in rest ? rest.as : '', {
			viewport,
			live: false,
			...('deviceScaleFactor' in rest && { deviceScaleFactor: rest.deviceScaleFactor }),
		});
		expect(await faultsOfArticle(page)).toEqual([]);
		const { details, ...seen } = await heldBy(page);
		expect(seen).toEqual({ slides: ids, hidden: 0, notes: 0, reveal: 0 });
		expect(details).toBeGreaterThan(30);
		await spaceText(page);
		expect(await sticksOut(page)).toEqual([]);
	},
);
