import type { RevealApi, RevealConfig } from 'reveal.js';
import { whenIdle } from '../../browser/idle.ts';
import type { SlideAddress } from './slide-address.ts';
import { indexOf, sections } from './slides.ts';
import { isOn } from './state.ts';

/**
 * Everything of reveal.js that we do ourselves is off: its layout, controls, keys, views and words. What is left is the
 * order of slides and steps, reading the address, and swiping.
 */
const CONFIG: RevealConfig = {
	disableLayout: true,
	hash: false,
	history: false,
	respondToHashChanges: true,
	fragmentInURL: true,
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
	mouseWheel: false,
	touch: true,
	postMessage: false,
	postMessageEvents: false,
	focusBodyOnPageVisibilityChange: false,
	hideInactiveCursor: false,
	scrollActivationWidth: 0,
	viewDistance: 2,
	mobileViewDistance: 2,
	// Its start takes long, and is cut in two here: reveal.js waits for its plugins between the halves.
	plugins: [{ id: 'yield-to-main', init: () => new Promise((resolve) => setTimeout(resolve)) }],
};

/**
 * The measures that reveal.js sets on the page, and nobody here reads. They are not inherited, or setting them would have the
 * style of every element computed anew.
 */
const MEASURES = ['--slide-width', '--slide-height', '--slide-scale', '--viewport-width', '--viewport-height', '--vh'];
for (const name of MEASURES) CSS.registerProperty({ name, inherits: false });

/**
 * Loads reveal.js and lays it over the slides of the page, in the place that is being shown.
 *
 * @param wanted gives the place, or false when the start is no longer wanted
 * @returns the deck, or undefined when it was no longer wanted
 */
export async function startReveal(wanted: () => SlideAddress | false | undefined): Promise<RevealApi | undefined> {
	const { default: Reveal } = await import('reveal.js');
	// Its start takes long: in a task of its own, and not while someone waits for something else.
	await new Promise<void>((resolve) => whenIdle(resolve, IDLE_TIMEOUT));
	const element = document.getElementById('deck');
	if (wanted() === false || !element) return undefined;
	useSteps();
	// Without a colour of its own, reveal.js would compute the style of each slide's background to find one.
	for (const section of sections) section.dataset.backgroundColor = '#fff';
	const deck = new Reveal(element, CONFIG);
	const ready = withoutQuery(() => deck.initialize());
	await ready;
	// A main landmark with the role of an application would take its reading commands from a screen reader.
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

/** How long the start of reveal.js may be put off while the page is busy, in milliseconds. */
const IDLE_TIMEOUT = 500;

/** Takes reveal.js off the page, with what it leaves behind. */
export function stopReveal(deck: RevealApi): void {
	deck.destroy();
	const element = document.getElementById('deck');
	element?.removeAttribute('role');
	for (const section of sections) {
		section.classList.remove('past', 'present', 'future', 'has-light-background');
		delete section.dataset.backgroundColor;
		section.style.removeProperty('display');
		for (const name of ['hidden', 'aria-hidden', 'inert']) section.removeAttribute(name);
	}
}

/** Makes the ordered points of the slides into steps, when the reader wants them one at a time. */
function useSteps(): void {
	const on = isOn('steps');
	for (const step of document.querySelectorAll<HTMLElement>('[data-step]')) step.classList.toggle('fragment', on);
}

/**
 * reveal.js takes every `?key=value` of the address into its settings, last of all: `?view=print` would turn the deck
 * into something else. It reads the query while it starts, so the query is away for that moment.
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
