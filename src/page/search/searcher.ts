import type { AsPlainObject } from 'minisearch';
import MiniSearch from 'minisearch';
import type { Language } from '../../model/language.ts';
import { BOOSTS, indexOptions, type SlideText } from '../../model/search-index.ts';
import { termOf, withoutMarks, wordsIn } from '../../model/stems.ts';

/**
 * How the slides found have what was looked for: `all` of the words, only `some` of them, or words that are `similar` to one
 * that no slide has.
 */
export type Fit = 'all' | 'some' | 'similar';

/** A term of the index that stands for a word that was typed: which of them, and how well. */
export interface Match {
	readonly word: number;
	readonly weight: number;
}

export interface Findings {
	/** The numbers of the slides, the best first. */
	readonly slides: readonly number[];
	readonly matches: ReadonlyMap<string, Match>;
	readonly fit: Fit;
}

/** Finds slides. An empty query, or one of a single letter, finds none. */
export type Search = (query: string) => Findings;

/** The share of slides from which on a word says little about any of them. */
const COMMON = 0.6;
/** How much such a word counts beside others. */
const LITTLE = 0.3;
/** The share of what the best slide has of the words that a slide must have to be shown. */
const ENOUGH = 0.6;
/** How a match is measured. Long texts lose little by their length: all slides have about as much to say. */
const BM25 = { k: 1.2, b: 0.25, d: 0.5 };
/** What is looked for is a term of the index already: it is not taken apart nor cut to its stem again. */
const AS_IT_IS = { tokenize: (term: string) => [term], processTerm: (term: string) => term };
/** How much the other terms count that stand for a word, beside the best of them. */
const OTHERS = 0.2;
/** How much a similar word counts. */
const SIMILAR = 0.3;
/** How long a part of a compound that is in no slide must be to be looked for alone. */
const LEAST_PART = 5;

/** A typed word with what stands for it. */
interface Sought {
	readonly terms: ReadonlyMap<string, number>;
	readonly similar: boolean;
	/** What each slide has of it, by number. */
	readonly scores: ReadonlyMap<number, number>;
	/** How much it says, by how few slides have it. */
	readonly idf: number;
}

/**
 * Makes an index searchable.
 *
 * @param index the content of a search file
 * @param stopWords words that say nothing about what is looked for, as in *who pays for integration*
 * @throws Error when it is none
 */
export function searcher(index: AsPlainObject, language: Language, stopWords: ReadonlySet<string>): Search {
	const engine = MiniSearch.loadJS<SlideText>(index, indexOptions(language));
	const total = engine.documentCount;
	const vocabulary = index.index.map(([term]) => knownTerm(term));

	const look = (term: string): Sought => {
		let terms = likeTerms(knownTerm(term), vocabulary);
		const similar = terms.size === 0;
		if (similar) terms = similarTerms(engine, term);
		if (terms.size === 0) terms = partsOf(term, vocabulary);
		const scores = scoresOf(engine, terms);
		return { terms, similar, scores, idf: Math.log(1 + total / Math.max(scores.size, 0.5)) };
	};

	return (query) => {
		const words = wordsIn(query).map(({ word }) => word);
		const busy = words.filter((word) => !stopWords.has(word));
		const typed = new Set((busy.length > 0 ? busy : words).map((word) => termOf(word, language)));
		const all = [...typed].map(look);
		const discriminating = all.filter(({ scores }) => scores.size <= total * COMMON);
		const slides = ranked(all, discriminating.length > 0 ? discriminating : all);
		return { slides: slides.numbers, matches: matchesOf(all), fit: fitOf(all, slides.share) };
	};
}

function likeTerms(sought: KnownTerm, vocabulary: readonly KnownTerm[]): Map<string, number> {
	return new Map(
		vocabulary.map((known) => [known.term, termSimilarity(sought, known)] as const).filter(([, weight]) => weight > 0),
	);
}

/** Terms with a letter or two typed wrongly; those with one are taken before those with two. */
function similarTerms(engine: MiniSearch<SlideText>, term: string): Map<string, number> {
	if (/\d/u.test(term) || term.length < 4) return new Map();
	for (const letters of term.length < 6 ? [1] : [1, 2]) {
		const found = engine.search(term, { fuzzy: letters, ...AS_IT_IS });
		const terms = new Set(found.flatMap((result) => result.terms));
		if (terms.size > 0) return new Map([...terms].map((one) => [one, SIMILAR]));
	}
	return new Map();
}

/** The terms that a compound begins or ends with, when nobody else has put them together; else those that begin as it does. */
function partsOf(compound: string, vocabulary: readonly KnownTerm[]): Map<string, number> {
	const terms = vocabulary.map(({ term }) => term).filter((term) => term.length >= LEAST_PART);
	const parts = terms.filter((term) => compound.startsWith(term) || compound.endsWith(term));
	const most = Math.max(LEAST_PART, ...terms.map((term) => sharedStart(compound, term)));
	const alike = parts.length > 0 ? parts : terms.filter((term) => sharedStart(compound, term) >= most);
	return new Map(alike.map((term) => [term, SIMILAR]));
}

/**
 * What each slide has of the terms that stand for a word. The best of them counts, and the others a little: a slide on which
 * many words begin alike does not go before one that has the word itself. Each term is measured by the slide that has most
 * of it, since the rarity of one form of a word says nothing.
 */
function scoresOf(engine: MiniSearch<SlideText>, terms: ReadonlyMap<string, number>): Map<number, number> {
	const scores = new Map<number, { readonly best: number; readonly sum: number }>();
	for (const [term, weight] of terms) {
		const found = engine.search(term, { boost: BOOSTS, bm25: BM25, ...AS_IT_IS });
		for (const { id, score } of found) {
			const { best, sum } = scores.get(Number(id)) ?? { best: 0, sum: 0 };
			const share = weight * (score / (found[0]?.score ?? score));
			scores.set(Number(id), { best: Math.max(best, share), sum: sum + share });
		}
	}
	return new Map([...scores].map(([number, { best, sum }]) => [number, best + sum * OTHERS]));
}

interface Ranked {
	readonly numbers: readonly number[];
	/** Which share of what was looked for the best slide has. */
	readonly share: number;
}

/** Orders slides by what they have of all words; which of them are shown, the telling ones decide. */
function ranked(all: readonly Sought[], discriminating: readonly Sought[]): Ranked {
	const idf = discriminating.reduce((sum, sought) => sum + sought.idf, 0);
	const numbers = new Set(discriminating.flatMap(({ scores }) => [...scores.keys()]));
	const slides = [...numbers].map((number) => {
		const share = discriminating.reduce((sum, sought) => sum + (sought.scores.has(number) ? sought.idf : 0), 0) / idf;
		const score = all.reduce(
			(sum, sought) =>
				sum + (sought.scores.get(number) ?? 0) * sought.idf * (discriminating.includes(sought) ? 1 : LITTLE),
			0,
		);
		return { number, share, score: score * share ** 4 };
	});
	const share = Math.max(0, ...slides.map((slide) => slide.share));
	const shown = slides.filter((slide) => slide.share >= share * ENOUGH);
	return { numbers: shown.toSorted((one, other) => other.score - one.score).map(({ number }) => number), share };
}

function fitOf(all: readonly Sought[], share: number): Fit {
	if (share < 0.999) return 'some';
	return all.some(({ similar }) => similar) ? 'similar' : 'all';
}

function matchesOf(all: readonly Sought[]): Map<string, Match> {
	const matches = new Map<string, Match>();
	for (const [word, { terms, idf }] of all.entries()) {
		for (const [term, similarity] of terms) {
			const weight = similarity * idf;
			if (weight > (matches.get(term)?.weight ?? 0)) matches.set(term, { word, weight });
		}
	}
	return matches;
}

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
export function termSimilarity(sought: KnownTerm, known: KnownTerm): number {
	const as = spellingSimilarity(sought.term, known.term);
	if (as > 0) return as;
	// Whoever types marks means them.
	return sought.term === sought.bare ? UNMARKED * spellingSimilarity(sought.bare, known.bare) : 0;
}

function spellingSimilarity(sought: string, known: string): number {
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
