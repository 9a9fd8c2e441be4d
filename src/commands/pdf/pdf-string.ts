/** Writes a text as a PDF string, in UTF-16. */
export function pdfString(text: string): string {
	const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
	return `<${bytes.toString('hex').toUpperCase()}>`;
}

/** Writes the beginning of a day, in UTC, as a PDF date. */
export function pdfDate(day: string): string {
	return `(D:${day.replaceAll('-', '')}000000+00'00')`;
}
