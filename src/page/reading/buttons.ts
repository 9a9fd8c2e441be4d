import { element } from '../../browser/element.ts';

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
