import { setState } from '../deck/state.ts';

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
		close = startReading();
	} catch {
		if (wanted) setState('view', undefined);
	}
}

/** Takes it out again. */
export function closeReading(): void {
	wanted = false;
	close();
	close = () => {};
}
