/**
 * Runs before anything is painted: chooses view and colours, and shows the slide that the address asks for
 * as soon as it has streamed in. `:target` alone would come too late: the browser sets it after the page is parsed.
 */

import { embedded, recall } from '../browser/stored.ts';
import { canShowSlides } from './can-show-slides.ts';
import { FONT } from './deck/late-font.ts';
import { selectorOf, showOnly, slideAddressIn } from './deck/slide-address.ts';
import { setFlag, setState, stateOf } from './deck/state.ts';
import { NARROW, viewFor } from './deck/view.ts';
import { startEarlyKeys } from './early-keys.ts';
import { fetchLateScripts } from './late-scripts.ts';

const root = document.documentElement;

/**
 * How long the first paint may wait for the font, in milliseconds. It is there by then on any usual line. On a slow one the
 * stand-in is shown at once and stays until the next slide: no line of text moves while someone reads it.
 */
const FONT_TIMEOUT = 120;

// An older browser has the article, and no script: nothing is opened there that could not be closed.
if (canShowSlides()) start();
// Where no colour depends on light and dark, black is what remains of most: on white.
else root.style.colorScheme = 'light';

function start(): void {
	let here = false;
	let shown = false;
	const useFont = () => {
		here = true;
		if (!shown) setState('font', undefined);
	};
	// That it has come is told a little late, which may cost the first frame: so that one asks. In a task of its own: WebKit takes
	// a third longer to the first frame when it is asked before it has read the page.
	setTimeout(async () => {
		// Without it the stand-in stays. Of a font that no style sheet has named yet the browser says that it is there, with no face.
		const faces = await document.fonts.load(FONT).catch(() => []);
		if (faces.length > 0) useFont();
	});
	requestAnimationFrame(() => {
		// WebKit forgets a font that nothing uses, as nothing does on paper: what has come is not awaited again.
		if (here || (document.fonts.size && document.fonts.check(FONT))) useFont();
		// Not sooner: to hide the words and to show them again has them styled twice, and mostly the font is there by now.
		else if (stateOf('font') !== 'late') setState('font', 'awaited');
	});
	setTimeout(() => {
		if (here) return;
		setState('font', 'late');
		requestAnimationFrame(() => {
			shown = true;
		});
	}, FONT_TIMEOUT);

	const first = { slide: '1' };
	const showAddressed = () => showOnly(slideAddressIn(location.hash) ?? first);
	showAddressed();
	addEventListener('hashchange', showAddressed);
	addEventListener('DOMContentLoaded', () => {
		const place = slideAddressIn(location.hash);
		if (!place || document.querySelector(`.slides>${selectorOf(place.slide)}`)) return;
		showOnly(first);
		setFlag('lost', true);
	});

	tellSize();
	addEventListener('resize', tellSize);

	// What the reader has chosen before.
	const theme = recall('theme');
	if (theme === 'light' || theme === 'dark') setState('theme', theme);
	if (recall('steps') === 'on') setFlag('steps', true);
	const view = viewFor(location.search, matchMedia(NARROW).matches, recall('view'));
	if (view) setState('view', view);
	// Paper is laid out by a script of its own: until then there is nothing to lay out and nothing to see.
	else root.hidden = true;
	if (embedded) setFlag('embed', true);
	startEarlyKeys(showAddressed);
	fetchLateScripts(view !== undefined);
}

/**
 * Tells the style sheets how large the window is, in CSS pixels but without a unit: they make lengths of numbers, while not
 * every browser makes a number, such as the scale of the stage, of two lengths. A resize is heard of before its first frame.
 */
function tellSize(): void {
	root.style.setProperty('--window-width', `${innerWidth}`);
	root.style.setProperty('--window-height', `${innerHeight}`);
}
