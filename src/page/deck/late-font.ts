import { stateOf } from './state.ts';
/** The deck's font, as the browser is asked for it. */
export const FONT = '1em "Source Sans 3 Variable"';

/** Whether the font has come since it was found to be late. The browser may have forgotten it again, but not its file. */
let here = false;

/**
 * Where the font came too late for the first paint, the page stands in another until the slide changes: see `head.ts`.
 * Nothing on it asks for the font meanwhile, and the browser forgets one that is not used whenever a style sheet arrives:
 * so it is asked for here.
 */
export function awaitLateFont(): void {
	if (stateOf('font') !== 'late') return;
	const come = () => {
		here = true;
	};
	// Without it the stand-in stays, which can be read as well.
	document.fonts.load(FONT).then(come, () => {});
}

/** Uses the font that came too late, now that the slide which it would move is gone. */
export function useLateFont(): void {
	const { dataset } = document.documentElement;
	if (dataset.font === 'late' && here) delete dataset.font;
	else awaitLateFont();
}
