import { statFinCode } from './dataset.ts';
import { areaOf } from './division.ts';
import type { Area, Division, Municipality } from './division-schema.ts';

/** The code of Åland among the regions. Its municipalities are in no employment area and in no wellbeing services county. */
const ALAND = '21';

/** The code under which the counties have Helsingfors, which is in none: the city itself does what they do. */
const HELSINKI = '90';

/** The area that a municipality is compared with besides the country. */
export interface Comparison {
	/**
	 * Why it is this area: it is the employment area of the municipality; or its region, as the municipality is an employment
	 * area by itself, or as there is none on Åland.
	 */
	readonly reason: 'employmentArea' | 'alone' | 'aland';
	readonly area: Area;
	/** The code of the area in StatFin. */
	readonly statFin: string;
}

/**
 * Whether a municipality is on Åland.
 *
 * @param municipality of any part of the country
 */
export function isOnAland({ region }: Municipality): boolean {
	return region === ALAND;
}

/**
 * Whether a municipality is in no wellbeing services county because it does itself what they do, as Helsingfors does.
 *
 * @param municipality of any part of the country
 */
export function isWithoutCounty({ county }: Municipality): boolean {
	return county === HELSINKI;
}

/**
 * The area that a municipality is compared with besides the country.
 *
 * @param division the municipalities and areas
 * @param municipality one of them
 */
export function comparisonOf(division: Division, municipality: Municipality): Comparison {
	const { others, area } = areaOf(division, municipality, 'employmentArea');
	if (!isOnAland(municipality) && others.length > 0)
		return { reason: 'employmentArea', area, statFin: statFinCode('employmentArea', area.code) };
	const region = areaOf(division, municipality, 'region').area;
	const reason = isOnAland(municipality) ? 'aland' : 'alone';
	return { reason, area: region, statFin: statFinCode('region', region.code) };
}
