import { explainFailure } from '../deck/notices.ts';
import { follows, onStage } from '../deck/state.ts';
import type { Meeting } from './definition.ts';

/** Selects the marks of terms, as `render/markup/term-marks.ts` writes them. */
export const MARK = 'a[data-term]';

/**
 * Makes the marks of terms show their definitions in place. The script for that is loaded when a reader comes to the
 * first mark. If it cannot be loaded, a mark is a link to the glossary.
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
	// In the slide view the focus stays on the slide, so that the next key changes the slide.
	if (pressed || (event.type === 'mousedown' && onStage())) event.preventDefault();
	const how = pressed ? 'press' : meetingOf(event, link);
	// The audience window and its preview in the presenter view open no definition by themselves.
	if (how === undefined || follows()) return;
	import('./definition.ts')
		.then(({ show }) => show(link, how))
		.catch(async (error: unknown) => {
			// Who is told of a new version stays at the slide.
			if (pressed && !(await explainFailure(error))) location.assign(link.href);
		});
}

function meetingOf(event: Event, link: HTMLElement): Meeting | undefined {
	if (event.type === 'focusin') return link.matches(':focus-visible') ? 'focus' : undefined;
	if (event.type !== 'pointermove' || !(event instanceof PointerEvent) || event.pointerType === 'touch')
		return undefined;
	// A new slide may place a mark under a pointer that does not move; browsers then send a pointer event as well.
	return event.movementX === 0 && event.movementY === 0 ? undefined : 'hover';
}
