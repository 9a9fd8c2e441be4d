import { isUnknown, queryIn } from '../../model/query.ts';

/** The views of the page: slides on a stage, or an article to read. */
export type View = 'slides' | 'read';

/**
 * The media query for windows in which the slide view would be too small to read: a phone, or a laptop at 200 % zoom.
 */
export const NARROW = '(max-width: 699.98px), (max-height: 419.98px)';

/**
 * Decides the view from the address, the window and an earlier choice.
 *
 * @param search the query of the address: `as` names a view, `live` a talk to follow, `paper` asks for neither
 * @param narrow whether the window matches {@link NARROW}
 * @param chosen the view that the reader has chosen before, if any; the address overrides it
 * @returns the view; undefined when the address asks for paper
 */
export function viewFor(search: string, narrow: boolean, chosen?: string): View | undefined {
	const query = queryIn(search);
	if (query.has('paper')) return undefined;
	// Who follows a talk reads: the slides are on the wall.
	const as = query.get('as') ?? (query.has('live') ? 'read' : '');
	for (const view of [as, chosen]) if (view === 'slides' || view === 'read') return view;
	return usualView(narrow);
}

/** What an address may ask for by `as` or `paper`. */
const SHAPES = ['slides', 'read', 'handout', 'notes'];

/**
 * Finds out whether an address asks for a view that the page does not have, or for one by a name that is misspelt.
 *
 * @param search the query of the address
 * @returns what it asks for, such as `reed` or `papper=handout`; undefined when it asks for none, or for one that there is
 */
export function unknownViewIn(search: string): string | undefined {
	const query = queryIn(search);
	const asked = query.get('as') ?? '';
	if (!['', 'slides', 'read'].includes(asked)) return asked;
	const misspelt = [...query].find(([name, value]) => isUnknown(name) && SHAPES.includes(value.toLowerCase()));
	return misspelt?.join('=');
}

/**
 * The default view, for a reader who has chosen none.
 *
 * @param narrow whether the window matches {@link NARROW}
 */
export function usualView(narrow: boolean): View {
	return narrow ? 'read' : 'slides';
}
