import { keyOf } from '../model/talk-keys.ts';
import { isMove } from '../model/talk-moves.ts';

/** Buttons and links, which Enter presses, and the choices that arrow keys go through. */
const PRESSED_BY_ENTER = 'button, summary, a[href]';
const CHOICES = 'input[type=radio], select';

/**
 * Keeps a key that is held down from pressing the focused control many times a second: what it switches would flash. Buttons
 * that only move through the deck go on. A sign is not typed into a field that it has opened either.
 */
export function ignoreHeldKeys(): void {
	let pressedIn: EventTarget | null = null;
	const ignore = (event: KeyboardEvent) => {
		if (!event.repeat) pressedIn = event.target;
		if (!event.repeat || !(event.target instanceof HTMLElement)) return;
		const { dataset } = event.target;
		if (isMove(dataset.action ?? dataset.command ?? '')) return;
		const key = keyOf(event);
		// Moves change the focus while they go on, and Space is one of them.
		if (key.length === 1 && key !== ' ' && event.target !== pressedIn) event.preventDefault();
		const again = key === 'Enter' ? PRESSED_BY_ENTER : key.startsWith('Arrow') ? CHOICES : undefined;
		if (again && event.target.matches(again)) event.preventDefault();
	};
	document.addEventListener('keydown', ignore, { capture: true });
}
