import { element } from '../../browser/element.ts';
import { keyOf } from '../../model/talk-keys.ts';
import { focusHeading } from './slides.ts';
import { slideAtHand } from './views.ts';

/** A notice that overlays the page and waits for an answer. Nothing moves when it appears or disappears. */
export interface NoticeCard {
	readonly element: HTMLElement;
	/** Removes the notice. If it had the focus, the heading of the current slide gets it. */
	leave(): void;
}

/**
 * Makes a notice. The caller adds it to the page and announces it to screen readers. Escape inside it removes it.
 *
 * @param className its classes, separated by spaces
 * @param label its accessible name
 * @param content its texts and controls, with the button that dismisses it last
 */
export function createNoticeCard(className: string, label: string, ...content: readonly Node[]): NoticeCard {
	const card = element('aside', className, ...content);
	card.ariaLabel = label;
	for (const button of card.querySelectorAll('button')) button.type = 'button';
	const leave = () => {
		const focused = card.contains(document.activeElement);
		card.remove();
		if (focused) focusHeading(slideAtHand());
	};
	card.addEventListener('keydown', (event) => {
		if (keyOf(event) !== 'Escape') return;
		event.preventDefault();
		leave();
	});
	return { element: card, leave };
}

/**
 * Shows a card, below those that are there.
 *
 * @param card what asks or tells something
 */
export function addCard(card: HTMLElement): void {
	document.getElementById('cards')?.append(card);
}
