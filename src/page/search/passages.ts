import type { Language } from '../../model/language.ts';
import { type PlacedWord, termOf, wordsIn } from '../../model/stems.ts';
import { addedPlaces } from '../deck/added-words.ts';
import { wordsPlace } from '../deck/words-place.ts';
import type { Match } from './searcher.ts';

/** Where a passage is: in the title of its slide, on the projected slide, or in what comes with it. */
export type PassageKind = 'title' | 'wall' | 'detail' | 'update' | 'ask' | 'chart';

/** A text of a slide that is read in one piece: a heading, a paragraph, a list item. */
export interface Passage {
	readonly element: HTMLElement;
	readonly place: PassageKind;
	readonly text: string;
	readonly words: readonly PlacedWord[];
	/** The DOM range between two offsets in `text`. */
	range(from: number, to: number): Range;
}

const BLOCK = 'h1, h2, h3, h4, p, li, dt, dd, figcaption';
/** Selects what is not searched: the trainer's notes, and the texts of a chart other than its title and its finding. */
export const OTHER =
	'.notes, .figures:not(.beside-chart *), .series, .chart-unit, .picture, figure[data-chart] figcaption';
/** Selects what is inside a passage but not part of its text. */
const SILENT = 'button, svg, small, .unseen';

/**
 * Collects the passages of a slide.
 *
 * @param section the section of the slide
 * @returns the passages, in reading order
 */
export function passagesOf(section: HTMLElement): readonly Passage[] {
	const own = [wordsPlace(section), 'charts', ...addedPlaces()];
	const elements = [...section.querySelectorAll<HTMLElement>('[data-i18n]')]
		.filter((element) => own.includes(wordsPlace(element)))
		.filter((element) => !element.closest(OTHER))
		.map((element) => element.closest<HTMLElement>(BLOCK) ?? element);
	return [...new Set(elements)].map(passageOf);
}

function passageOf(element: HTMLElement): Passage {
	const nodes: { readonly node: Text; readonly from: number }[] = [];
	let text = '';
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		if (!(node instanceof Text) || node.parentElement?.closest(SILENT)) continue;
		nodes.push({ node, from: text.length });
		text += node.data;
	}
	const at = (place: number) => nodes.findLast(({ from }) => from <= place) ?? nodes[0];
	return {
		element,
		place: placeOf(element),
		text,
		words: wordsIn(text),
		range(from, to) {
			const range = document.createRange();
			// The end is found by the last letter, because the offset after it may belong to another node.
			const [first, last] = [at(from), at(to - 1)];
			if (first && last) {
				range.setStart(first.node, from - first.from);
				range.setEnd(last.node, to - last.from);
			}
			return range;
		},
	};
}

function placeOf(element: Element): PassageKind {
	if (element.matches('h1, h2, h3')) return 'title';
	if (element.closest('.detail')) return 'detail';
	if (element.closest('.updates')) return 'update';
	if (element.closest('.ask')) return 'ask';
	return element.closest('figure[data-chart]') ? 'chart' : 'wall';
}

/** A passage, with the words in it that match the query. */
export interface FoundPassage {
	readonly passage: Passage;
	readonly words: readonly PlacedWord[];
	/** The best weight that it has for each word of the query, by the index of the word. */
	readonly has: ReadonlyMap<number, number>;
}

/**
 * Finds the passages of a slide that match any word of the query.
 *
 * @param passages the passages of the slide, in reading order
 * @param matches the matching terms of the index, by term
 * @param language the language of the passages, for stemming
 * @returns the matching passages, in reading order
 */
export function foundIn(
	passages: readonly Passage[],
	matches: ReadonlyMap<string, Match>,
	language: Language,
): readonly FoundPassage[] {
	return passages.map((passage) => lookIn(passage, matches, language)).filter(({ words }) => words.length > 0);
}

function lookIn(passage: Passage, matches: ReadonlyMap<string, Match>, language: Language): FoundPassage {
	const best = new Map<number, number>();
	const words = passage.words.filter(({ word }) => {
		const match = matches.get(termOf(word, language));
		if (match) best.set(match.word, Math.max(best.get(match.word) ?? 0, match.weight));
		return match !== undefined;
	});
	return { passage, words, has: best };
}

/**
 * Measures how well some passages match the query together.
 *
 * @param found the passages
 * @returns the sum of the best weights of each word of the query; 0 when none matches
 */
export function scoreOf(...found: readonly FoundPassage[]): number {
	const best = new Map<number, number>();
	for (const { has } of found) {
		for (const [word, weight] of has) best.set(word, Math.max(best.get(word) ?? 0, weight));
	}
	return [...best.values()].reduce((sum, weight) => sum + weight, 0);
}

/**
 * Chooses the passage to go to: the best one below the title, the first of several that are equally good; the title if
 * there is none below it.
 *
 * @param found the matching passages of a slide, in reading order
 * @returns the passage; undefined when there is none
 */
export function bestOf(found: readonly FoundPassage[]): FoundPassage | undefined {
	const rest = found.filter(({ passage }) => passage.place !== 'title');
	const best = rest.toSorted((one, other) => scoreOf(other) - scoreOf(one))[0];
	return best ?? found[0];
}
