import { readFile } from 'node:fs/promises';
import type { Frame, Page } from 'playwright-core';

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

/** Puts axe-core into the page, past its content security policy, as a debugger does. */
export async function addAxe(page: Page | Frame): Promise<void> {
	await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
	await page.evaluate(() => document.fonts.ready);
}

/** What axe-core finds wrong within a part of the page, or in all of it. */
export function violations(page: Page | Frame, where?: string): Promise<readonly string[]> {
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
