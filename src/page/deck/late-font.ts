import { stateOf } from './state.ts';
/** The font of the deck, as `document.fonts` takes it. */
export const FONT = '1em "Source Sans 3 Variable"';

/**
 * Whether the font has arrived after it was found to be late. The browser may have dropped it again, but has its file
 * in the cache.
 */
let here = false;

/**
 * Requests the font if it was too late for the first paint. The page then keeps a fallback font until the slide changes
 * (see `head.ts`), so no element requests the font meanwhile, and the browser drops an unused font whenever a style
 * sheet arrives. So it must be requested here.
 */
export function awaitLateFont(): void {
	if (stateOf('font') !== 'late') return;
	const come = () => {
		here = true;
	};
	// Without the font, the fallback stays, which is readable as well.
	document.fonts.load(FONT).then(come, () => {});
}

/** Switches to the late font. This must happen when the slide changes, so that no text moves on a visible slide. */
export function useLateFont(): void {
	const { dataset } = document.documentElement;
	if (dataset.font === 'late' && here) delete dataset.font;
	else awaitLateFont();
}
