import { expect } from 'vitest';
import type { Window } from './window.ts';

/** The ids of the slides that can be seen. */
export function shown(window: Window): Promise<readonly string[]> {
	return window.evaluate(() =>
		[...document.querySelectorAll('.slides > section')]
			.filter((section) => section.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
			.map((section) => section.id),
	);
}

/** Waits until one slide is shown, and no other, and what follows its paint has been done: title, announcement, focus. */
export async function expectShown(window: Window, id: string, message = 'the slide'): Promise<void> {
	await expect.poll(() => shown(window), { message }).toEqual([id]);
	// reveal.js takes the attribute away when it is told of the slide.
	await window.has(`.slides > section[id="${id}"]:not([hidden])`);
}

/** Where the focus is, as a reader of a failed test understands it: "body", "h3", "button next". */
export function focus(window: Window): Promise<string> {
	return window.evaluate(() => {
		const focused = document.activeElement;
		if (!focused) return 'nothing';
		const name = focused.getAttribute('data-action') ?? focused.getAttribute('href') ?? focused.id;
		return `${focused.localName} ${name}`.trim();
	});
}

export async function expectLanguage(window: Window, language: 'sv' | 'fi'): Promise<void> {
	await window.has(`html[lang=${language}]`);
}

/** The slide that the presenter's window shows the notes of. */
export function notesOf(presenter: Window): Promise<string | null | undefined> {
	return presenter.attribute('.sheet[data-current]', 'data-slide');
}

/** Waits until the presenter's window and all others show a slide. */
export async function expectEverywhere(id: string, presenter: Window, ...audiences: readonly Window[]): Promise<void> {
	await expect.poll(() => notesOf(presenter), { message: 'the presenter' }).toBe(id);
	for (const [index, audience] of audiences.entries()) await expectShown(audience, id, `audience ${index + 1}`);
}
