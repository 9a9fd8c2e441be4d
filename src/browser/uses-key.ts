/**
 * Tells whether a control handles a key itself, so that the key must not be a shortcut of the window.
 *
 * @param control the element that has the focus
 * @param key the key, as in `KeyboardEvent.key`
 */
export function usesKey(control: Element, key: string): boolean {
	// A control in a dialog or a sheet that has closed keeps the focus until the next frame.
	if (!control.checkVisibility()) return false;
	if (control.matches('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])'))
		return key !== 'Escape';
	if (control.matches('button, summary')) return key === ' ' || key === 'Enter';
	if (control.matches('a[href]')) return key === 'Enter';
	if (control.matches('input[type=checkbox]')) return key === ' ';
	if (control.matches('input[type=radio]')) return key === ' ' || key.startsWith('Arrow');
	return false;
}
