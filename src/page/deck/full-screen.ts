import { embedded } from '../../browser/stored.ts';
import { notify } from './notices.ts';

/** Tells whether the browser allows this page to go full screen; phones often do not. */
export function canFillScreen(): boolean {
	return document.fullscreenEnabled;
}

/**
 * Enters or leaves full screen. A notice says when the browser refuses. An embedded page does nothing if the outer page
 * does not allow full screen.
 */
export async function toggleFullScreen(): Promise<void> {
	if (embedded && !canFillScreen()) return;
	try {
		if (document.fullscreenElement) await document.exitFullscreen();
		else await document.documentElement.requestFullscreen();
	} catch {
		notify('noFullScreen');
	}
}
