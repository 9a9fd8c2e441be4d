const notice = document.getElementById('notice');
const announcer = document.getElementById('announcer');

/** How long a notice stays, in milliseconds. */
const STAY = 6000;
let leaving = 0;

/**
 * The words of a message, which stand in the page in its language.
 *
 * @param name the message
 * @param digits what is typed, where the message says it
 */
export function messageText(name: string, digits = ''): string {
	const words = document.querySelector(`[data-message="${name}"]`)?.textContent ?? '';
	return words.replace('{{digits}}', digits);
}

/** Shows a message to everyone for a while; it is read aloud as well. An empty name takes away what is shown. */
export function notify(name: string, digits?: string): void {
	if (!notice) return;
	clearTimeout(leaving);
	notice.textContent = name === '' ? '' : messageText(name, digits);
	leaving = window.setTimeout(() => {
		notice.textContent = '';
	}, STAY);
}

/** Tells a screen reader something that the eye sees anyway. */
export function announce(text: string): void {
	if (announcer) announcer.textContent = text;
}
