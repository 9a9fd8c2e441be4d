import { setState } from '../deck/state.ts';

/** Whether the reading view is open. Its script may arrive after the reader has left the view again. */
let wanted = false;
let close = () => {};

/**
 * Opens what the reading view has beside the text, which is loaded from a chunk of its own. If that fails, the page
 * becomes the article that it is without script.
 */
export async function openReading(): Promise<void> {
	wanted = true;
	try {
		const { startReading } = await import('./reading.ts');
		if (!wanted) return;
		close();
		close = startReading();
	} catch {
		if (wanted) setState('view', undefined);
	}
}

/** Removes it again. */
export function closeReading(): void {
	wanted = false;
	close();
	close = () => {};
}
