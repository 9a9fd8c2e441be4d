import { replaceAddress, withHash } from '../browser/address.ts';
import { BACKWARD_KEYS, FORWARD_KEYS } from '../model/talk-keys.ts';
import { addressedSection } from './deck/addressed-slide.ts';
import { isOn, onStage } from './deck/state.ts';

/**
 * Handles the keys for the next and the previous slide until the script of the deck has started and set the `ready` flag:
 * whoever presses a key as soon as a slide is visible is answered at once, also on a slow connection.
 *
 * @param show shows the slide that the address names
 */
export function startEarlyKeys(show: () => void): void {
	document.addEventListener('keydown', (event) => {
		if (isOn('ready') || !onStage()) return;
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		// "From this slide" of a clicker, which would lead to an error page without the net: see keys.ts.
		if (event.key === 'F5' && event.shiftKey) event.preventDefault();
		if (event.shiftKey || event.target !== document.body) return;
		const section = addressedSection();
		const other = FORWARD_KEYS.includes(event.key)
			? section?.nextElementSibling
			: BACKWARD_KEYS.includes(event.key) && section?.previousElementSibling;
		if (!other) return;
		event.preventDefault();
		replaceAddress(withHash(`#/${other.id}`));
		show();
	});
}
