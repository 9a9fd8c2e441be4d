/** The sheets over the window, by their ids in the page. */
export type DialogId = 'setup' | 'contents' | 'enlarge' | 'help' | 'end';

function dialogOf(id: DialogId): HTMLDialogElement {
	const element = document.getElementById(id);
	if (!(element instanceof HTMLDialogElement)) throw new Error(`the page has no dialog #${id}`);
	return element;
}

/** The sheet that is open, if one is. */
export function openDialog(): HTMLDialogElement | null {
	return document.querySelector('dialog[open]');
}

export function closeDialogs(): void {
	openDialog()?.close();
}

/** Opens a sheet in the place of the one that is open. */
export function showDialog(id: DialogId): HTMLDialogElement {
	const dialog = dialogOf(id);
	if (dialog.open) return dialog;
	closeDialogs();
	dialog.showModal();
	dialog.querySelector<HTMLElement>('h2')?.focus();
	return dialog;
}

/** Makes the buttons that close a sheet work, and a click beside it. */
export function startDialogs(): void {
	for (const dialog of document.querySelectorAll('dialog')) {
		dialog.addEventListener('click', (event) => {
			const { target } = event;
			if (target === dialog || (target instanceof Element && target.closest('[data-close]'))) dialog.close();
		});
	}
}
