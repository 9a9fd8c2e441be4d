import { expect } from 'vitest';
import type { Reader } from './test.ts';
import type { Window } from './window.ts';

/** Presses S in the deck's window, and waits until the presenter's window that it opens answers keys. */
export async function present(reader: Reader, deck: Window): Promise<Window> {
	const presenter = await reader.opened(() => deck.press('s'));
	await presenter.has('html[data-live]');
	await deck.has('html[data-role=audience]');
	return presenter;
}

/** The same, with the talk begun at the slide that the deck shows. */
export async function begin(reader: Reader, deck: Window): Promise<Window> {
	const presenter = await present(reader, deck);
	await presenter.press('Shift+F5');
	await presenter.unseen('dialog[open]');
	return presenter;
}

/** What lies over the deck's slide. */
export function curtain(window: Window): Promise<string | undefined> {
	return window.evaluate(() => {
		const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
		const corner = document.elementFromPoint(1, 1);
		if (!(middle instanceof HTMLElement) || middle.id !== 'blank' || corner !== middle) return 'none';
		return getComputedStyle(middle).backgroundColor;
	});
}

export const BLACK = 'rgb(0, 0, 0)';
export const WHITE = 'rgb(255, 255, 255)';

export async function expectCurtain(window: Window, colour: string, message = 'the curtain'): Promise<void> {
	await expect.poll(() => curtain(window), { message }).toBe(colour);
}
