import { whenIdle } from '../../browser/idle.ts';

/** How long after its start the reading view fetches it, in milliseconds: a phone has the text and nothing else to fetch till then. */
const WAIT = 4000;

/** Fetches what prints the page when there is nothing else to do. Until then the browser prints what it sees. */
export function startPrinting(): void {
	const start = async () => {
		const { offerPrinting } = await import('./offer.ts');
		// Asked for from here: from any other file the style sheet of this one, which is in the page, would be asked for too.
		offerPrinting(() => import('./panel.ts'));
	};
	const startWhenIdle = () => whenIdle(() => void start().catch(() => {}));
	if (document.documentElement.dataset.view === 'read') setTimeout(startWhenIdle, WAIT);
	else startWhenIdle();
}
