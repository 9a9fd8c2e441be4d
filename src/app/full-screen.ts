import { notify } from './messages.ts';

/** Whether the browser can show this page on the whole screen; a telephone often cannot. */
export function canFillScreen(): boolean {
	return document.fullscreenEnabled;
}

/** Fills the screen, or leaves it. Says so when the browser refuses. */
export async function toggleFullScreen(): Promise<void> {
	try {
		if (document.fullscreenElement) await document.exitFullscreen();
		else await document.documentElement.requestFullscreen();
	} catch {
		notify('noFullScreen');
	}
}
