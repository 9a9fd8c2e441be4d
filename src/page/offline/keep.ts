import { keepForGood } from '../../browser/keep-for-good.ts';
import { onStored } from '../../browser/stored.ts';
import { site } from '../deck/language.ts';
import { saveScroll } from '../deck/scroll-anchor.ts';
import { sections } from '../deck/slides.ts';
import { currentIndex, currentStep } from '../deck/stage.ts';
import { onStage } from '../deck/state.ts';
import { startOfflineStatus } from './offline-status.ts';
import { type KeptState, keepSite } from './service-worker-client.ts';
import { CHOICE } from './start.ts';
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
			void keepForGood();
			void keeper.keep();
		},
		reload: loadAnew,
		remove: () => {
			void keeper.remove().then(() => choose('off'));
		},
	});
	if (early) show(early);
	// Another window may have thrown away what is kept, or have fetched it; so may the browser itself.
	onStored((name) => {
		if (name === undefined || name === CHOICE) void keeper.look();
	});
	document.addEventListener('visibilitychange', () => {
		if (!document.hidden) void keeper.look();
	});
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
		history.replaceState(history.state, '', step > 0 ? `#/${slide.id}/${step - 1}` : `#/${slide.id}`);
	}
	location.reload();
}
