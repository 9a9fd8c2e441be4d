/** Saves a file that was made in the page, under a name that says what it is. */
export function save(content: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(content);
	link.download = name;
	link.click();
	// The browser has taken the content over by then.
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
