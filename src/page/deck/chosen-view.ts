import { forget, recall, remember } from '../../browser/stored.ts';
import { usualView, type View } from './view.ts';

let chosen = recall('view');

/** The view that the reader has chosen, if any, as it was stored. */
export function chosenView(): string | undefined {
	return chosen;
}

/**
 * Stores the chosen view, and writes it to the address if that names a view. The default view is not stored as a
 * choice: a reader who returns to slides on a wide screen still gets text when she zooms in.
 *
 * @param view the view that she has chosen
 * @param narrow whether the window is too small for slides
 */
export function chooseView(view: View, narrow: boolean): void {
	chosen = view === usualView(narrow) ? undefined : view;
	if (chosen === undefined) forget('view');
	else remember('view', chosen);
	const address = new URL(location.href);
	if (!address.searchParams.has('as')) return;
	address.searchParams.set('as', view);
	history.replaceState(history.state, '', address);
}
