import { sayIn } from '../../browser/live-region.ts';

const notice = document.getElementById('notice');
const announcer = document.getElementById('announcer');

/** How long a notice stays visible, in milliseconds. */
const STAY = 6000;
let hideTimer = 0;

/**
 * The text of a message. The page holds all messages in its language.
 *
 * @param name the name of the message (`data-message`)
 * @param digits what has been typed, if the message mentions it
 * @returns the text; empty when there is no such message
 */
export function messageText(name: string, digits = ''): string {
	const words = document.querySelector(`[data-message="${name}"]`)?.textContent ?? '';
	return words.replace('{{digits}}', digits);
}

/**
 * Shows a message for a while, and has screen readers announce it.
 *
 * @param name the name of the message; an empty one hides the message that is shown
 * @param digits what has been typed, if the message mentions it
 */
export function notify(name: string, digits?: string): void {
	if (!notice) return;
	clearTimeout(hideTimer);
	sayIn(notice, name === '' ? '' : messageText(name, digits));
	hideTimer = window.setTimeout(() => {
		notice.textContent = '';
	}, STAY);
}

/**
 * Announces a text to screen readers only, because it is visible in the page in another form.
 *
 * @param text what is announced
 */
export function announce(text: string): void {
	if (announcer) sayIn(announcer, text);
}
