/**
 * Puts elements into a list in an order, and leaves those that stand right: the focus stays where it is.
 *
 * @param list the parent
 * @param wanted its children
 */
export function arrange(list: HTMLElement, wanted: readonly HTMLElement[]): void {
	const { activeElement: focused } = document;
	for (const child of [...list.children]) {
		if (!wanted.some((each) => each === child)) child.remove();
	}
	for (const [at, each] of wanted.entries()) {
		if (list.children[at] !== each) list.insertBefore(each, list.children[at] ?? null);
	}
	// What has the focus still would be scrolled to.
	if (focused !== document.activeElement && focused instanceof HTMLElement && list.contains(focused)) focused.focus();
}
