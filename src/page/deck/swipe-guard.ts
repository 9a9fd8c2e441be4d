import { isOn, setFlag } from './state.ts';

/** What a finger works with where it lies on it: a live chart, whatever is typed, chosen or drawn, and what lies over a slide. */
const WORKED_WITH =
	'[role=application], [role=slider], input, textarea, select, [contenteditable], audio, video, dialog, [popover], [open]';
/** By how much a page must be enlarged to count as such. */
const ENLARGED = 1.01;

let guarding = false;

/**
 * Keeps a finger that works with something from turning the page: reveal.js takes every move to the side for a swipe, but for
 * those that begin in an element with `data-prevent-swipe`.
 */
export function guardSwipes(): void {
	if (guarding) return;
	guarding = true;
	const deck = document.getElementById('deck');
	const prevent = (on: boolean) => deck?.toggleAttribute('data-prevent-swipe', on);
	const begin = ({ pointerType, target }: PointerEvent) => {
		if (pointerType === 'touch' && target instanceof Element) prevent(isBusy(target));
	};
	document.addEventListener('pointerdown', begin, { capture: true });
	// Text that is selected meanwhile.
	document.addEventListener('selectionchange', () => {
		if (getSelection()?.isCollapsed === false) prevent(true);
	});
	// A finger moves about an enlarged page. Where it would turn slides, the style sheet keeps sideways moves from the browser.
	const zoom = () => setFlag('zoomed', isEnlarged());
	visualViewport?.addEventListener('resize', zoom);
	zoom();
}

function isEnlarged(): boolean {
	return (visualViewport?.scale ?? 1) > ENLARGED;
}

function isBusy(target: Element): boolean {
	if (isEnlarged() || isOn('overview') || target.closest(WORKED_WITH) || isSelected(target)) return true;
	for (let element: Element | null = target; element && element.id !== 'deck'; element = element.parentElement) {
		if (scrolls(element)) return true;
	}
	return false;
}

function isSelected(target: Element): boolean {
	const selection = getSelection();
	return selection?.isCollapsed === false && selection.containsNode(target, true);
}

function scrolls(element: Element): boolean {
	const { overflowX, overflowY } = getComputedStyle(element);
	const can = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
	return (
		(can(overflowX) && element.scrollWidth > element.clientWidth) ||
		(can(overflowY) && element.scrollHeight > element.clientHeight)
	);
}
