import { element } from '../../browser/element.ts';
import { guardPointer } from '../../browser/resting-pointer.ts';
import { byId } from '../deck.ts';
import { type LiveDialogId, startDialog } from '../dialogs.ts';
import { type LiveKey, t } from './words.ts';

/** A dialog of the room, and what brings it up to date. */
export interface HallDialog {
	readonly dialog: HTMLDialogElement;
	/**
	 * Changes what it shows: the focus stays in it, and a click that was meant for what stood there before does nothing.
	 *
	 * @param show makes the change
	 */
	update(show: () => void): void;
}

/**
 * Makes a dialog like those of the page.
 *
 * @param id of the dialog; its heading has the same with `-title`
 * @param title the key of the title
 * @param content what it holds
 */
export function addDialog(id: LiveDialogId, title: LiveKey, ...content: readonly Node[]): HallDialog {
	const heading = element('h2', '', t(title));
	heading.id = `${id}-title`;
	heading.tabIndex = -1;
	// Those of the page have a button that closes them, with its icon.
	const close = document.querySelector('dialog [data-close].close')?.cloneNode(true);
	const dialog = element(
		'dialog',
		'hall-dialog',
		element('header', '', heading, ...(close ? [close] : [])),
		...content,
	);
	dialog.id = id;
	dialog.setAttribute('aria-labelledby', heading.id);
	startDialog(dialog);
	byId('presenter').append(dialog);
	const beforeChange = guardPointer(dialog);
	return {
		dialog,
		update(show) {
			if (dialog.open) beforeChange();
			keepFocus(dialog, show, () => heading);
		},
	};
}

/**
 * Makes a button.
 *
 * @param words the key of its words
 * @param act what it does
 * @param className its classes
 */
export function button(words: LiveKey, act: () => void, className = ''): HTMLButtonElement {
	const made = element('button', className, t(words));
	made.type = 'button';
	made.addEventListener('click', act);
	return made;
}

/**
 * Writes a text, unless it stands there already: what is written anew loses a selection, and what a pointer is pressing.
 *
 * @param place where
 * @param text what
 */
export function write(place: HTMLElement, text: string): void {
	if (place.textContent !== text) place.textContent = text;
}

/**
 * Moves the focus on where what has it is hidden or taken away: else it falls to the page, where the keyboard begins anew.
 *
 * @param within where it is looked after
 * @param change what may hide or take away something there
 * @param next finds what the focus goes to then
 */
export function keepFocus(within: Element, change: () => void, next: () => Element | null | undefined): void {
	const { activeElement: focused } = document;
	const isWithin = within.contains(focused);
	change();
	if (!isWithin) return;
	const shown = focused?.isConnected === true && focused.checkVisibility();
	const goesTo = shown ? focused : next();
	if (goesTo !== document.activeElement && goesTo instanceof HTMLElement) goesTo.focus();
}

/** The first of the controls of a part that can be seen. */
export function firstControl(part: Element): Element | undefined {
	return [...part.querySelectorAll('button, input, select')].find((control) => control.checkVisibility());
}
