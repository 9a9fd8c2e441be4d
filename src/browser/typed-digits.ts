import { digitOf, type Pressed } from '../model/talk-keys.ts';

/** How long typed digits are kept while Enter is not pressed, in milliseconds. */
const TIMEOUT = 4000;

/** The maximum number of digits. No deck has so many slides that it needs more. */
const MOST_DIGITS = 3;

/** Collects the digits of a slide number as they are typed. */
export interface TypedDigits {
	/** Whether digits have been typed that Enter has not yet completed. */
	readonly waiting: boolean;
	/** Adds a digit, unless its key is only held down. Returns whether the key was one, and not the browser's. */
	type(pressed: Pressed): boolean;
	/** Returns the number that was typed and forgets it; undefined when none was. */
	take(): number | undefined;
	/** Forgets the digits without returning the number. */
	forget(): void;
}

/**
 * Makes a collector for the digits of a number. It forgets them after a while.
 *
 * @param onType called with all digits after each one that is typed
 * @param onForget called when the digits are forgotten: taken, given up, or timed out
 */
export function collectDigits(onType: (digits: string) => void = () => {}, onForget = () => {}): TypedDigits {
	let digits = '';
	let timer: ReturnType<typeof setTimeout> | undefined;
	const forget = () => {
		clearTimeout(timer);
		digits = '';
		onForget();
	};
	return {
		get waiting() {
			return digits !== '';
		},
		type(pressed) {
			const digit = digitOf(pressed);
			if (digit === undefined) return false;
			if (pressed.repeat) return true;
			digits = (digits + digit).slice(-MOST_DIGITS);
			clearTimeout(timer);
			timer = setTimeout(forget, TIMEOUT);
			onType(digits);
			return true;
		},
		take() {
			if (digits === '') return undefined;
			const number = Number(digits);
			forget();
			return number;
		},
		forget,
	};
}
