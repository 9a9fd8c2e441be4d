import { byId } from './deck.ts';

/** How long a message stays, in milliseconds. */
const DURATION = 5000;
let leaving = 0;

/** Shows a message for a while; it is read aloud as well. An empty text takes away what is shown. */
export function notify(text: string): void {
	clearTimeout(leaving);
	byId('toast').textContent = text;
	leaving = window.setTimeout(() => {
		byId('toast').textContent = '';
	}, DURATION);
}

/** Tells a screen reader something that the eye sees anyway. */
export function announce(text: string): void {
	byId('announcer').textContent = text;
}
