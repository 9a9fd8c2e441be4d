import { element } from '../browser/element.ts';
import { onLanguage } from './deck/language.ts';
import { notifyFailure } from './deck/notices.ts';
import { hasLive, joinTalk } from './live/start.ts';
import { loadMunicipality } from './municipality/start.ts';
import { showKept } from './reading/stored-data.ts';
import { translated } from './reading/words.ts';

/** The field for choosing a municipality stands here. */
let place: HTMLElement | undefined;

/**
 * Puts into the settings sheet what it has besides the form: the field for choosing a municipality, and what the browser
 * keeps, as it is now.
 *
 * @param panel the settings sheet
 */
export function fillSheet(panel: HTMLElement): void {
	showKept(panel, leaveTalk);
	if (place) return;
	const own = element('div', 'setting');
	place = own;
	// After the form, as a text is no setting until it has been chosen.
	panel.querySelector('form')?.after(own, ...(hasLive ? [wayIntoTalk(panel)] : []));
	loadMunicipality()
		.then(({ addChooser }) => addChooser(own, 'settings-municipality', () => showKept(panel, leaveTalk)))
		.catch((error: unknown) => {
			place = undefined;
			own.remove();
			void notifyFailure('noMunicipality', error);
		});
	// What is kept has names in it that are other ones in the other language.
	onLanguage(() => {
		if (panel.matches(':popover-open') && !panel.querySelector('.kept')?.contains(document.activeElement))
			showKept(panel, leaveTalk);
	});
}

/** Leaves the talk that is being followed, if there is one: its script is there then. */
function leaveTalk(): void {
	if (document.querySelector('.live')) void import('./live/live.ts').then((live) => live.leaveTalk());
}

function wayIntoTalk(panel: HTMLElement): HTMLElement {
	const join = translated('button', 'join', 'join-talk');
	join.type = 'button';
	join.addEventListener('click', () => {
		panel.hidePopover();
		joinTalk();
	});
	return element('div', 'setting', join);
}
