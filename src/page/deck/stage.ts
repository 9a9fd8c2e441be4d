import type { RevealApi } from 'reveal.js';
import { replaceAddress, withHash } from '../../browser/address.ts';
import { perFrame } from '../../browser/per-frame.ts';
import { slideAddressIn, slideHash } from '../../model/slide-address.ts';
import { showOnly } from './addressed-slide.ts';
import { awaitLateFont, useLateFont } from './font.ts';
import { onLanguage } from './language.ts';
import { announce, messageText, notify, notifyFailure } from './notices.ts';
import { startReveal, stopReveal } from './reveal.ts';
import { focusHeading, indexOf, positionOf, sections, titleOf } from './slides.ts';
import { isOn, onStage, setFlag } from './state.ts';
import { writeHash } from './write-hash.ts';

let reveal: RevealApi | undefined;
/** The number of starts and stops of the slide view. A start that was overtaken by a stop is stale and gives up. */
let latestId = 0;
let current = 0;
const listeners = new Set<(index: number) => void>();

/** The index of a slide that is painted already, but that reveal.js has not been told of; see {@link paintFirst}. */
let ahead: number | undefined;
/** How long reveal.js may lag behind if no animation frame comes, in milliseconds. */
const FRAME_TIMEOUT = 100;

/** The index of the current slide, counted from 0. */
export function currentIndex(): number {
	return ahead ?? current;
}

/**
 * Calls a listener when a slide comes onto the stage. It may be called again for the same slide when reveal.js has
 * started.
 *
 * @param listener gets the index of the slide, counted from 0
 * @param signal removes the listener when it is aborted
 */
export function onSlide(listener: (index: number) => void, signal?: AbortSignal): void {
	listeners.add(listener);
	signal?.addEventListener('abort', () => listeners.delete(listener));
}

/** Shows the next step, or the next slide. */
export function next(): void {
	move(1);
}

/** Hides the last step again, or shows the previous slide. */
export function previous(): void {
	move(-1);
}

const move = perFrame((steps) => {
	// The rest of many presses comes with the next frame, when the slides may have been left.
	if (!onStage()) return;
	if (!reveal || !isOn('steps')) go(Math.min(Math.max(currentIndex() + steps, 0), sections.length - 1));
	else for (let step = 0; step !== steps; step += Math.sign(steps)) steps > 0 ? reveal.next() : reveal.prev();
});

/**
 * Shows a slide, without any of its steps.
 *
 * @param index the index of the slide, counted from 0; an index outside the deck does nothing
 */
export function go(index: number): void {
	if (!sections[index] || (index === current && !reveal)) return;
	if (!reveal) showEarly(index, 0);
	// Whoever leaves the overview gives the focus to the slide at once, and reveal.js has it out of reach until then.
	else if (isOn('steps') || isOn('overview') || document.hidden) reveal.slide(index, 0);
	else paintFirst(index);
}

/**
 * Paints a slide first, and tells reveal.js of it afterwards. reveal.js and the listeners to it compute layout and the
 * text of the slide and prepare the next one, which would take most of the time between a key and its slide.
 *
 * @param index the index of the slide, counted from 0
 */
function paintFirst(index: number): void {
	sections[currentIndex()]?.classList.remove('present');
	const section = sections[index];
	section?.classList.add('present');
	section?.style.setProperty('display', 'block');
	// reveal.js would let its links have no focus until then.
	section?.removeAttribute('inert');
	if (ahead === undefined) {
		requestAnimationFrame(() => setTimeout(catchUp));
		setTimeout(catchUp, FRAME_TIMEOUT);
	}
	ahead = index;
}

/** Tells reveal.js of the slide that is painted already, if there is one. */
function catchUp(): void {
	const index = ahead;
	ahead = undefined;
	if (index !== undefined) reveal?.slide(index, 0);
}

/** The number of visible steps of the current slide. */
export function currentStep(): number {
	return (reveal?.getIndices().f ?? -1) + 1;
}

/**
 * Shows a slide with a number of its steps.
 *
 * @param index the index of the slide, counted from 0; an index outside the deck does nothing
 * @param step the number of visible steps; 0 for none
 */
export function show(index: number, step: number): void {
	if (!sections[index]) return;
	catchUp();
	if (reveal) reveal.slide(index, 0, step - 1);
	else showEarly(index, step);
}

/**
 * Shows a slide while reveal.js is still loading, by changing the style rule of the head script, so that no move is
 * lost.
 */
function showEarly(index: number, step: number): void {
	const slide = sections[index]?.id ?? '1';
	replaceAddress(withHash(placeHash(slide, step)));
	showOnly({ slide, step: step - 1 });
	if (index !== current) afterSlideChange(index);
}

/**
 * Starts the slide view on the slide that the address asks for, and then loads reveal.js. A notice says when that
 * fails; the slides can be shown without it, but their steps cannot.
 */
export async function startStage(): Promise<void> {
	const requestId = ++latestId;
	const asked = slideAddressIn(location.hash);
	const index = asked ? indexOf(asked.slide) : 0;
	if (index < 0) lost();
	else if (asked && asked.slide !== sections[index]?.id) readdress(index);
	current = Math.max(index, 0);
	afterSlideChange(current);
	addEventListener('hashchange', followAddress);
	onLanguage(titlePage);
	try {
		const started = await startReveal(() => requestId === latestId && slideAddressIn(location.hash));
		if (requestId !== latestId || !started) return;
		reveal = started;
		for (const change of ['slidechanged', 'fragmentshown', 'fragmenthidden'] as const) reveal.on(change, followReveal);
		setFlag('live', true);
		awaitLateFont();
		afterSlideChange(reveal.getIndices().h);
		writePlace();
	} catch (error) {
		if (requestId !== latestId) return;
		// Without reveal.js, hidden steps could not be shown.
		setFlag('steps', false);
		void notifyFailure('limited', error);
	}
}

/** Leaves the slide view, and restores the page as it was written. */
export function stopStage(): void {
	latestId++;
	catchUp();
	removeEventListener('hashchange', followAddress);
	if (reveal) stopReveal(reveal);
	reveal = undefined;
	setFlag('live', false);
	document.title = messageText('deckTitle');
}

/**
 * Follows reveal.js to another slide or step. reveal.js puts its listeners on the page, where they outlive it: this one serves all
 * instances, and does not hear the next one pass the first slide while it starts.
 */
function followReveal({ type }: Event): void {
	if (!reveal) return;
	if (type === 'slidechanged') afterSlideChange(reveal.getIndices().h);
	writePlace();
}

function lost(): void {
	replaceAddress(withHash(''));
	showOnly({ slide: '1' });
	notify('noSuchSlide');
}

function readdress(index: number): void {
	replaceAddress(withHash(`#/${sections[index]?.id}`));
}

function followAddress(): void {
	const asked = slideAddressIn(location.hash);
	const index = asked ? indexOf(asked.slide) : 0;
	// The address came later than the key, and is the one to follow.
	if (index >= 0) ahead = undefined;
	if (index < 0) {
		readdress(current);
		showOnly({ slide: sections[current]?.id ?? '1' });
		notify('noSuchSlide');
	} else if (!reveal) afterSlideChange(index);
}

/** Writes the current slide and its number of visible steps to the address at once: it follows the stage a moment later than the eye. */
export function addressStage(): void {
	const slide = sections[currentIndex()];
	if (slide) replaceAddress(withHash(placeHash(slide.id, currentStep())));
}

/** Writes them when the address has not just been written. */
function writePlace(): void {
	const slide = sections[current];
	if (reveal && slide) writeHash(placeHash(slide.id, currentStep()));
}

/** `#/ID`, or `#/ID/1` with two steps shown. */
function placeHash(slide: string, step: number): string {
	return slideHash(step > 0 ? { slide, step: step - 1 } : { slide });
}

/** Updates what depends on the current slide: title, announcement, focus and listeners. */
function afterSlideChange(index: number): void {
	const section = sections[index];
	if (!section) return;
	const before = sections[current];
	const moved = index !== current;
	current = index;
	titlePage();
	if (moved) {
		useLateFont();
		announce(`${positionOf(section)}: ${titleOf(section)}`);
		keepFocus(before, section);
	}
	for (const listener of listeners) listener(index);
}

/** Sets the document title, as tabs and screen readers show it: the title of the slide, then that of the deck. */
function titlePage(): void {
	const section = sections[current];
	if (!onStage() || !section) return;
	const deck = messageText('deckTitle');
	document.title = current === 0 ? deck : `${titleOf(section)} – ${deck}`;
}

/** Moves the focus to the heading of the new slide if it was in the old slide or nowhere. */
function keepFocus(before: HTMLElement | undefined, section: HTMLElement): void {
	const focused = document.activeElement;
	if (focused && focused !== document.body && focused.checkVisibility() && !before?.contains(focused)) return;
	focusHeading(section);
}
