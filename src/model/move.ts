import type { Place, SlideShape, TalkState } from './talk.ts';

export const MOVES = ['next', 'previous', 'next-slide', 'previous-slide', 'first', 'last', 'all-steps'] as const;
export type Move = (typeof MOVES)[number];

type Before = Pick<TalkState, 'slide' | 'step' | 'steps' | 'hidden'>;

/**
 * Where a move leads. Hidden slides are passed over; at either end of the deck the place stays.
 *
 * @param before where the talk is, whether points come one at a time, and which slides are hidden
 * @param deck the slides in order
 */
export function placeAfter(move: Move, before: Before, deck: readonly SlideShape[]): Place {
	const here = { slide: before.slide, step: before.step };
	const at = deck.findIndex(({ id }) => id === before.slide);
	const count = before.steps ? (deck[at]?.steps ?? 0) : 0;
	const shown = ({ id }: SlideShape) => !before.hidden.includes(id);
	const start = (slide: SlideShape | undefined) => (slide ? { slide: slide.id, step: 0 } : here);
	const after = deck.slice(at + 1).find(shown);
	const back = deck.slice(0, Math.max(at, 0)).findLast(shown);
	switch (move) {
		case 'next':
			return before.step < count ? { ...here, step: before.step + 1 } : start(after);
		case 'previous':
			if (before.step > 0 && count > 0) return { ...here, step: before.step - 1 };
			return back ? { slide: back.id, step: before.steps ? back.steps : 0 } : here;
		case 'next-slide':
			return start(after);
		case 'previous-slide':
			return start(back);
		case 'first':
			return start(deck.find(shown));
		case 'last':
			return start(deck.findLast(shown));
		case 'all-steps':
			return { ...here, step: count };
	}
}
