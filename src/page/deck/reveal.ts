import type { RevealApi, RevealConfig } from 'reveal.js';
import { whenIdle } from '../../browser/idle.ts';
import type { SlideAddress } from '../../model/slide-address.ts';
import { indexOf, sections } from './slides.ts';
import { isOn } from './state.ts';
import { guardSwipes } from './swipe-guard.ts';

/**
 * The settings of reveal.js. Everything that this page does itself is off: layout, controls, keys, views and words.
 * What is left is the order of slides and steps, reading the address, and swipes, which reveal.js does unless told otherwise. It
 * neither writes the address nor follows the mouse wheel of its own accord.
 */
const CONFIG: RevealConfig = {
	disableLayout: true,
	hashOneBasedIndex: true,
	navigationMode: 'linear',
	transition: 'none',
	backgroundTransition: 'none',
	autoAnimate: false,
	controls: false,
	progress: false,
	slideNumber: false,
	keyboard: false,
	overview: false,
	pause: false,
	help: false,
	jumpToSlide: false,
	postMessage: false,
	focusBodyOnPageVisibilityChange: false,
	hideInactiveCursor: false,
	scrollActivationWidth: 0,
	viewDistance: 2,
};

/**
 * Custom properties that reveal.js sets on the page and that nothing here reads. They are registered as not inherited,
 * because setting an inherited one makes the browser compute the style of every element again.
 */
const MEASURES = ['--slide-width', '--slide-height', '--slide-scale', '--viewport-width', '--viewport-height', '--vh'];
for (const name of MEASURES) CSS.registerProperty({ name, inherits: false });

/**
 * Loads reveal.js and starts it on the slides of the page, at the current slide.
 *
 * @param wanted returns the slide that the address names, undefined when it names none, or false when the start is
 *   stale
 * @returns the deck; undefined when the start is stale
 * @throws Error when reveal.js cannot be loaded or started
 */
export async function startReveal(wanted: () => SlideAddress | false | undefined): Promise<RevealApi | undefined> {
	const { default: Reveal } = await import('reveal.js');
	// The start of reveal.js is a long task, so it waits until the browser is idle and runs in a task of its own.
	await new Promise<void>((resolve) => whenIdle(resolve, IDLE_TIMEOUT));
	const element = document.getElementById('deck');
	if (wanted() === false || !element) return undefined;
	useSteps();
	guardSwipes();
	const deck = new Reveal(element, CONFIG);
	const ready = withoutQuery(() => deck.initialize());
	await ready;
	// reveal.js sets `role="application"` on the main landmark, which would take reading commands away from screen
	// readers.
	element.removeAttribute('role');
	element.querySelector('.aria-status')?.remove();
	const place = wanted();
	if (place === false) {
		stopReveal(deck);
		return undefined;
	}
	if (place && deck.getIndices().h !== indexOf(place.slide)) deck.slide(Math.max(indexOf(place.slide), 0));
	return deck;
}

/** How long the start of reveal.js may be delayed while the page is busy, in milliseconds. */
const IDLE_TIMEOUT = 500;

/**
 * Removes reveal.js from the page, with the attributes, classes and styles that it leaves behind.
 *
 * @param deck the running instance
 */
export function stopReveal(deck: RevealApi): void {
	deck.destroy();
	const element = document.getElementById('deck');
	element?.removeAttribute('role');
	for (const section of sections) {
		section.classList.remove('past', 'present', 'future', 'has-light-background');
		section.style.removeProperty('display');
		for (const name of ['hidden', 'aria-hidden', 'inert']) section.removeAttribute(name);
	}
}

/** Makes the steps of the slides into fragments of reveal.js if the reader wants them one at a time. */
function useSteps(): void {
	const on = isOn('steps');
	for (const step of document.querySelectorAll<HTMLElement>('[data-step]')) step.classList.toggle('fragment', on);
}

/**
 * Hides the query of the address from reveal.js while it starts. reveal.js reads every `?key=value` into its settings,
 * overriding all others: `?view=print` would turn the deck into something else.
 */
function withoutQuery<T>(start: () => T): T {
	if (location.search === '') return start();
	const address = location.pathname + location.search;
	history.replaceState(history.state, '', location.pathname + location.hash);
	try {
		return start();
	} finally {
		history.replaceState(history.state, '', address + location.hash);
	}
}
