import { giveBackFocus, sections } from './slides.ts';
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

/** Puts the focus where a reader starts in a sheet that opens, and gives it back when the sheet closes. */
export function startPanels(): void {
	for (const panel of document.querySelectorAll<HTMLElement>('.panel-sheet')) {
		let before: Element | null = null;
		panel.addEventListener('beforetoggle', (event) => {
			if (event.newState === 'open') before = document.activeElement;
		});
		panel.addEventListener('toggle', (event) => {
			if (event.newState === 'open') {
				(panel.querySelector<HTMLElement>('[aria-current], input:checked') ?? panel.querySelector('h2'))?.focus();
			} else {
				leave(panel, before);
				// The browser gives the focus back as well, and may do so later than this.
				requestAnimationFrame(() => leave(panel, before));
			}
		});
		panel.addEventListener('keydown', (event) => walk(panel, event));
	}
}

/** A focus that stood in a closed sheet, or nowhere, goes back to where it was, or to the slide. */
function leave(panel: HTMLElement, before: Element | null): void {
	const focused = document.activeElement;
	if (openPanel() || (focused !== document.body && !panel.contains(focused))) return;
	giveBackFocus(before, sections[currentIndex()]);
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
