import '../styles/embed.css';
import { canFillScreen } from './deck/full-screen.ts';
import { onLanguage } from './deck/language.ts';
import { slideAtHand } from './deck/views.ts';
import { t } from './embed-words.ts';

/**
 * Adapts the deck to being embedded in another page: offers a link that opens it in a window of its own, opens links to
 * other pages in new windows, and removes keys that do nothing here from the help.
 */
export function startEmbed(): void {
	offerWindow();
	document.addEventListener('click', leadOut, true);
	for (const key of canFillScreen() ? ['S'] : ['S', 'F']) hideKey(key);
}

/**
 * Adds a link that opens the current slide and view in a window of its own. It comes right after the skip link, so that
 * keyboard users reach it first.
 */
function offerWindow(): void {
	const link = document.createElement('a');
	link.className = 'own-window';
	link.target = '_blank';
	const name = () => {
		link.textContent = t('embed.open');
	};
	const point = () => {
		link.href = ownAddress();
	};
	name();
	point();
	onLanguage(() => {
		name();
		point();
	});
	// The current slide changes, so the address is set just before someone follows the link or copies its address.
	for (const type of ['pointerenter', 'pointerdown', 'focus', 'click']) link.addEventListener(type, point);
	document.querySelector('.skip')?.after(link);
}

/** The address of the page in its current state, for a window of its own. */
function ownAddress(): string {
	const address = new URL(location.href);
	address.searchParams.delete('embed');
	const here = slideAtHand();
	if (here) address.hash = `#/${here.id}`;
	return address.href;
}

/**
 * Opens links to other pages in a new window: many sites refuse to be shown in a frame, and nobody expects them there.
 */
function leadOut({ target }: Event): void {
	const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
	if (!link || link.protocol === 'mailto:' || link.dataset.action === 'language') return;
	if (link.pathname !== location.pathname || link.host !== location.host) link.target = '_blank';
}

/** Removes the row of a key from the help. */
function hideKey(key: string): void {
	for (const cap of document.querySelectorAll('#help-panel kbd')) {
		if (cap.textContent === key) cap.closest('tr')?.remove();
	}
}
