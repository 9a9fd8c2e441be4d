import { type Language, localeOf } from '../language.ts';
import { foldName } from './division.ts';
import type { Division, Municipality } from './division-schema.ts';

/**
 * Finds the municipalities that somebody may mean by what she has typed so far: by the beginning of a name in either
 * language before the beginning of a word in it, that before any other part of it; and by the beginning of a code.
 *
 * @param division the municipalities
 * @param typed what has been typed; case, diacritics and points do not matter
 * @param language the language whose alphabet they are in
 * @returns those that fit, the best first, each kind by its names; all of them when nothing has been typed
 */
export function findMunicipalities(division: Division, typed: string, language: Language): readonly Municipality[] {
	const { compare } = new Intl.Collator(localeOf[language]);
	const sorted = division.municipalities.toSorted((one, other) => compare(one[language], other[language]));
	const wanted = foldName(typed);
	if (wanted === '') return sorted;
	const code = /^\d{1,3}$/u.test(wanted);
	const ranked = sorted.map((one) => {
		const names = [foldName(one.sv), foldName(one.fi)];
		const rank = code ? rankOfCode(one.code, wanted) : Math.min(...names.map((name) => rankOfName(name, wanted)));
		return { one, rank };
	});
	return ranked
		.filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
		.toSorted((one, other) => one.rank - other.rank)
		.map(({ one }) => one);
}

function rankOfCode(code: string, wanted: string): number {
	// Codes are often written without the zeros in front.
	if (code === wanted.padStart(3, '0')) return 0;
	return code.startsWith(wanted) ? 1 : Number.POSITIVE_INFINITY;
}

function rankOfName(name: string, wanted: string): number {
	if (name === wanted) return 0;
	if (name.startsWith(wanted)) return 1;
	if (name.includes(` ${wanted}`)) return 2;
	return name.includes(wanted) ? 3 : Number.POSITIVE_INFINITY;
}

/**
 * The municipality that somebody has named without choosing it from a list: by its code or its whole name, or by a part
 * of a name that no other one has.
 *
 * @param division the municipalities
 * @param typed what has been typed
 * @returns the municipality; undefined when the text fits none, or several
 */
export function onlyMunicipality(division: Division, typed: string): Municipality | undefined {
	const [first, second] = findMunicipalities(division, typed, 'sv');
	if (!first) return undefined;
	const folded = foldName(typed);
	const whole = [foldName(first.sv), foldName(first.fi), first.code].includes(folded);
	return whole || first.code === folded.padStart(3, '0') || second === undefined ? first : undefined;
}

/**
 * The municipalities whose names are nearest to a text, for whoever has misspelled one.
 *
 * @param division the municipalities
 * @param typed what has been typed; case, diacritics and points do not matter
 * @param count how many are wanted
 * @returns the municipalities, the nearest first, those that are as near in the order of the list
 */
export function nearestMunicipalities(division: Division, typed: string, count: number): readonly Municipality[] {
	const wanted = foldName(typed);
	return division.municipalities
		.map((one) => ({ one, distance: Math.min(...[one.sv, one.fi].map((name) => distanceOf(wanted, foldName(name)))) }))
		.toSorted((one, other) => one.distance - other.distance)
		.slice(0, count)
		.map(({ one }) => one);
}

/** How many letters have to be added, left out or replaced to make one text of another (Levenshtein's distance). */
function distanceOf(one: string, other: string): number {
	let row = Array.from({ length: other.length + 1 }, (_, at) => at);
	for (const [index, letter] of [...one].entries()) {
		const next = [index + 1];
		for (let at = 1; at <= other.length; at++) {
			const replaced = (row[at - 1] ?? 0) + (letter === other[at - 1] ? 0 : 1);
			next.push(Math.min((row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, replaced));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}
