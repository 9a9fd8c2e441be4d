import { pageLanguage } from './deck/language.ts';
import { currentIndex } from './deck/stage.ts';
import { wantedLanguage } from './deck/wanted-language.ts';

/**
 * Offers the other language when the reader has chosen it before, or when she has chosen none and her browser prefers it. Nobody
 * is redirected: the address decides the language. What the offer needs is fetched for her alone; if it cannot be, nothing is offered.
 */
export function startOffer(): void {
	const offer = document.getElementById('offer');
	if (!offer || (wantedLanguage() ?? pageLanguage()) === pageLanguage()) return;
	// At once, as other cards wait for this one.
	offer.hidden = false;
	const [start, language] = [currentIndex(), pageLanguage()];
	let declined = false;
	offer.querySelector('button')?.addEventListener('click', () => {
		declined = true;
	});
	import('./offer.ts').then(
		({ followOffer }) => followOffer(offer, start, declined || pageLanguage() !== language),
		() => {
			offer.hidden = true;
		},
	);
}
