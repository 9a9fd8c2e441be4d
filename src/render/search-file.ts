import MiniSearch from 'minisearch';
import type { ChartId } from '../model/chart-ids.ts';
import type { Language } from '../model/language.ts';
import type { Outline, PlacedSlide } from '../model/outline.ts';
import { plainText } from '../model/rich-text.ts';
import { indexOptions, type SlideText } from '../model/search-index.ts';
import type { Slide } from '../model/slide.ts';
import type { Catalogue } from '../model/word-keys.ts';
import { type PlacedText, textsIn, type WordTree } from '../model/word-tree.ts';

/** The entries of a slide's words that only the trainer sees. */
const NOTES: ReadonlySet<string> = new Set(['notes', 'check']);
/** The entries that name what the text beside them is about. */
const HEADINGS: ReadonlySet<string> = new Set(['claim', 'heading', 'name', 'who']);

/**
 * The search index of a language as a file of the site.
 *
 * @param outline the slides with their numbers
 * @param catalogue the words of the language
 * @param language decides which stemmer reduces the words
 * @returns JSON that MiniSearch can load with {@link indexOptions}
 */
export function searchFile(outline: Outline, catalogue: Catalogue, language: Language): string {
	const index = new MiniSearch<SlideText>(indexOptions(language));
	index.addAll(slideTexts(outline, catalogue));
	return JSON.stringify(index);
}

/**
 * The searchable texts of each slide: title, wall, detail, updates, question, and the titles and findings of its
 * charts. Notes are left out.
 *
 * @param outline the slides with their numbers
 * @param catalogue the words of the language
 * @returns plain text by field, one entry for each slide in the order of the deck
 */
export function slideTexts(outline: Outline, catalogue: Catalogue): readonly SlideText[] {
	return outline.slides.map((placed) => textOf(placed, catalogue));
}

function textOf({ slide, number, part }: PlacedSlide, catalogue: Catalogue): SlideText {
	const words: WordTree = catalogue[part.part.id];
	const updates = new Set<string>(slide.updates?.map((update) => update.words));
	const acts = new Set(actsOf(slide).map(({ name }) => name));
	const of: Record<Exclude<keyof SlideText, 'id'>, string[]> = {
		title: [],
		term: [],
		heading: [],
		wall: actsOf(slide).map(({ number: statute }) => statute),
		chart: chartsOf(slide).flatMap((id) => [catalogue.charts[id].title, catalogue.charts[id].finding]),
		detail: [],
		ours: [],
	};
	for (const { path, text } of textsIn(words[slide.id])) {
		const field = acts.has(path[0] ?? '') ? 'term' : fieldOf(path, updates);
		if (field) of[field].push(plainText(text));
	}
	const joined = (texts: readonly string[]) => texts.join('\n');
	return {
		id: number,
		title: joined(of.title),
		term: joined(of.term),
		heading: joined(of.heading),
		wall: joined(of.wall),
		chart: joined(of.chart),
		detail: joined(of.detail),
		ours: joined(of.ours),
	};
}

function fieldOf(path: PlacedText['path'], updates: ReadonlySet<string>): Exclude<keyof SlideText, 'id'> | undefined {
	const [entry = ''] = path;
	if (NOTES.has(entry)) return undefined;
	if (entry === 'title') return 'title';
	if (entry === 'ask' || updates.has(entry)) return 'ours';
	if (entry === 'detail') return 'detail';
	const last = path.at(-1) ?? '';
	if (last === 'term') return 'term';
	return HEADINGS.has(last) ? 'heading' : 'wall';
}

/** The acts that a slide lists. Their numbers are data of the slide and not words of a language. */
function actsOf(slide: Slide): readonly { readonly number: string; readonly name: string }[] {
	return slide.layout === 'laws' ? slide.groups.flatMap(({ acts }) => acts) : [];
}

function chartsOf(slide: Slide): readonly ChartId[] {
	if ('charts' in slide) return slide.charts;
	return 'chart' in slide ? [slide.chart] : [];
}
