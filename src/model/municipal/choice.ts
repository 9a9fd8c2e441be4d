import { municipalityOf } from './division.ts';
import type { Division, Municipality } from './division-schema.ts';

/** The name of the choice: in the query of an address, and among what the browser keeps. */
export const MUNICIPALITY = 'municipality';

/** Stands in place of a code for the choice of no municipality, which goes before that of the site. */
export const NO_MUNICIPALITY = 'none';

/** Where a choice may stand: a code, `none`, or in an address also a name. Undefined where nothing stands. */
export interface MunicipalitySources {
	/** What the reader has chosen in this window. */
	readonly chosen?: string | undefined;
	readonly address?: string | undefined;
	/** What the browser has kept. */
	readonly remembered?: string | undefined;
	/** What `site.json` has. */
	readonly site?: string | undefined;
}

/**
 * Decides which municipality holds in a window that no talk leads: what was chosen in it goes before its address, that
 * before what the browser has kept, and that before what the site has. What the list does not have counts as nothing.
 *
 * @param division the municipalities
 * @param sources where a choice may stand
 * @returns the municipality; undefined for none
 */
export function chosenMunicipality(
	division: Division,
	{ chosen, address, remembered, site }: MunicipalitySources,
): Municipality | undefined {
	for (const wanted of [chosen, address, remembered, site]) {
		if (wanted === NO_MUNICIPALITY) return undefined;
		const found = wanted === undefined ? undefined : municipalityOf(division, wanted);
		if (found) return found;
	}
	return undefined;
}

/**
 * Tells whether a text is the code of a municipality as the site writes it, whatever the list has.
 *
 * @param value what comes from elsewhere
 */
export function isMunicipalityCode(value: unknown): value is string {
	return typeof value === 'string' && /^\d{3}$/u.test(value);
}
