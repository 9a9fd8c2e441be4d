import { BACKWARD_KEYS, FORWARD_KEYS } from '../model/talk-keys.ts';
import { selectorOf, slideAddressIn } from './deck/slide-address.ts';
import { isOn, onStage } from './deck/state.ts';

/**
 * Answers the keys for the next and the previous slide while the page is still on its way: from the first slide that is
 * seen until the deck's own script has started, which says so in `data-ready`.
 *
 * @param show shows the slide that the address names
 */
export function startEarlyKeys(show: () => void): void {
	document.addEventListener('keydown', (event) => {
		if (isOn('ready') || !onStage()) return;
		if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.target !== document.body) return;
		const section = document.querySelector(`.slides>${selectorOf(slideAddressIn(location.hash)?.slide ?? '1')}`);
		const other = FORWARD_KEYS.includes(event.key)
			? section?.nextElementSibling
			: BACKWARD_KEYS.includes(event.key) && section?.previousElementSibling;
		if (!other) return;
		event.preventDefault();
		history.replaceState(history.state, '', `#/${other.id}`);
		show();
	});
}
