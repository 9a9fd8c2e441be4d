import { keepForGood } from '../../browser/keep-for-good.ts';
import { OFFLINE_CHOICE } from '../../browser/offline-choice.ts';
import { onStored } from '../../browser/stored.ts';
import { site } from '../deck/language.ts';
import { loadAnew } from '../deck/load-anew.ts';
import { offerUpdate } from '../deck/update-offer.ts';
import { startOfflineStatus } from './offline-status.ts';
import { type KeptState, keepSite } from './service-worker-client.ts';

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
			if (!offered) void offerUpdate(() => keeper.take());
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
		if (name === undefined || name === OFFLINE_CHOICE) void keeper.look();
	});
	document.addEventListener('visibilitychange', () => {
		if (!document.hidden) void keeper.look();
	});
}
