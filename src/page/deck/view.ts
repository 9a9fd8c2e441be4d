/** The views of the page: slides on a stage, or an article to read. */
export type View = 'slides' | 'read';

/** Where a stage would be too small to read: a phone, or a laptop at 200 % zoom. */
export const NARROW = '(max-width: 699.98px), (max-height: 419.98px)';

/**
 * The view that an address and a window ask for.
 *
 * @param search the query of the address: `as` names a view, `paper` asks for neither
 * @param narrow whether the window is {@link NARROW}
 * @param chosen the view that the reader has chosen before, if any: it counts unless the address names one
 */
export function viewFor(search: string, narrow: boolean, chosen?: string): View | undefined {
	const query = new URLSearchParams(search);
	if (query.has('paper')) return undefined;
	const as = query.get('as');
	for (const view of [as, chosen]) if (view === 'slides' || view === 'read') return view;
	return usualView(narrow);
}

/** The view of whoever has chosen none. */
export function usualView(narrow: boolean): View {
	return narrow ? 'read' : 'slides';
}
