/** The cards that go as soon as they are left alone. */
const leaving = new WeakSet<HTMLElement>();

/**
 * Lets a card go that nobody has answered: at once, or when neither the focus nor the pointer is in it any more.
 *
 * @param card the card
 * @param leave takes it away
 */
export function whenLeftAlone(card: HTMLElement, leave: () => void): void {
	if (!card.matches(':hover, :focus-within')) {
		leave();
		return;
	}
	if (leaving.has(card)) return;
	leaving.add(card);
	const ending = new AbortController();
	const look = () => {
		if (card.matches(':hover, :focus-within')) return;
		ending.abort();
		leaving.delete(card);
		leave();
	};
	card.addEventListener('pointerleave', look, { signal: ending.signal });
	card.addEventListener(
		'focusout',
		(event) => {
			if (!(event.relatedTarget instanceof Node && card.contains(event.relatedTarget))) queueMicrotask(look);
		},
		{ signal: ending.signal },
	);
}
