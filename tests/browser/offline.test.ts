import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, inject } from 'vitest';
import { after, slide } from './harness/deck.ts';
import { copySite, expectLine, visitAndCut } from './harness/own-site.ts';
import { begin } from './harness/presenter.ts';
import { expectShown, live, press } from './harness/stage.ts';
import { test } from './harness/test.ts';

const { ownSite } = copySite();

/** All slides, new versions and full disks are in `tests/whole/offline.test.ts`. */
describe('after a first visit the deck needs no net', () => {
	test('whatever the build has written is kept, but for files to print', async () => {
		const folder = inject('folder');
		const worker = await readFile(join(folder, 'worker.js'), 'utf8');
		const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
			.filter((entry) => entry.isFile())
			.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
		const left = files.filter((file) => !worker.includes(`\`${file}\``));
		expect(left.filter((file) => !/^(?:handouts|single)\/|^card-\w+\.png$/u.test(file))).toEqual(['worker.js']);
	});

	test('neither for a slide, the other language and a chart, nor for the presenter', async ({ open }) => {
		const site = await ownSite();
		const page = await visitAndCut(open, site);
		await page.goto(`${site.deck}fi/?from=link#/changing-structure`);
		await live(page);
		await page.locator('figure[data-chart=net-immigration][data-live=on]').waitFor({ state: 'attached' });
		await press(page, 'l');
		await page.locator('html[lang=sv]').waitFor({ state: 'attached' });
		const presenter = await begin(page);
		await press(presenter, 'PageDown');
		await expectShown(page, after('changing-structure'));
	});
});

test('in a browser that lets no worker in, the settings say so', async ({ open }) => {
	const page = await open('', {
		before: (opened) =>
			opened.addInitScript(() => {
				navigator.serviceWorker.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
			}),
	});
	await expectLine(page, 'blocked');
	await press(page, 'ArrowRight');
	await expectShown(page, slide(2));
});
