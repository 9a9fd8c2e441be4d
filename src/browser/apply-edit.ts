/** The elements that an edit has changed in the page. */
export interface AppliedEdit {
	/** Elements of which a text or an attribute has changed. */
	readonly changed: ReadonlySet<Element>;
	/** Elements whose children have been replaced. */
	readonly replaced: ReadonlySet<Element>;
}

/** Selects elements that scripts keep references to. If one of these is added or removed, the page must be reloaded. */
const HELD = 'button, dialog, input, select, section[data-slide], textarea, [popover]';

/**
 * Patches the page from one version to the next. Whatever is the same in both versions is left alone, so that changes
 * made by scripts stay (the current slide, steps, open panels, live charts).
 *
 * @param before the element as it was written
 * @param after the element as it is written now
 * @param live the element of the page that was written as `before`
 * @returns what was changed; undefined when the page must be reloaded, and then it may be partly changed
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

/**
 * Finds the nodes of the page that were written as the given ones, in order. Nodes that scripts have added in between
 * are skipped.
 */
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

/** Looks inside a button, because a script may have wrapped the content of the element in one. */
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

/** Applies the difference between two versions of an element's attributes. Returns whether there was one. */
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
