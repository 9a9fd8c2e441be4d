import { whenIdle } from './idle.ts';

/** How long the page may be busy before what prints it is fetched all the same, in milliseconds. */
const PATIENCE = 5000;

/** Fetches what prints the page when there is nothing else to do. Until then the browser prints what it sees. */
export function startPrinting(): void {
	const start = async () => {
		const { offerPrinting } = await import('../print/offer.ts');
		// Asked for from here: from any other file the style sheet of this one, which is in the page, would be asked for too.
		offerPrinting(() => import('../print/panel.ts'));
	};
	whenIdle(() => void start().catch(() => {}), PATIENCE);
}
