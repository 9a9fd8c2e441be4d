import { replaceAddress } from '../../browser/address.ts';
import { forget, recall, remember } from '../../browser/stored.ts';
import { queryIn } from '../../model/query.ts';
import { usualView, type View } from './view.ts';

let chosen = recall('view');

/** The view that the reader has chosen, if any, as it was stored. */
export function chosenView(): string | undefined {
	return chosen;
}

/**
 * Stores the chosen view, and writes it to the address if that asks for a view. The default view is not stored as a
 * choice: a reader who returns to slides on a wide screen still gets text when she zooms in.
 *
 * @param view the view that she has chosen
 * @param narrow whether the window is too small for slides
 */
export function chooseView(view: View, narrow: boolean): void {
	chosen = view === usualView(narrow) ? undefined : view;
	if (chosen === undefined) forget('view');
	else remember('view', chosen);
	const query = queryIn(location.search);
	if (query.has('as') || query.has('live')) nameView(view);
}

/**
 * Writes a view to the address, which overrides what the reader has chosen. Where the address cannot be written, the view is held until
 * the page is left.
 *
 * @param view the view that the address is to name
 */
export function nameView(view: View): void {
	const address = new URL(location.href);
	address.searchParams.set('as', view);
	if (!replaceAddress(address)) chosen = view;
}
