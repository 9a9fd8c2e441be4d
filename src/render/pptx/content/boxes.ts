import type { Paragraph, TextBox } from '../slide-content.ts';

/** Text for the placeholder of a name. */
export function textBox(slot: string, paragraphs: readonly Paragraph[]): TextBox {
	return { kind: 'text', slot, paragraphs };
}

/**
 * Text for the placeholders `box1`, `box2` and so on, one for each item.
 *
 * @param paragraphs what an item says; `at` counts from 0
 */
export function boxesOf<T>(
	items: readonly T[],
	paragraphs: (item: T, at: number) => readonly Paragraph[],
): readonly TextBox[] {
	return items.map((item, at) => textBox(`box${at + 1}`, paragraphs(item, at)));
}
