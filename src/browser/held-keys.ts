import { keyOf } from '../model/talk-keys.ts';
import { isMove } from '../model/talk-moves.ts';

/** Buttons and links, which Enter presses, and the choices that arrow keys go through. */
const PRESSED_BY_ENTER = 'button, summary, a[href]';
const CHOICES = 'input[type=radio], select';
/** Where Enter writes a line each time. */
const LINES = 'textarea, [contenteditable]';

/** Whether Enter, as it is held down, was pressed to move through the deck. */
let moving = false;

/** Lets Enter go on while it is held down. Must be called when its first press has moved through the deck. */
export function keepMoving(): void {
	moving = true;
}

/**
 * Keeps a key that is held down from pressing the focused control many times a second: what it switches would flash. Buttons
 * that only move through the deck go on. A sign is not typed into a field that it has opened either. Enter goes on only where its
 * first press has moved: what it was used for otherwise, as for a number or a search result, may have led to the slides, which
 * would run on.
 */
export function ignoreHeldKeys(): void {
	let pressedIn: EventTarget | null = null;
	const ignore = (event: KeyboardEvent) => {
		const target = event.target instanceof HTMLElement ? event.target : document.body;
		const moves = isMove(target.dataset.action ?? target.dataset.command ?? '');
		if (!event.repeat) {
			pressedIn = event.target;
			moving = moves;
			return;
		}
		const key = keyOf(event);
		if (key === 'Enter' && !moving && !(target.matches(LINES) && target === pressedIn)) {
			event.preventDefault();
			event.stopImmediatePropagation();
			return;
		}
		if (moves) return;
		// Moves change the focus while they go on, and Space is one of them.
		if (key.length === 1 && key !== ' ' && event.target !== pressedIn) event.preventDefault();
		const again = key === 'Enter' ? PRESSED_BY_ENTER : key.startsWith('Arrow') ? CHOICES : undefined;
		if (again && target.matches(again)) event.preventDefault();
	};
	// On the window, before whatever keeps keys to itself.
	addEventListener('keydown', ignore, { capture: true });
}
