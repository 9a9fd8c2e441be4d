import { whenIdle } from './idle.ts';

/** How long the page may be busy before what prints it is fetched all the same, in milliseconds. */
const PATIENCE = 5000;

/** Fetches what prints the page when there is nothing else to do. Until then the browser prints what it sees. */
export function startPrinting(): void {
	whenIdle(
		() => void import('../print/offer.ts').then(({ offerPrinting }) => offerPrinting()).catch(() => {}),
		PATIENCE,
	);
}
