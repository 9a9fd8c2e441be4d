import { recall, remember } from '../browser/stored.ts';
import { isLanguage, type Language } from '../model/language.ts';
import { onLanguage, pageLanguage } from './deck/language.ts';
import { focusHeading, sections } from './deck/slides.ts';
import { currentIndex, onSlide } from './deck/stage.ts';

/**
 * Offers the other language when the reader has chosen it before, or when she has chosen none and her browser prefers
 * it. Nobody is redirected: the address decides the language. The offer disappears when another slide is shown.
 */
export function startOffer(): void {
	const offer = document.getElementById('offer');
	if (!offer || wanted() === pageLanguage()) return;
	offer.hidden = false;
	const start = currentIndex();
	const leave = () => {
		const focused = offer.contains(document.activeElement);
		offer.hidden = true;
		if (focused) focusHeading(sections[currentIndex()]);
	};
	offer.querySelector('button')?.addEventListener('click', () => {
		remember('language', pageLanguage());
		leave();
	});
	onLanguage(leave);
	onSlide((index) => {
		if (index !== start) leave();
	});
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
