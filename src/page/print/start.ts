import { hasPath } from '../../browser/address.ts';
import { whenIdle } from '../../browser/idle.ts';
import { notifyFailure } from '../deck/notices.ts';
import { stateOf } from '../deck/state.ts';

/**
 * How long after its start the reading view waits before it loads the print button and what Ctrl+P needs, in
 * milliseconds. A phone then fetches nothing but the text at first.
 */
const DELAY = 4000;

/**
 * Loads the print button and what Ctrl+P needs when the browser is idle. Until then, the browser prints what is on the
 * screen.
 */
export function startPrinting(): void {
	const start = async () => (await import('./offer.ts')).offerPrinting((button) => opensPrintPanel(button, 'limited'));
	const startWhenIdle = () => whenIdle(() => void start().catch(() => {}));
	if (stateOf('view') === 'read') setTimeout(startWhenIdle, DELAY);
	else startWhenIdle();
}

/**
 * Makes a button open the print panel, which is loaded on the first press.
 *
 * @param button the button
 * @param notice the name of the message for when the panel cannot be loaded
 * @param only the section of the only slide to print; without it all slides are printed
 */
export function opensPrintPanel(button: HTMLButtonElement, notice: string, only?: HTMLElement): void {
	button.ariaHasPopup = 'dialog';
	button.addEventListener('click', () => {
		// The preview is the page itself in a frame, which needs an address: without one, the browser's own print command is what there is.
		if (!hasPath) {
			print();
			return;
		}
		import('./panel.ts').then(
			({ openPrintPanel }) => openPrintPanel(button, only),
			(error: unknown) => void notifyFailure(notice, error),
		);
	});
}
