/** By how many pixels a side may differ from that of the screen, as zoom is rounded. */
const ROUNDING = 3;

const FULL_SCREEN = '(display-mode: fullscreen)';
/** Is only listened to: Chromium does not tell a change to a list that was asked between the change and the next frame. */
const fullScreen = matchMedia(FULL_SCREEN);
const inBrowser = matchMedia('(display-mode: browser)');

/**
 * Whether the window fills its screen: because the page asked for it, or because the browser was told to, by F11 or in its
 * menu, of which `document.fullscreenElement` knows nothing.
 */
export function fillsScreen(): boolean {
	// A browser that names no mode, or has opened the site as an app, is judged by sizes.
	return (
		document.fullscreenElement !== null || matchMedia(FULL_SCREEN).matches || (!inBrowser.matches && coversScreen())
	);
}

/**
 * Whether the page is as large as its screen. Zoom makes fewer pixels of the page, but not of the window, which is as wide as
 * the page where nothing stands beside it.
 */
function coversScreen(): boolean {
	const zoom = outerWidth / innerWidth;
	return outerWidth >= screen.width - ROUNDING && innerHeight * zoom >= screen.height - ROUNDING;
}

/**
 * Calls a listener whenever {@link fillsScreen} may have changed.
 *
 * @param listener is told nothing
 */
export function onFillsScreen(listener: () => void): void {
	document.addEventListener('fullscreenchange', listener);
	fullScreen.addEventListener('change', listener);
	addEventListener('resize', listener);
}
