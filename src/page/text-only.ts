import { addressedSection } from './deck/addressed-slide.ts';
import { isOn, onPaper, setFlag, setState, stateOf } from './deck/state.ts';

/** How long the scripts may take once the page has been read, in milliseconds: until then nothing on a slide answers a mouse. */
const DEADLINE = 8000;

/** How long all may take from the start, in milliseconds, as a page that stops coming in is never read to its end. */
const LONGEST = 15_000;

/** Shows the text if the scripts that the slides need do not come, and says why. */
export function awaitScripts(): void {
	addEventListener('DOMContentLoaded', () => setTimeout(showText, DEADLINE));
	setTimeout(showText, LONGEST);
}

/**
 * Makes the page the article that it is without script, because the slides or the paper that it was to show cannot come, and says so
 * where the address leads to. Nothing happens when the scripts have come.
 */
export function showText(): void {
	const root = document.documentElement;
	if (isOn('ready') || isOn('textOnly') || onPaper() || (!root.hidden && !stateOf('view'))) return;
	setFlag('textOnly', true);
	setState('view', undefined);
	root.hidden = false;
	const place = addressedSection();
	const reason = document.getElementById('text-only');
	if (!reason) return;
	reason.role = 'alert';
	reason.hidden = false;
	if (!place?.previousElementSibling) return;
	place.prepend(reason);
	place.scrollIntoView();
}
