import { type PlacedWord, wordsIn } from '../../model/words-in.ts';
import { wordsPlace } from '../deck/words-place.ts';

/** Where a passage stands: the title of its slide, what the wall shows, or what comes with it. */
export type Place = 'title' | 'wall' | 'detail' | 'update' | 'ask' | 'chart';

/** A text of a slide that is read in one piece: a heading, a paragraph, an item of a list. */
export interface Passage {
	readonly element: HTMLElement;
	readonly place: Place;
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
	const elements = [...section.querySelectorAll<HTMLElement>('[data-t]')]
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

function placeOf(element: Element): Place {
	if (element.matches('h1, h2, h3')) return 'title';
	if (element.closest('.detail')) return 'detail';
	if (element.closest('.updates')) return 'update';
	if (element.closest('.ask')) return 'ask';
	return element.closest('figure[data-chart]') ? 'chart' : 'wall';
}
