/** The distance to the mark and to the edges of the window, in pixels. */
const GAP = 6;
const EDGE = 8;

/**
 * Puts an open card beside a mark: below it, or above where there is no room below, within the window, and never over the
 * mark itself. In an article it scrolls with the text.
 */
export function placeBeside(card: HTMLElement, mark: HTMLElement): void {
	const lines = [...mark.getClientRects()];
	const [first] = lines;
	const last = lines.at(-1);
	if (!first || !last) return;
	// From the edge: where it stood last it may be too wide, and a phone would zoom out to show all of it.
	card.style.left = '0';
	const { width, height } = card.getBoundingClientRect();
	const { clientWidth, clientHeight } = document.documentElement;
	const below = last.bottom + GAP;
	const fitsBelow = below + height <= clientHeight - EDGE || first.top - GAP - height < EDGE;
	const left = Math.max(EDGE, Math.min(first.left, clientWidth - width - EDGE));
	card.style.left = `${left + scrollX}px`;
	card.style.top = `${(fitsBelow ? below : first.top - GAP - height) + scrollY}px`;
}
