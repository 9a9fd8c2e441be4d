import { keyOf } from '../../model/talk-keys.ts';
import { focusHeading, sections } from './slides.ts';
import { currentIndex } from './stage.ts';

/** The open sheet, if any. Contents, settings and help are sheets: native popovers over the page. */
export function openPanel(): HTMLElement | null {
	return document.querySelector<HTMLElement>('.panel-sheet:popover-open');
}

/** Closes the open sheet and the open dialog, if any. */
export function closePanels(): void {
	openPanel()?.hidePopover();
	document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
}

/**
 * Opens or closes a sheet.
 *
 * @param id the id of its element
 */
export function togglePanel(id: string): void {
	document.getElementById(id)?.togglePopover();
}

/**
 * Sets `autofocus` in a sheet that opens to where a reader starts. When it closes, the browser returns the focus by
 * itself; if there is nothing to return it to, the heading of the current slide gets it.
 */
export function startPanels(): void {
	for (const panel of document.querySelectorAll<HTMLElement>('.panel-sheet')) {
		panel.addEventListener('beforetoggle', ({ newState }) => {
			if (newState !== 'open') return;
			panel.querySelector('[autofocus]')?.removeAttribute('autofocus');
			const start = panel.querySelector('[aria-current], input:checked') ?? panel.querySelector('h2');
			start?.setAttribute('autofocus', '');
		});
		panel.addEventListener('toggle', ({ newState }) => {
			const focused = document.activeElement;
			const nowhere = !focused || focused === document.body || panel.contains(focused);
			if (newState === 'closed' && nowhere && !openPanel()) focusHeading(sections[currentIndex()]);
		});
		panel.addEventListener('keydown', (event) => moveFocus(panel, event));
	}
}

/** The up and down arrow keys move through the links of a list. */
function moveFocus(panel: HTMLElement, event: KeyboardEvent): void {
	const key = keyOf(event);
	// A sheet that has closed keeps the focus until the next frame.
	if ((key !== 'ArrowDown' && key !== 'ArrowUp') || !panel.checkVisibility()) return;
	const links = [...panel.querySelectorAll<HTMLElement>('li a')];
	const at = links.findIndex((link) => link.matches(':focus'));
	if (links.length === 0) return;
	event.preventDefault();
	event.stopPropagation();
	links.at((at + (key === 'ArrowDown' ? 1 : -1)) % links.length)?.focus();
}
