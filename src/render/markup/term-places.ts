import { charts } from '../../../slides/charts.ts';
import { deck } from '../../../slides/deck.ts';
import type { ChartId } from '../../model/chart-ids.ts';
import { type TermForms, type TermId, termFinder } from '../../model/glossary.ts';
import { outlineOf, type PlacedSlide } from '../../model/outline.ts';
import { plainText } from '../../model/rich-text.ts';
import type { Slide } from '../../model/slide.ts';
import type { Catalogue } from '../../model/word-keys.ts';
import { branchesOf, textsIn } from '../../model/word-tree.ts';

/** The entries of a slide's or a chart's words that only the trainer or editors see. */
const UNSEEN: ReadonlySet<string> = new Set(['notes', 'check', 'editors']);

/**
 * Finds the slides on which each term occurs: on the wall, or in detail, updates, question or charts.
 *
 * @param terms the terms to look for, with their forms in the language of the words
 * @param catalogue the words of that language
 * @returns for each term the slides, in the order of the deck
 */
export function placesOf(
	terms: readonly TermForms[],
	catalogue: Catalogue,
): ReadonlyMap<TermId, readonly PlacedSlide[]> {
	const find = termFinder(terms);
	const places = new Map<TermId, PlacedSlide[]>(terms.map(({ id }) => [id, []]));
	for (const placed of outlineOf(deck).slides) {
		const words = new Map(branchesOf(catalogue[placed.part.part.id]));
		const seen = [words.get(placed.slide.id), ...chartsOf(placed.slide).map((id) => catalogue.charts[id])];
		const found = seen.flatMap((tree) =>
			branchesOf(tree).flatMap(([key, branch]) => (UNSEEN.has(key) ? [] : textsIn(branch))),
		);
		for (const id of new Set(found.flatMap(({ text }) => find(plainText(text)).map((each) => each.id)))) {
			places.get(id)?.push(placed);
		}
	}
	return places;
}

function chartsOf(slide: Slide): readonly ChartId[] {
	return Object.values(slide)
		.flat()
		.filter((value): value is ChartId => typeof value === 'string' && value in charts);
}
