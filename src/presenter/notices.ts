import { liveRegion } from '../browser/live-region.ts';
import { byId } from './deck.ts';

const showToast = liveRegion(byId('toast'));
const writeAnnouncement = liveRegion(byId('announcer'));

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
	showToast(text);
	leaving = window.setTimeout(() => showToast(''), DURATION);
}

/**
 * Tells a screen reader what the eye sees anyway.
 *
 * @param text what is read, when the reader comes to it
 */
export function announce(text: string): void {
	writeAnnouncement(text);
}
