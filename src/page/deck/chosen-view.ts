import { forget, recall, remember } from '../../browser/stored.ts';
import { usualView, type View } from './view.ts';

let chosen = recall('view');

/** The view that the reader has chosen, if any. */
export function chosenView(): string | undefined {
	return chosen;
}

/**
 * Keeps a choice of view for the next time, and puts it into the address where that names one. The usual view is no choice:
 * who goes back to slides on a wide screen still has text to read when she zooms in.
 *
 * @param narrow whether the window is too small for a stage
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
