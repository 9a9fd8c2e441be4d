import { replaceAddress, withHash } from '../../browser/address.ts';
import { site } from '../deck/language.ts';
import { saveScroll } from '../deck/scroll-anchor.ts';
import { sections } from '../deck/slides.ts';
import { currentIndex, currentStep } from '../deck/stage.ts';
import { onStage } from '../deck/state.ts';
import { startOfflineStatus } from './offline-status.ts';
import { type KeptState, keepSite } from './service-worker-client.ts';
import { offerUpdate } from './update-offer.ts';

/**
 * Keeps the deck on this machine, says so in the settings, and offers new versions.
 *
 * @param wanted whether to fetch it without being asked
 * @param choose keeps what the reader has chosen
 */
export async function startKeeping(wanted: boolean, choose: (choice: 'on' | 'off') => void): Promise<void> {
	let offered = false;
	let early: KeptState | undefined;
	let show = (state: KeptState) => {
		early = state;
	};
	const keeper = await keepSite(site, wanted, {
		onState: (state) => show(state),
		onUpdate: () => {
			if (!offered) setTimeout(() => offerUpdate(site, keeper.take));
			offered = true;
		},
		onTaken: loadAnew,
	});
	show = startOfflineStatus({
		keep: () => {
			choose('on');
			void keeper.keep();
		},
		remove: () => {
			choose('off');
			void keeper.remove();
		},
	});
	if (early) show(early);
}

/** Loads the page anew at the same place: what is open over it, such as what someone prints, may be closed first. */
function loadAnew(): void {
	const open = document.querySelector('dialog[open]');
	if (open) {
		open.addEventListener('close', () => loadAnew(), { once: true });
		return;
	}
	const slide = sections[currentIndex()];
	if (!onStage()) saveScroll();
	else if (slide) {
		// The address follows the stage a moment later than the eye.
		const step = currentStep();
		replaceAddress(withHash(step > 0 ? `#/${slide.id}/${step - 1}` : `#/${slide.id}`));
	}
	location.reload();
}
