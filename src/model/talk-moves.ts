/** Commands that only move through the deck. */
export const MOVES = ['next', 'previous', 'next-slide', 'previous-slide', 'first', 'last', 'all-steps'] as const;
export type Move = (typeof MOVES)[number];

/**
 * Whether a command only moves through the deck.
 *
 * @param command the name of a command
 */
export function isMove(command: string): command is Move {
	return MOVES.some((move) => move === command);
}
