import { whenIdle } from '../../browser/idle.ts';
import { notify } from '../deck/notices.ts';
import { stateOf } from '../deck/state.ts';

/** How long after its start the reading view fetches it, in milliseconds: a phone has the text and nothing else to fetch till then. */
const DELAY = 4000;

/** Fetches what prints the page when there is nothing else to do. Until then the browser prints what it sees. */
export function startPrinting(): void {
	const start = async () => (await import('./offer.ts')).offerPrinting((button) => opensPrintPanel(button, 'limited'));
	const startWhenIdle = () => whenIdle(() => void start().catch(() => {}));
	if (stateOf('view') === 'read') setTimeout(startWhenIdle, DELAY);
	else startWhenIdle();
}

/**
 * Makes a button open the panel for printing, which comes with the first press; a notice says when it does not come.
 *
 * @param notice the message that says so
 * @param only the slide that alone is to be printed, if it is one
 */
export function opensPrintPanel(button: HTMLButtonElement, notice: string, only?: HTMLElement): void {
	button.ariaHasPopup = 'dialog';
	button.addEventListener('click', () => {
		import('./panel.ts').then(
			({ openPrintPanel }) => openPrintPanel(button, only),
			() => notify(notice),
		);
	});
}
