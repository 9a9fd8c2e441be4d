import { chooseView, chosenView } from './chosen-view.ts';
import { sectionBeingRead, takeReadingPosition } from './reading-position.ts';
import { focusHeading, sections } from './slides.ts';
import { currentIndex, startStage, stopStage } from './stage.ts';
import { onPaper, onStage, setState, stateOf } from './state.ts';
import { NARROW, type View, viewFor } from './view.ts';

const narrow = matchMedia(NARROW);

/** The slide that the reader has before her: the one on the stage, or the one that she reads. */
export function slideAtHand(): HTMLElement | undefined {
	return onStage() ? sections[currentIndex()] : sectionBeingRead();
}

/** What the reading view has beside the text. */
interface Reading {
	open(): void;
	close(): void;
}

let reading: Reading = { open: () => {}, close: () => {} };

/** Takes the view that the address, the window and an earlier choice ask for; none where paper is asked for. */
export function startView(): void {
	const view = viewFor(location.search, narrow.matches, chosenView());
	if (view) setState('view', view);
	if (view === 'slides') void startStage();
}

/**
 * Makes the controls for the other view work, and follows the window across the width below which a stage cannot be read.
 *
 * @param beside opens what the reading view has beside the text, and closes it
 */
export function connectViews(beside: Reading): void {
	reading = beside;
	document.addEventListener('click', followChoice);
	narrow.addEventListener('change', changeView);
}

/** Takes the view that is asked for now, and keeps the place. */
export function changeView(): void {
	const view = viewFor(location.search, narrow.matches, chosenView());
	// A sheet of paper is narrow too: while the page is being printed its view stays.
	if (!view || view === stateOf('view') || onPaper()) return;
	const here = slideAtHand();
	setState('view', view);
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

/** A control for the other view, wherever it stands. */
function followChoice({ target }: Event): void {
	const action = target instanceof Element ? target.closest<HTMLElement>('button[data-action]')?.dataset.action : '';
	if (action === 'slides' || action === 'read') choose(action);
}

/** Takes a view because the reader asks for it, and remembers that. */
function choose(view: View): void {
	chooseView(view, narrow.matches);
	changeView();
	focusHeading(view === 'slides' ? sections[currentIndex()] : sectionBeingRead());
}

/** Starts the stage anew, so that reveal.js counts the steps again, at the slide that the address may not name yet. */
export function restartStage(): void {
	if (!onStage()) return;
	const here = sections[currentIndex()];
	stopStage();
	if (here) history.replaceState(history.state, '', `#/${here.id}`);
	void startStage();
}
