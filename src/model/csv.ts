const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/**
 * Writes a CSV file that a Nordic Excel opens correctly. Fields are separated by semicolons, because the comma is the
 * decimal sign there. Lines end as RFC 4180 requires. A byte order mark comes first, because Excel would otherwise read ä
 * as Ã¤.
 *
 * @param remarks what stands before the table, one remark for each line; each line begins with `#`
 * @param rows the table with its head
 * @returns the text, to be written as UTF-8
 */
export function csvText(remarks: readonly string[], rows: readonly (readonly string[])[]): string {
	const lines = [...remarks.map((text) => `# ${oneField(text)}`), ...rows.map((row) => row.map(field).join(';'))];
	return BYTE_ORDER_MARK + lines.map((line) => line + LINE_END).join('');
}

/** Quotes a field as RFC 4180 requires, with the semicolon in place of the comma. */
function field(text: string): string {
	return /[;"\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Removes semicolons and line breaks from a remark. It cannot be quoted instead, since its line would then no longer
 * start with #.
 */
function oneField(text: string): string {
	return text.replaceAll(/\s+/gu, ' ').replaceAll(';', ',');
}
