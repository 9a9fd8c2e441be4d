import { keepMoving } from '../../browser/held-keys.ts';
import { collectDigits } from '../../browser/typed-digits.ts';
import type { Command } from '../../model/talk.ts';
import { commandOf, keyOf } from '../../model/talk-keys.ts';
import { isMove } from '../../model/talk-moves.ts';
import { toggleFullScreen } from '../deck/full-screen.ts';
import { indexOf, sections } from '../deck/slides.ts';
import { currentIndex, onSlide } from '../deck/stage.ts';

/** How long after a touch a change of slide still counts as a swipe, in milliseconds: it comes while the finger is down, mostly. */
const SWIPE_TIMEOUT = 800;

/**
 * Turns what is pressed, clicked and swiped in the audience's window into commands for the presenter. Nothing of it has an
 * effect of its own, so that no control comes onto the audience's screen.
 *
 * @param dispatch takes each command
 * @param openPresenter opens a presenter's window
 * @param told the slide that the presenter has told of last
 * @returns what ends it
 */
export function startInput(
	dispatch: (command: Command) => void,
	openPresenter: () => void,
	told: () => string | undefined,
): () => void {
	const ending = new AbortController();
	const on = { capture: true, signal: ending.signal };
	const digits = collectDigits(window, { signal: ending.signal });
	let touched = -Infinity;

	const press = (event: KeyboardEvent) => {
		if (digits.type(event)) return true;
		const number = digits.take(event);
		if (number !== undefined) {
			dispatch({ to: 'jump', number });
			return true;
		}
		const command = commandOf('audience', event, true);
		if (command === undefined) return false;
		if (command === 'held') return true;
		if (command === 'full-screen') void toggleFullScreen();
		else if (command === 'present') openPresenter();
		else dispatch({ to: command });
		if (isMove(command)) keepMoving();
		return true;
	};

	document.addEventListener(
		'keydown',
		(event) => {
			// Tab and the browser's own keys stay what they are; a letter that is no command does nothing here.
			const letter = keyOf(event).length === 1;
			if (!press(event) && !letter) return;
			event.preventDefault();
			event.stopImmediatePropagation();
		},
		on,
	);
	const click = (event: MouseEvent) => {
		event.preventDefault();
		event.stopImmediatePropagation();
		const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#/"]') : null;
		const slide = link ? sections[indexOf(link.hash.slice(2))] : undefined;
		if (slide) dispatch({ to: 'go', slide: slide.id });
	};
	for (const type of ['click', 'auxclick', 'contextmenu'] as const) document.addEventListener(type, click, on);
	document.addEventListener('dblclick', () => void toggleFullScreen(), on);
	document.addEventListener('touchstart', () => (touched = Infinity), on);
	for (const type of ['touchend', 'touchcancel'] as const) {
		document.addEventListener(type, () => (touched = Math.min(touched, performance.now())), on);
	}
	// A lock of Escape holds only while the screen is full, and is asked for each time; browsers without one leave full screen.
	document.addEventListener('fullscreenchange', lockEscape, on);
	onSlide((index) => {
		if (performance.now() - touched > SWIPE_TIMEOUT) return;
		const slide = sections[index]?.id;
		// What the presenter does while a finger rests on the screen is no swipe.
		if (slide === undefined || slide === told() || index !== currentIndex()) return;
		touched = -Infinity;
		dispatch({ to: 'go', slide });
	}, ending.signal);
	lockEscape();
	return () => {
		ending.abort();
		unlockEscape();
	};
}

/** Takes Escape from the browser in full screen, as clickers send it by mistake. Holding it down still leaves. */
function lockEscape(): void {
	if (!document.fullscreenElement) return;
	const { lock } = keyboard();
	if (typeof lock === 'function') void Promise.resolve(lock.call(keyboard(), ['Escape'])).catch(() => {});
}

/** Gives Escape back, which leaves the full screen of an ordinary page. */
function unlockEscape(): void {
	const { unlock } = keyboard();
	if (typeof unlock === 'function') unlock.call(keyboard());
}

/** What the browser offers for locking keys; nothing of it in most. */
function keyboard(): { readonly lock?: unknown; readonly unlock?: unknown } {
	if (!('keyboard' in navigator)) return {};
	const { keyboard } = navigator;
	return typeof keyboard === 'object' && keyboard !== null ? keyboard : {};
}
