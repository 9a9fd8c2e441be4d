import { liveRegion } from '../../browser/live-region.ts';

const showNotice = liveRegion(document.getElementById('notice'));
const writeAnnouncement = liveRegion(document.getElementById('announcer'));

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
	clearTimeout(hideTimer);
	showNotice(name === '' ? '' : messageText(name, digits));
	hideTimer = window.setTimeout(() => showNotice(''), STAY);
}

/** Says why something could not be loaded, where that is known. Returns whether it has said anything. */
type Explain = (error: unknown) => Promise<boolean>;

let explain: Explain = async () => false;

/**
 * Sets who is asked why something could not be loaded, before the reader is told that it could not.
 *
 * @param explainer says why, where it knows
 */
export function explainFailuresBy(explainer: Explain): void {
	explain = explainer;
}

/**
 * Says why something could not be loaded, where that is known: there is a new version.
 *
 * @param error what was thrown
 * @returns whether anything has been said
 */
export function explainFailure(error: unknown): Promise<boolean> {
	return explain(error);
}

/**
 * Says that something could not be loaded: why, where that is known, or else by a message.
 *
 * @param name the name of the message
 * @param error what was thrown
 */
export async function notifyFailure(name: string, error: unknown): Promise<void> {
	if (!(await explain(error))) notify(name);
}

/**
 * Announces a text to screen readers only, because it is visible in the page in another form. A text that is announced
 * again is heard again.
 *
 * @param text what is announced
 */
export function announce(text: string): void {
	writeAnnouncement(text);
}
