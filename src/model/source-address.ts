import { z } from 'zod';

/** A table of StatFin by the id that it had until 8 June 2026. The archive (`statfinpas_…`) has kept such ids. */
const OLD_TABLE = /\bstatfin_\w+?_pxt_\w+/iu;

/**
 * The schema of an address that stands in `data/`: https, and of StatFin's tables only by the short id, since the long
 * ones have led nowhere since June 2026. A copy elsewhere may be named as its owner has named it.
 */
export const addressSchema = z
	.url({ protocol: /^https$/, error: 'Invalid address: expected https://…', abort: true })
	.refine((address) => !(isOfPublisher(address) && OLD_TABLE.test(address)), {
		error: 'Invalid address: expected the short id of a StatFin table, as in …/StatFin__vaerak/11ra.px/',
	});

function isOfPublisher(address: string): boolean {
	return /(?:^|\.)stat\.fi$/u.test(new URL(address).hostname);
}
