/**
 * Puts a text that has changed elsewhere into a field. Only what differs is replaced, so that the caret and the selection stay where
 * they are in the text. In the field that has the focus the change can be undone, as can what was typed before it.
 *
 * @param field the field
 * @param text its new text
 */
export function replaceText(field: HTMLTextAreaElement, text: string): void {
	const before = field.value;
	const after = text.replace(/\r\n?/gu, '\n');
	if (after === before) return;
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start] === after[start]) start++;
	let same = 0;
	while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
	const end = before.length - same;
	const inserted = after.slice(start, after.length - same);
	if (field !== document.activeElement || !insert(field, inserted, start, end)) {
		field.setRangeText(inserted, start, end, 'preserve');
	}
}

/**
 * Inserts a text as if it had been typed: a value that a script sets takes from the field what could be undone.
 *
 * @returns whether the browser has done so
 */
function insert(field: HTMLTextAreaElement, text: string, start: number, end: number): boolean {
	const { scrollX: left, scrollY: top } = window;
	const moved = (at: number) => (at <= start ? at : Math.max(at, end) - end + start + text.length);
	const [from, to, direction] = [field.selectionStart, field.selectionEnd, field.selectionDirection];
	field.setSelectionRange(start, end);
	const done = document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
	field.setSelectionRange(done ? moved(from) : from, done ? moved(to) : to, direction);
	// The browser brings what was inserted into sight, which nobody has asked for.
	scrollTo({ left, top, behavior: 'instant' });
	return done;
}
