import { SEARCH_LETTER } from '../../model/talk-keys.ts';
import { notify } from '../deck/notices.ts';
import { follows } from '../deck/state.ts';

/** Makes every control for searching open the panel, and Ctrl+K as well. The panel comes when it is first asked for. */
export function startSearching(): void {
	document.addEventListener('click', ({ target }) => {
		if (target instanceof Element && target.closest('[data-action=search]')) openSearch();
	});
	document.addEventListener('keydown', (event) => {
		const combined = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
		if (!combined || event.key.toLowerCase() !== SEARCH_LETTER || event.defaultPrevented) return;
		event.preventDefault();
		openSearch();
	});
}

/** Opens the panel for searching; never on the audience's screen or in a preview, which show what the presenter shows. */
export function openSearch(): void {
	if (!follows()) void open();
}

async function open(): Promise<void> {
	try {
		const { openSearchPanel } = await import('./panel.ts');
		openSearchPanel();
	} catch {
		notify('noSearch');
	}
}
