import { element } from '../../browser/element.ts';
import { keyOf } from '../../model/talk-keys.ts';
import { t } from './words.ts';

/** What stands above the bar at the foot of the window: a question to the hall, its result, or questions to the trainer. */
export interface Sheet {
	readonly element: HTMLElement;
	/** Has the words of the page's language put into it, and what has changed. */
	update(): void;
}

/**
 * Makes the frame of a sheet: a heading, and a button that hides it. It is no dialog: the page goes on behind it.
 *
 * @param id the id of the sheet
 * @param onHide is called when the reader wants it out of the way
 * @param content what stands in it
 * @returns the sheet, and what writes its heading
 */
export function sheetOf(
	id: string,
	onHide: () => void,
	...content: readonly HTMLElement[]
): { readonly element: HTMLElement; label(text: string): void } {
	const heading = element('h2');
	heading.id = `${id}-title`;
	heading.tabIndex = -1;
	const hide = element('button', 'live-hide');
	hide.type = 'button';
	hide.addEventListener('click', onHide);
	const sheet = element('section', 'live-sheet', element('header', '', heading, hide), ...content);
	sheet.id = id;
	sheet.hidden = true;
	sheet.setAttribute('aria-labelledby', heading.id);
	sheet.addEventListener('keydown', (event) => {
		if (keyOf(event) !== 'Escape') return;
		event.preventDefault();
		onHide();
	});
	return {
		element: sheet,
		label(text) {
			setText(heading, text);
			setText(hide, t('bar.hide'));
		},
	};
}

/** Writes a text where it is another one: what does not change is not said again, and keeps its selection. */
export function setText(made: HTMLElement, text: string): void {
	if (made.textContent !== text) made.textContent = text;
}

/** Makes a button that does something in the page. */
export function button(className: string, act: () => void): HTMLButtonElement {
	const made = element('button', className);
	made.type = 'button';
	made.addEventListener('click', act);
	return made;
}
