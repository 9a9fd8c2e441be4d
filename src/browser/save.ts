/**
 * Saves a file that was made in the page, as a download.
 *
 * @param content the content of the file, with its media type
 * @param name the file name that the browser suggests
 */
export function save(content: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(content);
	link.download = name;
	link.click();
	// The address must stay valid until the browser has started the download.
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
