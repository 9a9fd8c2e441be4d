/** How long typed digits wait for Enter, in milliseconds. */
const TIMEOUT = 4000;

/** No deck has a number with more digits. */
const MOST_DIGITS = 3;

/** The digits of a slide's number, typed one after the other. */
export interface TypedDigits {
	/** Whether any wait for Enter. */
	readonly waiting: boolean;
	/** Takes a key, and returns whether it is a digit. */
	type(key: string): boolean;
	/** Returns the number that was typed and forgets it; undefined when none was. */
	take(): number | undefined;
	forget(): void;
}

/**
 * Collects the digits of a number until Enter is pressed, and forgets them after a while.
 *
 * @param onType takes the digits after each one that is typed
 * @param onForget is called when they are forgotten: taken, given up, or too old
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
		type(key) {
			if (!/^\d$/u.test(key)) return false;
			digits = (digits + key).slice(-MOST_DIGITS);
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
