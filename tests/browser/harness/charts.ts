import type { Locator, Page } from 'playwright-core';
import { charts } from '../../../slides/charts.ts';
import { chartIds } from '../../../src/model/chart-ids.ts';

/** The slide that each chart stands on. */
export const slideOf: Readonly<Record<(typeof chartIds)[number], string>> = {
	'foreign-language-speakers': 'situation',
	'first-residence-permits': 'reasons-for-moving',
	'net-immigration': 'changing-structure',
	'working-age-population': 'population-and-workforce',
	protection: 'asylum-and-refugees',
	'temporary-protection': 'temporary-protection',
	'ukrainians-with-municipality': 'temporary-protection',
	'gtci-2023': 'global-competition',
	'foreign-experts-staying': 'out-migration',
};

/** The charts that have a drawing and become live: all but those of marks. */
export const drawnCharts = chartIds.filter((id) => charts[id].form !== 'marks');

/** A chart of the page. */
export function figure(page: Page, id: string): Locator {
	return page.locator(`figure[data-chart="${id}"]`);
}

/** Waits until a chart answers. */
export async function liveFigure(page: Page, id: string): Promise<Locator> {
	const found = figure(page, id);
	await page.locator(`figure[data-chart="${id}"][data-live=on]`).waitFor({ state: 'attached' });
	return found;
}
