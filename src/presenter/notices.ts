import { sayIn } from '../browser/live-region.ts';
import { byId } from './deck.ts';

/** How long a message stays, in milliseconds. */
const DURATION = 5000;
let leaving = 0;

/**
 * Shows a message for a while; screen readers read it at once.
 *
 * @param text the message; an empty one takes away what is shown
 */
export function notify(text: string): void {
	clearTimeout(leaving);
	sayIn(byId('toast'), text);
	leaving = window.setTimeout(() => {
		byId('toast').textContent = '';
	}, DURATION);
}

/**
 * Tells a screen reader what the eye sees anyway.
 *
 * @param text what is read, when the reader comes to it
 */
export function announce(text: string): void {
	sayIn(byId('announcer'), text);
}
