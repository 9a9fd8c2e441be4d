/**
 * Writes a text into a live region, so that screen readers say it. They hear only what changes: a text that stands there
 * already gets a space at its end, which nobody hears or sees, and is said again.
 *
 * @param region an element with the role of a live region
 * @param text what is said; an empty one says nothing
 */
export function sayIn(region: HTMLElement, text: string): void {
	region.textContent = text !== '' && region.textContent === text ? `${text}\u00A0` : text;
}
