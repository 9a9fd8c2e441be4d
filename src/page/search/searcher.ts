import type { AsPlainObject } from 'minisearch';
import MiniSearch from 'minisearch';
import type { Language } from '../../model/language.ts';
import { BOOSTS, indexOptions, type SlideText } from '../../model/search-index.ts';
import { termOf, withoutMarks, wordsIn } from '../../model/stems.ts';

/**
 * How well the slides that were found match the query: they have `all` of its words, only `some` of them, or only words
 * that are `similar` to one that no slide has.
 */
export type Fit = 'all' | 'some' | 'similar';

/**
 * A match between a term of the index and the query: the index of the word in the query, and the weight of the match.
 */
export interface Match {
	readonly word: number;
	readonly weight: number;
}

/** What a search has found. */
export interface Findings {
	/** The numbers of the slides in the deck, counted from 1, the best first. */
	readonly slides: readonly number[];
	/** What each matching term of the index stands for, by term. */
	readonly matches: ReadonlyMap<string, Match>;
	readonly fit: Fit;
}

/** Searches the slides. An empty query, or one of a single letter, finds none. */
export type Search = (query: string) => Findings;

/** The share of slides above which a word says little about any of them. */
const COMMON = 0.6;
/** The weight of such a common word beside others. */
const LITTLE = 0.3;
/** The share of the words that a slide must have to be shown, relative to the share that the best slide has. */
const ENOUGH = 0.6;
/**
 * The parameters of BM25 ranking. `b` is low so that long texts lose little, because all slides have about equally much
 * to say.
 */
const BM25 = { k: 1.2, b: 0.25, d: 0.5 };
/** The term to search for is from the index already, so it must not be tokenized or stemmed again. */
const AS_IT_IS = { tokenize: (term: string) => [term], processTerm: (term: string) => term };
/** The weight of the other terms that match a word, beside the best of them. */
const OTHERS = 0.2;
/** The weight of a similar word. */
const SIMILAR = 0.3;
/**
 * The minimum length of a part of a compound, in letters. The parts are searched for when no slide has the compound.
 */
const LEAST_PART = 5;

/** A word of the query, with the terms of the index that match it. */
interface Sought {
	/** The weights of the terms, by term. */
	readonly terms: ReadonlyMap<string, number>;
	/** Whether the terms are only similar to the word. */
	readonly similar: boolean;
	/** The score of each slide that has it, by the number of the slide. */
	readonly scores: ReadonlyMap<number, number>;
	/** The inverse document frequency: the fewer slides have the word, the more it says. */
	readonly idf: number;
}

/**
 * Makes an index searchable.
 *
 * @param index the content of a search file
 * @param language the language of the index, for stemming
 * @param stopWords words of a query that say nothing about its topic, as in *who pays for integration*
 * @param added what has been added to slides since the index was made; the ids are their numbers, below zero
 * @returns the search function
 * @throws Error when `index` is not a search index
 */
export function searcher(
	index: AsPlainObject,
	language: Language,
	stopWords: ReadonlySet<string>,
	added: readonly SlideText[] = [],
): Search {
	const engine = MiniSearch.loadJS<SlideText>(index, indexOptions(language));
	const total = engine.documentCount;
	engine.addAll(added);
	const { index: terms } = added.length > 0 ? engine.toJSON() : index;
	const vocabulary = terms.map(([term]) => knownTerm(term));

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

/**
 * Finds terms that differ from a mistyped word by one or two letters. Terms that differ by two count only if none
 * differs by one.
 */
function similarTerms(engine: MiniSearch<SlideText>, term: string): Map<string, number> {
	if (/\d/u.test(term) || term.length < 4) return new Map();
	for (const letters of term.length < 6 ? [1] : [1, 2]) {
		const found = engine.search(term, { fuzzy: letters, ...AS_IT_IS });
		const terms = new Set(found.flatMap((result) => result.terms));
		if (terms.size > 0) return new Map([...terms].map((one) => [one, SIMILAR]));
	}
	return new Map();
}

/**
 * Finds terms for a compound that no slide has: those that it begins or ends with; if there are none, those that share
 * the longest beginning with it.
 */
function partsOf(compound: string, vocabulary: readonly KnownTerm[]): Map<string, number> {
	const terms = vocabulary.map(({ term }) => term).filter((term) => term.length >= LEAST_PART);
	const parts = terms.filter((term) => compound.startsWith(term) || compound.endsWith(term));
	const most = Math.max(LEAST_PART, ...terms.map((term) => sharedStart(compound, term)));
	const alike = parts.length > 0 ? parts : terms.filter((term) => sharedStart(compound, term) >= most);
	return new Map(alike.map((term) => [term, SIMILAR]));
}

/**
 * Scores each slide for the terms that match a word. The best term counts in full and the others a little, so that a
 * slide with many words of a similar beginning does not come before one that has the word itself. Each term is scored
 * relative to the best slide for it, because the rarity of one form of a word says nothing.
 */
function scoresOf(engine: MiniSearch<SlideText>, terms: ReadonlyMap<string, number>): Map<number, number> {
	const scores = new Map<number, { readonly best: number; readonly sum: number }>();
	for (const [term, weight] of terms) {
		const found = engine.search(term, { boost: BOOSTS, bm25: BM25, ...AS_IT_IS });
		for (const { id, score } of found) {
			// What was added to a slide has its number below zero.
			const number = Math.abs(Number(id));
			const { best, sum } = scores.get(number) ?? { best: 0, sum: 0 };
			const share = weight * (score / (found[0]?.score ?? score));
			scores.set(number, { best: Math.max(best, share), sum: sum + share });
		}
	}
	return new Map([...scores].map(([number, { best, sum }]) => [number, best + sum * OTHERS]));
}

interface Ranked {
	readonly numbers: readonly number[];
	/** The share of the query that the best slide has, from 0 to 1. */
	readonly share: number;
}

/** Ranks slides by their scores for all words. Only the discriminating words decide which slides are shown. */
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

/** A term, with the forms in which it is compared. */
export interface KnownTerm {
	readonly term: string;
	/** The term without diacritics. */
	readonly bare: string;
}

/**
 * The weight of a term that equals the typed word, and of terms that begin with it, end with it, contain it, are the
 * beginning of it, or share a long beginning with it.
 */
const SAME = 1;
const BEGINS = 0.55;
const ENDS = 0.5;
const WITHIN = 0.35;
const SHORTER = 0.35;
const RELATED = 0.2;
/** The factor by which that weight is reduced if the words only match without their diacritics. */
const UNMARKED = 0.15;

/** The minimum length of a typed word, in letters, to be searched for at the end of a term, and anywhere in it. */
const LEAST_END = 3;
const LEAST_WITHIN = 4;
/**
 * How many letters two words may differ by at their ends; how long a term must be that a longer word begins with; and
 * how many letters two related words must share at the beginning: *maahanmuutto* and *maahanmuuttaja*.
 */
const MOST_OVER = 4;
const LEAST_TERM = 5;
const LEAST_SHARED = 7;

/**
 * Measures how well a term of the index matches a typed word: as the same word, its beginning, or a part of a compound.
 *
 * @param sought the stem of the word that was typed
 * @param known a term of the index
 * @returns a weight from 0, no match, to 1, the same word
 */
export function termSimilarity(sought: KnownTerm, known: KnownTerm): number {
	const as = spellingSimilarity(sought.term, known.term);
	if (as > 0) return as;
	// Someone who types diacritics means them, so they are only ignored if none were typed.
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

/**
 * Counts the letters that two words share at the beginning.
 *
 * @param one a word
 * @param other another word
 * @returns the number of letters
 */
export function sharedStart(one: string, other: string): number {
	let shared = 0;
	while (shared < one.length && one[shared] === other[shared]) shared++;
	return shared;
}

/**
 * Prepares a term for {@link termSimilarity}.
 *
 * @param term a stem, as the index has it
 */
export function knownTerm(term: string): KnownTerm {
	return { term, bare: withoutMarks(term) };
}
