import { withoutMarks } from './term-of.ts';

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
/** What is left of that when letters had to lose their marks to be alike. */
const UNMARKED = 0.15;

/** How long the part of a word must be to be looked for at the end of another, and anywhere in it. */
const LEAST_END = 3;
const LEAST_WITHIN = 4;
/** How much longer than the term a typed word may be, and how long the term must be. */
const MOST_OVER = 3;
const LEAST_TERM = 5;

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
	const over = sought.length - known.length;
	return over <= MOST_OVER && known.length >= LEAST_TERM && sought.startsWith(known) ? SHORTER : 0;
}

export function knownTerm(term: string): KnownTerm {
	return { term, bare: withoutMarks(term) };
}
