import { remember } from '../browser/stored.ts';
import { onLanguage, pageLanguage } from './deck/language.ts';
import { whenLeftAlone } from './deck/left-alone.ts';
import { focusHeading, indexInSight, sections } from './deck/slides.ts';
import { currentIndex, onSlide } from './deck/stage.ts';
import { onStage } from './deck/state.ts';
import { slideAtHand } from './deck/views.ts';

/**
 * Lets the offer of the other language be answered. Unanswered, it disappears when another slide is shown, or when the reader has
 * read on by a window's height, but not while it has the focus or the pointer.
 *
 * @param offer the card, which is shown
 * @param start the index of the slide that was shown when it came
 * @param answered whether it has been answered before this module came: declined, or by a change of the language
 */
export function followOffer(offer: HTMLElement, start: number, answered: boolean): void {
	const ending = new AbortController();
	const { signal } = ending;
	const leave = () => {
		ending.abort();
		const focused = offer.contains(document.activeElement);
		offer.hidden = true;
		if (focused) focusHeading(slideAtHand());
	};
	const stay = () => {
		remember('language', pageLanguage());
		leave();
	};
	if (answered) {
		stay();
		return;
	}
	offer.querySelector('button')?.addEventListener('click', stay);
	onLanguage(leave, signal);
	onSlide((index) => {
		if (index !== start) whenLeftAlone(offer, leave);
	}, signal);
	onReadOn(() => whenLeftAlone(offer, leave), signal);
	// Before this module came, the reader may have gone on, and may be in the card all the same.
	if (onStage() && currentIndex() !== start) whenLeftAlone(offer, leave);
}

/**
 * Tells when the reader has moved the text by more than a window's height from where she began.
 *
 * @param act is called at each movement from then on
 * @param signal ends it when it is aborted
 */
function onReadOn(act: () => void, signal: AbortSignal): void {
	let begun: (() => number) | undefined;
	const begin = () => {
		begun = onStage() ? undefined : movement();
	};
	// Until the page has loaded, the browser itself scrolls: to where the address leads, or to where the reader was.
	if (document.readyState === 'complete') begin();
	else addEventListener('load', begin, { once: true, signal });
	addEventListener(
		'scroll',
		() => {
			if (document.readyState !== 'complete') return;
			// Another view begins where the one before was.
			if (!begun || onStage()) begin();
			else if (begun() > innerHeight) act();
		},
		{ passive: true, signal },
	);
}

/** Measures by a slide, as what comes later may make the texts before it longer. */
function movement(): () => number {
	const section = sections[Math.max(indexInSight(), 0)];
	const top = () => section?.getBoundingClientRect().top ?? 0;
	const before = top();
	return () => Math.abs(top() - before);
}
