import { digitOf, keyOf, type Pressed } from '../model/talk-keys.ts';

/** How long typed digits are kept while Enter is not pressed, in milliseconds. */
const TIMEOUT = 4000;

/** The maximum number of digits. No deck has so many slides that it needs more. */
const MOST_DIGITS = 3;

/** Keys that do nothing by themselves: some keyboards need them for digits. */
const HELD_WITH_OTHERS: ReadonlySet<string> = new Set([
	'Shift',
	'Control',
	'Alt',
	'AltGraph',
	'Meta',
	'Fn',
	'CapsLock',
	'NumLock',
]);

/** Collects the digits of a slide number as they are typed. */
export interface TypedDigits {
	/** Adds a digit, unless its key is only held down. Returns whether the key was one, and not the browser's. */
	type(pressed: Pressed): boolean;
	/** Returns the number that a press of Enter completes, and forgets it; undefined when it is another key, or none was typed. */
	take(pressed: Pressed): number | undefined;
}

/** What may be told of the digits, and what ends the collecting. */
interface Telling {
	/** Takes all digits after each one that is typed. */
	onType?(digits: string): void;
	/** Is called when the digits are forgotten: taken, given up, or timed out. */
	onForget?(): void;
	readonly signal?: AbortSignal;
}

/**
 * Makes a collector for the digits of a number. It forgets them after a while, and as soon as anything else is pressed, be it a
 * key or a place on the screen: the next Enter is one of its own then. Escape does nothing else than that.
 *
 * @param presses where the keys of the window and what is clicked are heard first: the window
 * @param telling is told of the digits
 */
export function collectDigits(presses: EventTarget, { onType, onForget, signal }: Telling = {}): TypedDigits {
	let digits = '';
	let timer: ReturnType<typeof setTimeout> | undefined;
	const forget = () => {
		clearTimeout(timer);
		if (digits === '') return;
		digits = '';
		onForget?.();
	};
	const listen = (event: Event) => {
		if (digits === '' || !isOther(event)) return;
		forget();
		if (!isKey(event) || keyOf(event) !== 'Escape') return;
		event.preventDefault();
		event.stopImmediatePropagation();
	};
	const on = { capture: true, ...(signal && { signal }) };
	for (const type of ['keydown', 'pointerdown', 'click']) presses.addEventListener(type, listen, on);
	return {
		type(pressed) {
			const digit = digitOf(pressed);
			if (digit === undefined) return false;
			if (pressed.repeat) return true;
			digits = (digits + digit).slice(-MOST_DIGITS);
			clearTimeout(timer);
			timer = setTimeout(forget, TIMEOUT);
			onType?.(digits);
			return true;
		},
		take(pressed) {
			if (digits === '' || keyOf(pressed) !== 'Enter') return undefined;
			const number = Number(digits);
			forget();
			return number;
		},
	};
}

/** Whether something else is pressed than what belongs to a number. */
function isOther(event: Event): boolean {
	if (!isKey(event)) return true;
	return digitOf(event) === undefined && keyOf(event) !== 'Enter' && !HELD_WITH_OTHERS.has(event.key);
}

function isKey(event: Event): event is KeyboardEvent {
	return event.type === 'keydown' && 'key' in event;
}
