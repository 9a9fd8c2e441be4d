/**
 * Writes into a live region, so that a screen reader says the words also when they are those that stand there already: what
 * does not change is not said again. A no-break space at the end, which is neither seen nor said, makes the change.
 *
 * @param region an element with the role `status` or `alert`
 * @param text what is said; an empty text empties the region
 */
export function sayIn(region: { textContent: string | null }, text: string): void {
	region.textContent = text !== '' && region.textContent === text ? `${text}\u00A0` : text;
}
