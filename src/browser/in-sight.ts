/** Whether any of an element is in the window, and may be seen there. */
export function isInSight(element: Element): boolean {
	if (!element.checkVisibility({ visibilityProperty: true })) return false;
	const { top, bottom } = element.getBoundingClientRect();
	return bottom > 0 && top < innerHeight;
}
