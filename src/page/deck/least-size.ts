/** The size of the smallest text of a slide, in pixels of the stage. */
const SMALLEST = 16;

/** How much of what the smallest text grows by is given as room: larger text grows less, or not at all. */
const SHARE = 0.85;

/** Sizes of text to measure, in pixels: one that any least size replaces, and one that none does. */
const [TINY, LARGE] = [1, 200];

/**
 * Measures the least size of text that the reader has set in the browser, and passes the room that the words of a slide need
 * then to the style sheets: `--room`, by which the stage is larger than its 1280 × 720 pixels while it is seen as large as
 * ever. Neither zoom nor scale keeps that size from the words, and on the stage nothing scrolls.
 */
export function tellLeastSize(): void {
	const root = document.documentElement;
	const probes = [TINY, LARGE].map((size) => {
		const probe = document.createElement('span');
		probe.style.position = 'absolute';
		probe.style.fontSize = `${size}px`;
		probe.textContent = '0'.repeat(20);
		return probe;
	});
	root.append(...probes);
	// Engines differ in what computed style says of it; the width of words is what is drawn.
	const [tiny = 0, large = 0] = probes.map((probe) => probe.getBoundingClientRect().width);
	for (const probe of probes) probe.remove();
	const least = (tiny / large) * LARGE;
	if (least > SMALLEST) root.style.setProperty('--room', `${1 + (least / SMALLEST - 1) * SHARE}`);
}
