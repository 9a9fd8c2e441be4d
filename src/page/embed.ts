import css from '../styles/embed.css?inline';
import { canFillScreen } from './deck/full-screen.ts';
import { onLanguage } from './deck/language.ts';
import { slideAtHand } from './deck/views.ts';
import { t } from './deck/words.ts';

/**
 * Makes the deck a guest within another page: it offers a way into a window of its own, opens what leads elsewhere there,
 * and does not name keys that do nothing here.
 */
export function startEmbed(): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	offerWindow();
	document.addEventListener('click', leadOut, true);
	for (const key of canFillScreen() ? ['S'] : ['S', 'F']) hideKey(key);
}

/** A link to the same slide in the same view, without the page around it. It comes first for whoever uses the keyboard. */
function offerWindow(): void {
	const link = document.createElement('a');
	link.className = 'own-window';
	link.target = '_blank';
	const name = () => {
		link.textContent = t('about', 'embed.open');
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
	// The slide is looked for when someone is about to follow the link, or to copy its address.
	for (const type of ['pointerenter', 'pointerdown', 'focus', 'click']) link.addEventListener(type, point);
	document.querySelector('.skip')?.after(link);
}

/** The address of the page as it is now, for a window of its own. */
function ownAddress(): string {
	const address = new URL(location.href);
	address.searchParams.delete('embed');
	const here = slideAtHand();
	if (here) address.hash = `#/${here.id}`;
	return address.href;
}

/** Many sites refuse to be shown within another one, and nobody expects them there. */
function leadOut({ target }: Event): void {
	const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
	if (!link || link.protocol === 'mailto:' || link.dataset.action === 'language') return;
	if (link.pathname !== location.pathname || link.host !== location.host) link.target = '_blank';
}

/** Takes a key out of the help. */
function hideKey(key: string): void {
	for (const cap of document.querySelectorAll('#help-panel kbd')) {
		if (cap.textContent === key) cap.closest('tr')?.remove();
	}
}
