import { element } from '../../browser/element.ts';

/** The name of the message that a file could not be fetched, among the messages of the page. */
export const NOT_LOADED = 'notLoaded';

/**
 * Makes a button that shows an icon. Its accessible name is its label, which appears beside it as a tooltip.
 *
 * @param icon the icon, hidden from screen readers
 * @param words the element that holds the label
 */
export function iconButton(icon: Element, words: HTMLElement): HTMLButtonElement {
	const button = element('button', '', icon, element('span', 'tip', words));
	button.type = 'button';
	return button;
}
