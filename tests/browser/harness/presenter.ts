import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { live, shown } from './stage.ts';

/** Presses S in the deck's window, and waits for the presenter's window that it opens. */
export async function present(deck: Page): Promise<Page> {
	const [presenter] = await Promise.all([deck.context().waitForEvent('page'), deck.keyboard.press('s')]);
	await live(presenter);
	await deck.locator('html[data-role=audience]').waitFor({ state: 'attached' });
	return presenter;
}

/** The same, with the talk begun at the slide that the deck shows. */
export async function begin(deck: Page): Promise<Page> {
	const presenter = await present(deck);
	await presenter.keyboard.press('Shift+F5');
	await expect.poll(() => presenter.locator('dialog[open]').count()).toBe(0);
	return presenter;
}

/** Opens another window for the audience from the presenter's check. */
export async function openAudience(presenter: Page): Promise<Page> {
	if ((await presenter.locator('#setup[open]').count()) === 0) await presenter.locator('[data-command=setup]').click();
	const [audience] = await Promise.all([
		presenter.context().waitForEvent('page'),
		presenter.locator('#open-audience').click(),
	]);
	await live(audience);
	await audience.locator('html[data-role=audience]').waitFor({ state: 'attached' });
	await presenter.keyboard.press('Escape');
	return audience;
}

/** The slide that the presenter's window shows the notes of. */
export function notesOf(presenter: Page): Promise<string | null> {
	return presenter.locator('.sheet[data-current]').getAttribute('data-slide');
}

/** Waits until the presenter's window and all others show a slide. */
export async function expectEverywhere(id: string, presenter: Page, ...audiences: readonly Page[]): Promise<void> {
	await expect.poll(() => notesOf(presenter), { message: 'the presenter' }).toBe(id);
	for (const [index, audience] of audiences.entries()) {
		await expect.poll(() => shown(audience), { message: `audience ${index + 1}` }).toEqual([id]);
	}
}

/** The slide that the preview of what is shown, or of what comes next, has on its stage. */
export function previewed(presenter: Page, which: 'now' | 'after'): Promise<readonly string[]> {
	return presenter.evaluate((id) => {
		const frame = document.querySelector<HTMLIFrameElement>(`#${id} iframe`);
		const sections = frame?.contentDocument?.querySelectorAll('.slides > section') ?? [];
		return [...sections].filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.id);
	}, which);
}

/** A point of the preview, in parts of its width and height, as a place for the mouse. */
export async function onPreview(presenter: Page, x: number, y: number): Promise<{ x: number; y: number }> {
	const box = await presenter.locator('#now').boundingBox();
	if (!box) throw new Error('there is no preview');
	return { x: box.x + box.width * x, y: box.y + box.height * y };
}
