import { unbroken } from './unbroken.ts';

/**
 * Makes what is written into a live region heard and seen while a modal dialog is open too: nothing outside the dialog is in the
 * accessibility tree then, nor above its backdrop. The dialog gets a region of its own when it opens, as screen readers hear only what
 * changes in one that they know.
 *
 * @param home the live region of the page; without one nothing is written
 * @returns writes a text into the region that can be reached, and empties the other
 */
export function liveRegion(home: HTMLElement | null): (text: string) => void {
	if (!home) return () => {};
	const copies = new WeakMap<Element, HTMLElement>();
	const reachable = (): HTMLElement => {
		const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
		if (!dialog || dialog.contains(home)) return home;
		const known = copies.get(dialog);
		if (known && dialog.contains(known)) return known;
		const copy = document.createElement('p');
		copy.className = home.className;
		copy.role = home.role;
		copies.set(dialog, copy);
		dialog.append(copy);
		return copy;
	};
	new MutationObserver(reachable).observe(document.documentElement, { subtree: true, attributeFilter: ['open'] });
	let last = home;
	return (text) => {
		const region = reachable();
		if (last !== region) last.textContent = '';
		last = region;
		sayIn(region, text);
	};
}

/**
 * Writes into a live region, so that a screen reader says the words also when they are those that stand there already.
 *
 * @param region an element with the role `status` or `alert`
 * @param text what is said; an empty text empties the region
 */
export function sayIn(region: HTMLElement, text: string): void {
	region.replaceChildren(...unbroken(saidAfter(region.textContent, text)));
}

/**
 * What to write into a live region so that it changes: what does not change is not said again. A no-break space at the end,
 * which is neither seen nor said, makes the change.
 *
 * @param before the text that stands there
 * @param text what is to be said
 */
export function saidAfter(before: string | null, text: string): string {
	return text !== '' && before === text ? `${text}\u00A0` : text;
}
