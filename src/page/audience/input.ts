import { collectDigits } from '../../browser/typed-digits.ts';
import type { Command } from '../../model/talk.ts';
import { commandOf } from '../../model/talk-keys.ts';
import { toggleFullScreen } from '../deck/full-screen.ts';
import { indexOf, sections } from '../deck/slides.ts';
import { currentIndex, onSlide } from '../deck/stage.ts';

/** How long after a touch a slide counts as swiped, in milliseconds. */
const SWIPE_TIMEOUT = 800;

/**
 * Hands on what is pressed, clicked and swiped in the audience's window to the presenter. Nothing of it does anything here
 * by itself: no control may come onto the audience's screen.
 *
 * @param dispatch takes each command
 * @param openPresenter opens a presenter's window
 * @returns what ends it
 */
export function startInput(dispatch: (command: Command) => void, openPresenter: () => void): () => void {
	const ending = new AbortController();
	const on = { capture: true, signal: ending.signal };
	const digits = collectDigits();
	let touched = -Infinity;

	const press = (event: KeyboardEvent) => {
		if (digits.type(event.key)) return true;
		const number = event.key === 'Enter' ? digits.take() : undefined;
		if (number !== undefined) {
			dispatch({ to: 'jump', number });
			return true;
		}
		const command = commandOf('audience', event, true);
		if (command === undefined) return false;
		if (command === 'full-screen') void toggleFullScreen();
		else if (command === 'present') openPresenter();
		else dispatch({ to: command });
		return true;
	};

	document.addEventListener(
		'keydown',
		(event) => {
			// What is no key of the talk, as Tab or the browser's own, stays what it is; letters do nothing here.
			const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
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
	document.addEventListener('touchend', () => (touched = performance.now()), on);
	// The right of a screen to take Escape for itself holds only while it is full; where there is none, the browser leaves.
	document.addEventListener('fullscreenchange', lockEscape, on);
	onSlide((index) => {
		if (ending.signal.aborted || performance.now() - touched > SWIPE_TIMEOUT) return;
		touched = -Infinity;
		const slide = sections[index]?.id;
		if (slide !== undefined && index === currentIndex()) dispatch({ to: 'go', slide });
	});
	lockEscape();
	return () => ending.abort();
}

/** In full screen, Escape comes to us, and only holding it down leaves: a clicker sends it by mistake. */
function lockEscape(): void {
	if (!document.fullscreenElement || !('keyboard' in navigator)) return;
	const { keyboard } = navigator;
	if (typeof keyboard !== 'object' || keyboard === null || !('lock' in keyboard)) return;
	if (typeof keyboard.lock === 'function') void Promise.resolve(keyboard.lock(['Escape'])).catch(() => {});
}
