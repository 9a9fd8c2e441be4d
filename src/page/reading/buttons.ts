import { element } from '../../browser/element.ts';
import { notify } from '../deck/notices.ts';

/** Fetches the panel for printing. */
export type LoadPrintPanel = () => Promise<typeof import('../print/panel.ts')>;

/**
 * Makes a button open the panel for printing.
 *
 * @param only the slide that alone is to be printed, if it is one
 */
export function printFrom(button: HTMLElement, loadPanel: LoadPrintPanel, only?: HTMLElement): void {
	button.ariaHasPopup = 'dialog';
	button.addEventListener('click', () => {
		loadPanel().then(
			({ openPrintPanel }) => openPrintPanel(button, only),
			() => notify(NOT_LOADED),
		);
	});
}

/** The message that something could not be fetched, among those of the page. */
export const NOT_LOADED = 'notLoaded';

/**
 * A button that shows an icon. Its name is its words, which show beside it as a tip.
 *
 * @param words the element that holds them
 */
export function iconButton(icon: Element, words: HTMLElement): HTMLButtonElement {
	const button = element('button', '', icon, element('span', 'tip', words));
	button.type = 'button';
	return button;
}
