import { element } from '../../browser/element.ts';
import { focusHeading } from './slides.ts';
import { slideAtHand } from './views.ts';

/** A notice that lies over the page and waits for an answer; nothing moves when it comes or goes. */
export interface NoticeCard {
	readonly element: HTMLElement;
	/** Takes it away. A focus that stood in it moves to the heading of the slide at hand. */
	leave(): void;
}

/**
 * Makes a notice; whoever makes it puts it into the page and says it to screen readers. Escape within it takes it away.
 *
 * @param className its classes
 * @param label what it is called for a screen reader
 * @param content its texts and controls, the way out last
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
		if (event.key !== 'Escape') return;
		event.preventDefault();
		leave();
	});
	return { element: card, leave };
}
