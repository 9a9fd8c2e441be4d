/**
 * What is newer than the browsers that the deck is made for and used all the same, each with what becomes of it in one that
 * does not have it. It is named as `npm run check` names it; a property stands for all its values.
 */
export const allowed: Readonly<Record<string, string>> = {
	// Fingers have no pointer that could look otherwise.
	cursor: 'the pointer looks as it does elsewhere; telephones have none',
	'@starting-style': 'a definition is there at once instead of fading in',
	'overscroll-behavior': 'the page behind may scroll when a sheet has come to its end',
	'ascent-override': 'in Safari the stand-in for the font sits a little higher in lines that keep their height',
	'descent-override': 'as ascent-override',
	'line-gap-override': 'as ascent-override',
	'forced-color-adjust': 'Safari has no forced colours',
	'accent-color': 'a box to tick has the colour of the browser',
	'print-color-adjust': 'the build writes -webkit-print-color-adjust as well',
	resize: 'the field of a note keeps its height and scrolls',
	'::highlight': 'without highlights what was found is put into an element: see search/marks.ts',
	'CSS.highlights': 'as ::highlight',
	Highlight: 'as ::highlight',
	'break-after: avoid': 'a heading may stand at the foot of a printed page of text',
	// Telephones do not fill the screen with anything but a film: see app/full-screen.ts, which says so to whoever asks.
	'document.fullscreenEnabled': 'it is undefined, and there is no such button',
	'document.fullscreenElement': 'it is undefined, as when the screen is not filled',
	'document.exitFullscreen': 'it is asked for only while the screen is filled',
	'.requestFullscreen': 'the reader is told that the browser cannot',
	'the event fullscreenchange': 'it never comes',
	requestIdleCallback: 'it is done at once: see app/idle.ts',
	'navigator.connection': 'nobody is known to spare data: see app/spares-data.ts',
	'.saveData': 'as navigator.connection',
	'.destroy': 'it belongs to reveal.js and Chart.js',
	'.movementX': 'the browsers differ in its unit, and it is only asked whether it is 0',
	'.movementY': 'as .movementX',
	'.popover': 'on a tablet a touch beside does not close it: whatever opens so has a button that does',
	'.released': 'the screen may go dark: see channel/wake-lock.ts',
	'navigator.wakeLock': 'as .released',
	'the event touchend': 'a computer has no touch screen there',
	'the event beforeunload':
		'a telephone does not ask before a note is lost that it could not keep; the field has said so',
	'.isComposing':
		'Safari tells the key that ends a composition after its end; neither Swedish nor Finnish is composed with Enter',
	'window.open': 'a telephone opens a tab, as it is meant here',
};
