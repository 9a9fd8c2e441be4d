/** What an edit has done to the page. */
export interface AppliedEdit {
	/** Elements of which a text or an attribute is another one. */
	readonly changed: ReadonlySet<Element>;
	/** Elements whose content was made anew. */
	readonly replaced: ReadonlySet<Element>;
}

/** What scripts hold on to: a page in which one of these comes or goes must be loaded anew. */
const HELD = 'button, dialog, input, select, section[data-slide], textarea, [popover]';

/**
 * Brings a page from one version to the next without touching anything that is the same in both, so that what scripts have
 * done to the page since (the slide that is shown, steps, open panels, live charts) stays.
 *
 * @param before the element as it was written
 * @param after the element as it is written now
 * @param live the element of the page that was written as `before`
 * @returns what was done, or undefined when the page has to be loaded anew; the page may then be half changed
 */
export function applyEdit(before: Element, after: Element, live: Element): AppliedEdit | undefined {
	const edit = { changed: new Set<Element>(), replaced: new Set<Element>() };
	return applyTo(before, after, live, edit) ? edit : undefined;
}

interface Edit extends AppliedEdit {
	readonly changed: Set<Element>;
	readonly replaced: Set<Element>;
}

function applyTo(before: Element, after: Element, live: Element, edit: Edit): boolean {
	if (before.isEqualNode(after)) return true;
	if (applyAttributes(before, after, live)) edit.changed.add(live);
	const [from, to] = [[...before.childNodes], [...after.childNodes]];
	const alike = from.length === to.length && from.every((node, at) => isAlike(node, to[at]));
	const ours = alike ? counterparts(from, live) : undefined;
	if (!ours) return replaceContent(before, after, live, edit);
	return from.every((node, at) => {
		const [next, own] = [to[at], ours[at]];
		if (node instanceof Element && next instanceof Element && own instanceof Element) {
			return applyTo(node, next, own, edit);
		}
		if (!next || !own || node.nodeValue === next.nodeValue) return true;
		own.nodeValue = next.nodeValue;
		edit.changed.add(live);
		return true;
	});
}

function isAlike(one: Node, other: Node | undefined): boolean {
	return one.nodeName === other?.nodeName && idOf(one) === idOf(other);
}

function idOf(node: Node): string {
	return node instanceof Element ? node.id : '';
}

/** The nodes of the page that were written as these, in order; what scripts have added in between is passed over. */
function counterparts(written: readonly Node[], live: Element): readonly ChildNode[] | undefined {
	const found: ChildNode[] = [];
	let candidate = live.firstChild;
	for (const node of written) {
		while (candidate && !isAlike(node, candidate)) candidate = candidate.nextSibling;
		if (!candidate) return wrapped(written, live);
		found.push(candidate);
		candidate = candidate.nextSibling;
	}
	return found;
}

/** A script may have put what an element holds into a button. */
function wrapped(written: readonly Node[], live: Element): readonly ChildNode[] | undefined {
	const [button, ...others] = live.children;
	return button?.localName === 'button' && others.length === 0 ? counterparts(written, button) : undefined;
}

function replaceContent(before: Element, after: Element, live: Element, edit: Edit): boolean {
	if (before.querySelector(HELD) || after.querySelector(HELD)) return false;
	live.replaceChildren(...[...after.childNodes].map((node) => document.importNode(node, true)));
	edit.replaced.add(live);
	return true;
}

/** @returns whether there was anything to do */
function applyAttributes(before: Element, after: Element, live: Element): boolean {
	const names = new Set([...before.getAttributeNames(), ...after.getAttributeNames()]);
	const different = [...names].filter((name) => before.getAttribute(name) !== after.getAttribute(name));
	for (const name of different) {
		const value = after.getAttribute(name);
		if (name === 'class') {
			live.classList.remove(...before.classList);
			live.classList.add(...after.classList);
		} else if (value === null) live.removeAttribute(name);
		else live.setAttribute(name, value);
	}
	return different.length > 0;
}
