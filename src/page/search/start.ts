import { nameOf, SEARCH_LETTER } from '../../model/talk-keys.ts';
import { notifyFailure } from '../deck/notices.ts';
import { follows } from '../deck/state.ts';

/** Makes every search button and Ctrl+K open the search panel, which is loaded when it is first opened. */
export function startSearching(): void {
	document.addEventListener('click', ({ target }) => {
		if (target instanceof Element && target.closest('[data-action=search]')) openSearch();
	});
	document.addEventListener('keydown', (event) => {
		const combined = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
		if (!combined || nameOf(event) !== SEARCH_LETTER || event.defaultPrevented) return;
		event.preventDefault();
		if (!event.repeat) openSearch();
	});
}

/**
 * Opens the search panel; never in the audience window or in a preview, because these show what the presenter shows.
 */
export function openSearch(): void {
	if (!follows()) void open();
}

/** Ends what listens while the panel is loading. */
let loading: AbortController | undefined;

async function open(): Promise<void> {
	if (loading) return;
	loading = new AbortController();
	let typed = '';
	// Whoever types on at once means the search, which is still loading, and not the shortcuts of the deck.
	const keep = (event: KeyboardEvent) => {
		if (event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		typed += event.key;
	};
	addEventListener('keydown', keep, { capture: true, signal: loading.signal });
	try {
		const { openSearchPanel } = await import('./panel.ts');
		// The window may have been shown to an audience meanwhile.
		if (!follows()) openSearchPanel(typed);
	} catch (error) {
		void notifyFailure('noSearch', error);
	}
	loading.abort();
	loading = undefined;
}
