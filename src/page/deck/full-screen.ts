import { fillsScreen, onFillsScreen } from '../../browser/fills-screen.ts';
import { embedded } from '../../browser/stored.ts';
import { notify } from './notices.ts';
import { onStage } from './state.ts';

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

let awake = false;

/**
 * Keeps the screen awake while slides fill it: in a talk without a presenter's window nobody touches the computer for minutes.
 * To be called when the view has changed as well.
 */
export function followScreen(): void {
	const now = onStage() && fillsScreen();
	if (now === awake) return;
	awake = now;
	import('../../browser/wake-lock.ts').then(
		({ keepAwake }) => keepAwake('slides', awake),
		() => {},
	);
}

/** Makes {@link followScreen} follow the window. */
export function startFullScreen(): void {
	onFillsScreen(followScreen);
	followScreen();
}
