import { embedded } from '../../browser/stored.ts';
import { notify } from './notices.ts';

/** Whether the browser can show this page on the whole screen; a telephone often cannot. */
export function canFillScreen(): boolean {
	return document.fullscreenEnabled;
}

/** Fills the screen, or leaves it. Says so when the browser refuses; within another page, that one has the say. */
export async function toggleFullScreen(): Promise<void> {
	if (embedded && !canFillScreen()) return;
	try {
		if (document.fullscreenElement) await document.exitFullscreen();
		else await document.documentElement.requestFullscreen();
	} catch {
		notify('noFullScreen');
	}
}
