/**
 * Runs before anything is painted. It chooses view and theme, and shows the slide that the address names as soon as that
 * slide has been parsed. `:target` alone would be too late, because the browser sets it after the whole page is parsed.
 */

import { embedded, recall } from '../browser/stored.ts';
import { slideAddressIn } from '../model/slide-address.ts';
import { canShowSlides } from './can-show-slides.ts';
import { addressedSection, showOnly } from './deck/addressed-slide.ts';
import { holdTextForFont } from './deck/font.ts';
import { setFlag, setState } from './deck/state.ts';
import { NARROW, viewFor } from './deck/view.ts';
import { startEarlyKeys } from './early-keys.ts';
import { fetchLateScripts } from './late-scripts.ts';
import { opensOtherLanguage } from './live/own-language.ts';
import { awaitScripts, showText } from './text-only.ts';
import { bringAddressed, tidyAddress } from './tidy-address.ts';

const root = document.documentElement;
const FIRST = { slide: '1' };

// An older browser gets the article and no scripts, so that nothing opens there which could not be closed again.
if (canShowSlides()) start();
// Colours that depend on the theme are lost in an older browser, which leaves black text: it needs a white page.
else root.style.colorScheme = 'light';

function start(): void {
	holdTextForFont();
	tidyAddress();
	if (opensOtherLanguage()) return;
	showAddressed();
	addEventListener('hashchange', followAddress);
	addEventListener('DOMContentLoaded', checkAddress);
	tellSize();
	addEventListener('resize', tellSize);

	const theme = recall('theme');
	if (theme === 'light' || theme === 'dark') setState('theme', theme);
	if (recall('steps') === 'on') setFlag('steps', true);
	const view = viewFor(location.search, matchMedia(NARROW).matches, recall('view'));
	if (view) setState('view', view);
	// A lazy script lays paper out: until then there is nothing to lay out and nothing to see.
	else root.hidden = true;
	if (embedded) setFlag('embed', true);
	startEarlyKeys(showAddressed);
	fetchLateScripts(view !== undefined, showText);
	awaitScripts();
}

/** Shows the slide that the address names now. */
function followAddress(): void {
	tidyAddress();
	showAddressed();
	bringAddressed();
}

function showAddressed(): void {
	showOnly(slideAddressIn(location.hash) ?? FIRST);
}

/** Shows the first slide if the address names one that the page does not have, which is known once it is parsed. */
function checkAddress(): void {
	bringAddressed();
	if (addressedSection()) return;
	showOnly(FIRST);
	setFlag('lost', true);
}

/**
 * Passes the size of the window to the style sheets as numbers of CSS pixels without a unit. A style sheet can make a length
 * of a number, but not every browser can divide two lengths, which the scale of the stage needs. `resize` comes before the
 * first frame in the new size.
 */
function tellSize(): void {
	root.style.setProperty('--window-width', `${innerWidth}`);
	root.style.setProperty('--window-height', `${innerHeight}`);
}
