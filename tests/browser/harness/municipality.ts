import type { Page } from 'playwright-core';
import { click } from './stage.ts';

/** Waits until the page shows the figures of a municipality, or of none. */
export async function expectMunicipality(page: Pick<Page, 'locator'>, code: string | null): Promise<void> {
	const root = code === null ? 'html:not([data-municipality])' : `html[data-municipality="${code}"]`;
	await page.locator(root).waitFor({ state: 'attached' });
}

/** What the browser keeps of the choice. */
export function remembered(page: Page): Promise<string | null> {
	return page.evaluate(() => {
		const key = Object.keys(localStorage).find((name) => name.endsWith(' municipality'));
		return key === undefined ? null : localStorage.getItem(key);
	});
}

/** Opens the settings, and waits for the field in them. */
export async function openField(page: Page): Promise<void> {
	await click(page, 'settings');
	await page.locator('#settings-municipality').waitFor();
}

/** Chooses a municipality in a field, by its id, as somebody does who types the whole name. */
export async function chooseIn(page: Page, id: string, name: string): Promise<void> {
	await page.locator(`#${id}`).fill(name);
	await page.locator(`#${id}-list li`).first().waitFor();
	await page.locator(`#${id}`).press('Enter');
}

/** The names in the list of a field. */
export function optionsOf(page: Page, id: string): Promise<readonly string[]> {
	return page.locator(`#${id}-list li`).allTextContents();
}
