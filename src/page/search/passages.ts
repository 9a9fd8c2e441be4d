import type { Language } from '../../model/language.ts';
import { type PlacedWord, termOf, wordsIn } from '../../model/stems.ts';
import { wordsPlace } from '../deck/words-place.ts';
import type { Match } from './searcher.ts';

/** Where a passage stands: the title of its slide, what the wall shows, or what comes with it. */
export type PassageKind = 'title' | 'wall' | 'detail' | 'update' | 'ask' | 'chart';

/** A text of a slide that is read in one piece: a heading, a paragraph, an item of a list. */
export interface Passage {
	readonly element: HTMLElement;
	readonly place: PassageKind;
	readonly text: string;
	readonly words: readonly PlacedWord[];
	/** The part of the page between two places of the text. */
	range(from: number, to: number): Range;
}

const BLOCK = 'h1, h2, h3, h4, p, li, dt, dd, figcaption';
/** What is not searched: the trainer's notes, and what a chart says beside its title and its finding. */
const OTHER = '.notes, .figures:not(.beside-chart *), .series, .chart-unit, .picture, figure[data-chart] figcaption';
/** What stands within a passage without being its text. */
const SILENT = 'button, svg, small, .unseen';

/** The passages of a slide, in reading order. */
export function passagesOf(section: HTMLElement): readonly Passage[] {
	const own = [wordsPlace(section), 'charts'];
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
			// The last letter, not what follows it, which may be the beginning of another node.
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

/** A passage with the words in it that were looked for. */
export interface FoundPassage {
	readonly passage: Passage;
	readonly words: readonly PlacedWord[];
	/** How much it has of each of the words that were typed, by their places. */
	readonly has: ReadonlyMap<number, number>;
}

/** The passages of a slide that have anything of what was looked for, in reading order. */
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

/** How much of what was looked for some passages have together. */
export function scoreOf(...found: readonly FoundPassage[]): number {
	const best = new Map<number, number>();
	for (const { has } of found) {
		for (const [word, weight] of has) best.set(word, Math.max(best.get(word) ?? 0, weight));
	}
	return [...best.values()].reduce((sum, weight) => sum + weight, 0);
}

/** The passage to go to: the first of those that have most. The title only when nothing below it has as much of it. */
export function bestOf(found: readonly FoundPassage[]): FoundPassage | undefined {
	const rest = found.filter(({ passage }) => passage.place !== 'title');
	const best = rest.toSorted((one, other) => scoreOf(other) - scoreOf(one))[0];
	return best ?? found[0];
}
