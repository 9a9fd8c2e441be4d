import { chooseView, chosenView } from './chosen-view.ts';
import { followScreen } from './full-screen.ts';
import { sectionBeingRead, takeReadingPosition } from './reading-position.ts';
import { focusHeading, sections } from './slides.ts';
import { currentIndex, startStage, stopStage } from './stage.ts';
import { onPaper, onStage, setState, stateOf } from './state.ts';
import { NARROW, type View, viewFor } from './view.ts';

const narrow = matchMedia(NARROW);

/** The section of the slide that the reader has before her: the current slide, or the one that she reads. */
export function slideAtHand(): HTMLElement | undefined {
	return onStage() ? sections[currentIndex()] : sectionBeingRead();
}

/** Opens and closes what the reading view has beside the text. */
interface Reading {
	open(): void;
	close(): void;
}

let reading: Reading = { open: () => {}, close: () => {} };

/** Sets the view that the address, the window and an earlier choice ask for; none when the address asks for paper. */
export function startView(): void {
	const view = viewFor(location.search, narrow.matches, chosenView());
	if (view) setState('view', view);
	if (view === 'slides') void startStage();
}

/**
 * Connects the buttons that change the view, and changes the view when the window becomes too small for slides, or
 * large enough for them again.
 *
 * @param beside opens and closes what the reading view has beside the text
 */
export function connectViews(beside: Reading): void {
	reading = beside;
	document.addEventListener('click', followChoice);
	narrow.addEventListener('change', changeView);
}

/** Changes to the view that is asked for now, on the same slide. */
export function changeView(): void {
	const view = viewFor(location.search, narrow.matches, chosenView());
	// A sheet of paper is narrow as well, so the view must not change while the page is being printed.
	if (!view || view === stateOf('view') || onPaper()) return;
	const here = slideAtHand();
	setState('view', view);
	followScreen();
	if (here) history.replaceState(history.state, '', `#/${here.id}`);
	if (view === 'slides') {
		reading.close();
		void startStage();
	} else {
		stopStage();
		here?.scrollIntoView({ block: 'start' });
		takeReadingPosition(here);
		reading.open();
	}
}

/** Handles clicks on all buttons that change the view. */
function followChoice({ target }: Event): void {
	const action = target instanceof Element ? target.closest<HTMLElement>('button[data-action]')?.dataset.action : '';
	if (action === 'slides' || action === 'read') choose(action);
}

/** Changes the view because the reader asks for it, and remembers her choice. */
function choose(view: View): void {
	chooseView(view, narrow.matches);
	changeView();
	focusHeading(view === 'slides' ? sections[currentIndex()] : sectionBeingRead());
}

/**
 * Restarts the slide view, so that reveal.js collects the steps again. The address may not name the current slide yet,
 * so that is written first.
 */
export function restartStage(): void {
	if (!onStage()) return;
	const here = sections[currentIndex()];
	stopStage();
	if (here) history.replaceState(history.state, '', `#/${here.id}`);
	void startStage();
}
