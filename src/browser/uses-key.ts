/**
 * Whether a control that has the focus uses a key itself, so that the key is no command of the window.
 *
 * @param control what has the focus
 * @param key the name of the key as the browser says it
 */
export function usesKey(control: Element, key: string): boolean {
	if (control.matches('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])'))
		return key !== 'Escape';
	if (control.matches('button, summary')) return key === ' ' || key === 'Enter';
	if (control.matches('a[href]')) return key === 'Enter';
	if (control.matches('input[type=checkbox]')) return key === ' ';
	if (control.matches('input[type=radio]')) return key === ' ' || key.startsWith('Arrow');
	return false;
}
