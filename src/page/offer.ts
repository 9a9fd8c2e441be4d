import { recall, remember } from '../browser/stored.ts';
import { isLanguage, type Language } from '../model/language.ts';
import { whenLeftAlone } from './deck/cards.ts';
import { onLanguage, pageLanguage } from './deck/language.ts';
import { focusHeading, indexInSight, sections } from './deck/slides.ts';
import { currentIndex, onSlide } from './deck/stage.ts';
import { onStage } from './deck/state.ts';
import { slideAtHand } from './deck/views.ts';

/**
 * Offers the other language when the reader has chosen it before, or when she has chosen none and her browser prefers
 * it. Nobody is redirected: the address decides the language. The offer disappears when another slide is shown, or when the
 * reader has read on by a window's height, but not while it has the focus or the pointer.
 */
export function startOffer(): void {
	const offer = document.getElementById('offer');
	if (!offer || wanted() === pageLanguage()) return;
	offer.hidden = false;
	const start = currentIndex();
	const leave = () => {
		const focused = offer.contains(document.activeElement);
		offer.hidden = true;
		if (focused) focusHeading(slideAtHand());
	};
	offer.querySelector('button')?.addEventListener('click', () => {
		remember('language', pageLanguage());
		leave();
	});
	onLanguage(leave);
	onSlide((index) => {
		if (index !== start) whenLeftAlone(offer, leave);
	});
	onReadOn(() => whenLeftAlone(offer, leave));
}

/**
 * Tells when the reader has moved the text by more than a window's height from where she began.
 *
 * @param act is called at each movement from then on
 */
function onReadOn(act: () => void): void {
	let begun: (() => number) | undefined;
	const begin = () => {
		begun = onStage() ? undefined : movement();
	};
	// Until the page has loaded, the browser itself scrolls: to where the address leads, or to where the reader was.
	if (document.readyState === 'complete') begin();
	else addEventListener('load', begin, { once: true });
	addEventListener(
		'scroll',
		() => {
			if (document.readyState !== 'complete') return;
			// Another view begins where the one before was.
			if (!begun || onStage()) begin();
			else if (begun() > innerHeight) act();
		},
		{ passive: true },
	);
}

/** Measures by a slide, as what comes later may make the texts before it longer. */
function movement(): () => number {
	const section = sections[Math.max(indexInSight(), 0)];
	const top = () => section?.getBoundingClientRect().top ?? 0;
	const before = top();
	return () => Math.abs(top() - before);
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
