/** Takes the colours that the reader has chosen for the deck; without a choice they are those of the system. */
export function useTheme(): void {
	try {
		const theme = localStorage.getItem('kommundeck.theme');
		if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
	} catch {
		// Closed to us: the system decides.
	}
}
