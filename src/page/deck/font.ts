import { setState, stateOf } from './state.ts';

/** The family of the font of the deck, and its weights: one file holds them all. */
const FAMILY = 'Source Sans 3 Variable';
const WEIGHTS = '200 900';

/** The font of the deck, as `document.fonts` takes it. */
const FONT = `1em "${FAMILY}"`;

/**
 * How long the first paint may wait for the font, in milliseconds. On a usual connection the font arrives within this time. On
 * a slow one the fallback font is painted at once and stays until the next slide, so that no text moves on a visible slide.
 */
const TIMEOUT = 120;

/**
 * Holds the words back until the font is there, or its time is over. `font-display` cannot do this: `swap` moves the text
 * of a visible slide when the font arrives; `optional` paints the fallback for as long as the page is open whenever the
 * machine is busy, even if the font is on the same machine.
 */
export function holdTextForFont(): void {
	let loaded = false;
	let painted = false;
	const useFont = () => {
		loaded = true;
		if (!painted) setState('font', undefined);
	};
	// The page asks for the font, because the browser reports a font that it has loaded by itself too late for the first
	// frame. It asks in a task of its own, because WebKit paints a third later when a script asks before the page is parsed.
	setTimeout(async () => {
		// A font that no style sheet has declared yet counts as loaded, but without a face. If it fails to load, the fallback stays.
		const faces = await document.fonts.load(FONT).catch(() => []);
		if (faces.length === 0) return;
		useFont();
		addFace();
	});
	requestAnimationFrame(() => {
		// WebKit drops a font that no element uses, as on paper. `check` tells that it does not have to be awaited again.
		if (loaded || (document.fonts.size && document.fonts.check(FONT))) useFont();
		// The text is hidden only now, because hiding and showing it computes its style twice, and the font is usually there.
		else if (stateOf('font') !== 'late') setState('font', 'awaited');
	});
	setTimeout(() => {
		if (loaded) return;
		setState('font', 'late');
		requestAnimationFrame(() => {
			painted = true;
		});
	}, TIMEOUT);
}

/**
 * Adds the font once more, by script. Chromium drops the faces that style sheets declare when a late sheet arrives before one
 * that it was to follow, and paints the fallback until it has made them anew: text moves for a frame. A face of a script stays.
 */
function addFace(): void {
	const file = document.querySelector<HTMLLinkElement>('link[rel=preload][as=font]')?.href;
	// A page without an origin, opened from a disk, may not fetch it by script.
	if (file === undefined || globalThis.origin === 'null') return;
	const face = new FontFace(FAMILY, `url("${file}")`, { weight: WEIGHTS });
	face.load().then(
		() => document.fonts.add(face),
		// The face of the style sheet is there all the same.
		() => {},
	);
}

/** Whether the font has arrived after it was found to be late. The browser may have dropped it again, but has cached its file. */
let arrived = false;

/**
 * Requests the font if it was too late for the first paint. No element uses it until the slide changes, and the browser
 * drops an unused font whenever a style sheet arrives, so it has to be requested here.
 */
export function awaitLateFont(): void {
	if (stateOf('font') !== 'late') return;
	const onArrival = () => {
		arrived = true;
	};
	// Without the font, the fallback stays, which is readable as well.
	document.fonts.load(FONT).then(onArrival, () => {});
}

/** Switches to the late font. This must happen when the slide changes, so that no text moves on a visible slide. */
export function useLateFont(): void {
	if (stateOf('font') === 'late' && arrived) setState('font', undefined);
	else awaitLateFont();
}
