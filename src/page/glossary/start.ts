import { follows, onStage } from '../deck/state.ts';
import type { Meeting } from './definition.ts';

/** The marks of terms, as `render/markup/term-marks.ts` writes them. */
export const MARK = 'a[data-term]';

/**
 * Makes the marks of terms show what they mean in place. What does so comes with the first mark that a reader meets; when it
 * cannot be had, a mark is a link to the glossary.
 */
export function startTerms(): void {
	for (const type of ['pointermove', 'focusin', 'mousedown', 'click']) document.addEventListener(type, meet);
}

function meet(event: Event): void {
	const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(MARK) : null;
	if (!link) return;
	const pressed = event.type === 'click';
	if (pressed && event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey))
		return;
	// On a stage the focus stays with the slide, so that the next key moves on.
	if (pressed || (event.type === 'mousedown' && onStage())) event.preventDefault();
	const how = pressed ? 'press' : meetingOf(event, link);
	// What the hall sees, and what the presenter sees of it, explains nothing by itself.
	if (how === undefined || follows()) return;
	import('./definition.ts')
		.then(({ show }) => show(link, how))
		.catch(() => {
			if (pressed) location.assign(link.href);
		});
}

function meetingOf(event: Event, link: HTMLElement): Meeting | undefined {
	if (event.type === 'focusin') return link.matches(':focus-visible') ? 'focus' : undefined;
	if (event.type !== 'pointermove' || !(event instanceof PointerEvent) || event.pointerType === 'touch')
		return undefined;
	// A slide that comes may bring a mark under a pointer that nobody moves.
	return event.movementX === 0 && event.movementY === 0 ? undefined : 'hover';
}
