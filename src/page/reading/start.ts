const root = document.documentElement;

/** Whether the reading view is wanted: what it takes may come when the reader has left it again. */
let wanted = false;
let close = () => {};

/**
 * Puts what the reading view has beside the text into the page. It comes in a file of its own; without it the page is the
 * article that it is without script.
 */
export async function openReading(): Promise<void> {
	wanted = true;
	try {
		const { startReading } = await import('./reading.ts');
		if (!wanted) return;
		close();
		// Asked for from here: from any other file the style sheet of this one, which is in the page, would be asked for too.
		close = startReading(() => import('../print/panel.ts'));
	} catch {
		if (wanted) delete root.dataset.view;
	}
}

/** Takes it out again. */
export function closeReading(): void {
	wanted = false;
	close();
	close = () => {};
}
