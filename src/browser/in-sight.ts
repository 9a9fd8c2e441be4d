/**
 * Tells whether any part of an element is inside the viewport vertically and is not hidden by CSS.
 *
 * @param element the element whose box is measured, which may force layout
 */
export function isInSight(element: Element): boolean {
	if (!element.checkVisibility({ visibilityProperty: true })) return false;
	const { top, bottom } = element.getBoundingClientRect();
	return bottom > 0 && top < innerHeight;
}
