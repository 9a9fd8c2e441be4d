import { recall } from '../browser/stored.ts';
import { isLanguage, type Language } from '../model/language.ts';
import { pageLanguage } from './deck/language.ts';
import { currentIndex } from './deck/stage.ts';

/**
 * Offers the other language when the reader has chosen it before, or when she has chosen none and her browser prefers it. Nobody
 * is redirected: the address decides the language. What the offer needs is fetched for her alone; if it cannot be, nothing is offered.
 */
export function startOffer(): void {
	const offer = document.getElementById('offer');
	if (!offer || wanted() === pageLanguage()) return;
	// At once, as other cards wait for this one.
	offer.hidden = false;
	const start = currentIndex();
	let declined = false;
	offer.querySelector('button')?.addEventListener('click', () => {
		declined = true;
	});
	import('./offer.ts').then(
		({ followOffer }) => followOffer(offer, start, declined),
		() => {
			offer.hidden = true;
		},
	);
}

/**
 * The language that the reader has chosen; otherwise the first of her browser's languages that the deck has; otherwise
 * the language of the page.
 */
function wanted(): Language {
	const chosen = recall('language');
	if (chosen !== undefined && isLanguage(chosen)) return chosen;
	return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? pageLanguage();
}
