const MODIFIERS = ['Shift', 'Control'] as const;
export type Modifier = (typeof MODIFIERS)[number];

const NAMED = [
	'ArrowLeft',
	'ArrowRight',
	'ArrowUp',
	'ArrowDown',
	'PageUp',
	'PageDown',
	'Home',
	'End',
	'Enter',
	'Escape',
	'Tab',
	'Space',
	'Backspace',
	'F5',
] as const;
export type NamedKey = (typeof NAMED)[number];

/** A key that is pressed, with the keys that are held meanwhile. */
export interface KeyStroke {
	readonly held: readonly Modifier[];
	/** A key with a name, or the character that is typed. */
	readonly key: { readonly name: NamedKey } | { readonly character: string };
}

/**
 * Reads a stroke such as `ArrowRight`, `Shift+Tab`, `Control+k`, `?` or `+`.
 *
 * @throws Error when there is no such key
 */
export function keyStroke(text: string): KeyStroke {
	const parts = text === '+' ? ['+'] : text.split('+');
	const last = parts.pop() ?? '';
	const held = parts.map((part) => {
		const modifier = MODIFIERS.find((each) => each === part);
		if (!modifier) throw new Error(`"${text}": there is no key ${part} to hold`);
		return modifier;
	});
	const name = NAMED.find((each) => each === last);
	if (name) return { held, key: { name } };
	if ([...last].length !== 1) throw new Error(`"${text}": there is no key ${last}`);
	return { held, key: { character: last } };
}
