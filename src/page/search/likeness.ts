import { withoutMarks } from '../../model/stems.ts';

/** A term of the index, with what it is compared by. */
export interface KnownTerm {
	readonly term: string;
	readonly bare: string;
}

/** How much a term counts that is what was typed, against one that only has it in it. */
const SAME = 1;
const BEGINS = 0.55;
const ENDS = 0.5;
const WITHIN = 0.35;
const SHORTER = 0.35;
const RELATED = 0.2;
/** What is left of that when letters had to lose their marks to be alike. */
const UNMARKED = 0.15;

/** How long the part of a word must be to be looked for at the end of another, and anywhere in it. */
const LEAST_END = 3;
const LEAST_WITHIN = 4;
/** How much of two words may differ at their ends, how long a term must be that a longer word begins with, and how much
 * two words must have in common: *maahanmuutto* and *maahanmuuttaja*. */
const MOST_OVER = 4;
const LEAST_TERM = 5;
const LEAST_SHARED = 7;

/**
 * How much a term of the index is what was looked for: the same, its beginning, or a part of a compound.
 *
 * @param sought the stem of the word that was typed
 * @returns a weight from 0, not at all, to 1, the same
 */
export function likeness(sought: KnownTerm, known: KnownTerm): number {
	const as = spelled(sought.term, known.term);
	if (as > 0) return as;
	// Whoever types marks means them.
	return sought.term === sought.bare ? UNMARKED * spelled(sought.bare, known.bare) : 0;
}

function spelled(sought: string, known: string): number {
	if (known === sought) return SAME;
	if (known.startsWith(sought)) return sought.length > 1 ? BEGINS : 0;
	if (/^\d/u.test(sought)) return sought.length >= LEAST_WITHIN && known.includes(sought) ? ENDS : 0;
	if (sought.length >= LEAST_END && known.endsWith(sought)) return ENDS;
	if (sought.length >= LEAST_WITHIN && known.includes(sought)) return WITHIN;
	const shared = sharedStart(sought, known);
	if (Math.max(sought.length, known.length) - shared > MOST_OVER) return 0;
	if (shared === known.length) return shared >= LEAST_TERM ? SHORTER : 0;
	return shared >= LEAST_SHARED ? RELATED : 0;
}

/** How many letters two words have in common at their beginning. */
export function sharedStart(one: string, other: string): number {
	let shared = 0;
	while (shared < one.length && one[shared] === other[shared]) shared++;
	return shared;
}

export function knownTerm(term: string): KnownTerm {
	return { term, bare: withoutMarks(term) };
}
