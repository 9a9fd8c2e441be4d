/** The dialogs of the window, by their ids in the page. */
export type DialogId = 'setup' | 'contents' | 'enlarge' | 'help' | 'end' | LiveDialogId;

/** Those that come with a room for phones. */
export type LiveDialogId = 'hall-polls' | 'hall-questions' | 'close-room';

function dialogOf(id: DialogId): HTMLDialogElement {
	const element = document.getElementById(id);
	if (!(element instanceof HTMLDialogElement)) throw new Error(`the page has no dialog #${id}`);
	return element;
}

/** The dialog that is open, or null. */
export function openDialog(): HTMLDialogElement | null {
	return document.querySelector('dialog[open]');
}

/** Closes the dialog that is open, if one is. */
export function closeDialogs(): void {
	openDialog()?.close();
}

/**
 * Opens a dialog, with the focus on its heading, and closes the one that was open.
 *
 * @param id which one
 * @throws Error when the page has no such dialog
 */
export function showDialog(id: DialogId): HTMLDialogElement {
	const dialog = dialogOf(id);
	if (dialog.open) return dialog;
	closeDialogs();
	dialog.showModal();
	dialog.querySelector<HTMLElement>('h2')?.focus();
	return dialog;
}

/** Has the dialogs of the page close by their buttons, and by a click beside them. */
export function startDialogs(): void {
	for (const dialog of document.querySelectorAll('dialog')) startDialog(dialog);
}

/**
 * Has a dialog close by its buttons, and by a click beside it.
 *
 * @param dialog the dialog
 */
export function startDialog(dialog: HTMLDialogElement): void {
	dialog.addEventListener('click', (event) => {
		const { target } = event;
		if (target === dialog || (target instanceof Element && target.closest('[data-close]'))) dialog.close();
	});
}
