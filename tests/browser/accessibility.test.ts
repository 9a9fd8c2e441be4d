import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { folderOf } from '../../src/deck/addresses.ts';
import { languages } from '../../src/deck/language.ts';
import { ids, slide } from './harness/deck.ts';
import { click, expectShown, press } from './harness/stage.ts';
import { test } from './harness/test.ts';

/** What of axe-core's interface is used here; its own types would come with a global of their own. */
interface Axe {
	run(context: string | Document, options: object): Promise<{ readonly violations: readonly Violation[] }>;
}
interface Violation {
	readonly id: string;
	readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

declare global {
	var axe: Axe;
}

let source = '';
beforeAll(async () => {
	source = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
});

/** Puts axe-core into the page, past its content security policy, as a debugger does. */
async function addAxe(page: Page): Promise<void> {
	await page.evaluate(source);
	await page.evaluate(() => document.fonts.ready);
}

/** What axe-core finds wrong within a part of the page, or in all of it. */
function violations(page: Page, where?: string): Promise<readonly string[]> {
	return page.evaluate(async (selector) => {
		const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
		const { violations } = await axe.run(selector ?? document, {
			runOnly: { type: 'tag', values: tags },
			resultTypes: ['violations'],
		});
		return violations.flatMap(({ id, nodes }) =>
			nodes.map(({ target, failureSummary = '' }) => {
				const why = failureSummary.split('\n').at(1)?.trim();
				return `${location.hash} ${id}: ${target.join(' ')}: ${why}`;
			}),
		);
	}, where);
}

describe.each(['light', 'dark'] as const)('axe-core finds nothing wrong in %s colours', (colorScheme) => {
	test('with any slide', async ({ open }) => {
		const page = await open('', { colorScheme, reducedMotion: 'reduce' });
		await addAxe(page);
		expect(await violations(page)).toEqual([]);
		const found: string[] = [];
		for (const id of ids) {
			await expectShown(page, id);
			found.push(...(await violations(page, `#${id}`)));
			await press(page, 'PageDown');
		}
		expect(found).toEqual([]);
	});

	test('with the contents, the settings, the help, the overview and the controls', async ({ open }) => {
		const page = await open(`#/${slide(20)}`, { colorScheme, reducedMotion: 'reduce' });
		await addAxe(page);
		for (const action of ['contents', 'settings', 'help', 'overview']) {
			await click(page, action);
			await page.locator(action === 'overview' ? '#overview' : `#${action}-panel`).waitFor({ state: 'visible' });
			expect(await violations(page), action).toEqual([]);
			await press(page, 'Escape');
		}
		await page.locator('[data-action="next"]').focus();
		await press(page, 'Tab');
		expect(await violations(page), 'controls').toEqual([]);
	});
});

test.for([...languages])(
	'axe-core finds nothing wrong with the article in %s, nor with an offer of the other language',
	async (language, { open }) => {
		const page = await open(`${folderOf[language]}?as=read`, {
			live: false,
			locale: language === 'sv' ? 'fi-FI' : 'sv-FI',
		});
		await addAxe(page);
		await page.locator('#offer').waitFor({ state: 'visible' });
		expect(await violations(page)).toEqual([]);
	},
);
