import { focusHeading, sections } from './slides.ts';
import { currentIndex } from './stage.ts';

/** The sheets that open over the slides: contents, settings, help. They are native popovers. */
export function openPanel(): HTMLElement | null {
	return document.querySelector<HTMLElement>('.panel-sheet:popover-open');
}

export function closePanels(): void {
	openPanel()?.hidePopover();
	document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
}

export function togglePanel(id: string): void {
	document.getElementById(id)?.togglePopover();
}

/**
 * Has the browser put the focus where a reader starts in a sheet that opens; it gives the focus back by itself when the sheet
 * closes. To the heading of the slide it goes where there is nothing to give it back to.
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
		panel.addEventListener('keydown', (event) => walk(panel, event));
	}
}

/** Up and down move through the links of a list. */
function walk(panel: HTMLElement, event: KeyboardEvent): void {
	if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
	const links = [...panel.querySelectorAll<HTMLElement>('li a')];
	const at = links.findIndex((link) => link.matches(':focus'));
	if (links.length === 0) return;
	event.preventDefault();
	event.stopPropagation();
	links.at((at + (event.key === 'ArrowDown' ? 1 : -1)) % links.length)?.focus();
}
