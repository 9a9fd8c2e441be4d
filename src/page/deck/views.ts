import { replaceAddress, withHash } from '../../browser/address.ts';
import { slideAddressIn } from '../../model/slide-address.ts';
import { showOnly } from './addressed-slide.ts';
import { chooseView, chosenView } from './chosen-view.ts';
import { followScreen } from './full-screen.ts';
import { notify } from './notices.ts';
import { closeOverview } from './overview.ts';
import { sectionBeingRead, takeReadingPosition } from './reading-position.ts';
import { focusHeading, indexOf, sections } from './slides.ts';
import { currentIndex, startStage, stopStage } from './stage.ts';
import { isOn, onPaper, onStage, setFlag, setState, stateOf } from './state.ts';
import { NARROW, unknownViewIn, type View, viewFor } from './view.ts';

/** The width of the window when its size was last looked at, in pixels, and whether it was too small for slides then. */
let width = innerWidth;
let narrow = matchMedia(NARROW).matches;

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

/**
 * Starts the view that the head script has set. A reader to whom it has shown the article meanwhile, because the scripts did not
 * come, keeps the article.
 */
export function startView(): void {
	if (isOn('textOnly')) {
		setState('view', 'read');
		setFlag('textOnly', false);
		document.getElementById('text-only')?.remove();
	}
	const asked = unknownViewIn(location.search);
	if (asked !== undefined) notify('unreadable', asked);
	if (onStage()) void startStage();
	else if (isOn('lost')) notify('noSuchSlide');
	addEventListener('hashchange', () => {
		const address = slideAddressIn(location.hash);
		if (!onStage() && address && indexOf(address.slide) < 0) notify('noSuchSlide');
	});
}

/**
 * Connects the buttons that change the view, and changes the view when the window becomes too narrow for slides, or
 * wide enough for them again.
 *
 * @param beside opens and closes what the reading view has beside the text
 */
export function connectViews(beside: Reading): void {
	reading = beside;
	document.addEventListener('click', followChoice);
	addEventListener('resize', followWidth);
}

/**
 * Looks at the size of the window when its width has changed: when it is turned, zoomed or drawn narrower. A keyboard on the screen, the
 * bars of a browser and its tools change the height alone, again and again, and must not take away what someone looks at.
 */
function followWidth(): void {
	// A sheet of paper is narrow as well, so the view must not change while the page is being printed.
	if (innerWidth === width || onPaper()) return;
	width = innerWidth;
	narrow = matchMedia(NARROW).matches;
	changeView();
}

/** Changes to the view that is asked for now, on the same slide. */
export function changeView(): void {
	const view = viewFor(location.search, narrow, chosenView());
	if (!view || view === stateOf('view') || onPaper()) return;
	const here = slideAtHand();
	// The grid of all slides belongs to the view that is left.
	closeOverview();
	setState('view', view);
	followScreen();
	if (here) keepPlace(here);
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
	chooseView(view, narrow);
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
	if (here) keepPlace(here);
	void startStage();
}

/** Has the address name a slide, and the stage show it until reveal.js is there. */
function keepPlace({ id }: HTMLElement): void {
	replaceAddress(withHash(`#/${id}`));
	showOnly({ slide: id });
}
