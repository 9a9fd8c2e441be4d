import { charts } from '../../../../slides/charts.ts';
import { deck } from '../../../../slides/deck.ts';
import { folderOf } from '../../../model/addresses.ts';
import type { ChartId } from '../../../model/chart-ids.ts';
import type { ChartContext } from '../../../model/charts/figure/context.ts';
import type { Language } from '../../../model/language.ts';
import type { Municipality } from '../../../model/municipal/division-schema.ts';
import { type Outline, outlineOf, type PlacedPart, type PlacedSlide } from '../../../model/outline.ts';
import { isOnWall, type Slide } from '../../../model/slide.ts';
import type { HandoutKey, UiKey } from '../../../model/word-keys.ts';
import { createI18n } from '../../markup/catalogues.ts';
import { datasetOf } from '../../markup/datasets.ts';
import { siteOf } from '../../markup/links.ts';
import { municipalFigures } from '../../markup/municipal.ts';
import { type SiteSettings, unfilled } from '../../markup/site-settings.ts';
import { Words } from '../../markup/words.ts';
import { layoutOf } from '../layouts/layouts.ts';
import type { Box, PptxSlide, Run } from '../slide-content.ts';
import { textBox } from './boxes.ts';
import type { Filled, PptxContext } from './context.ts';
import { fill } from './fillers.ts';
import { municipalContentOf } from './municipal.ts';
import { notesOf, updateParagraph } from './notes.ts';
import { plainRun, runsOf } from './runs.ts';

/** What a file is to hold. */
export interface PptxContentOptions {
	readonly language: Language;
	/** The numbers of the slides, from 1; all slides when omitted. */
	readonly slides?: readonly number[];
	/** The municipality whose figures stand beside those of the country. */
	readonly municipality?: Municipality;
	/** What whoever publishes the site has filled in. */
	readonly settings?: SiteSettings;
}

/**
 * The slides of a file: each with its layout, its title, what fills the placeholders, and the notes.
 *
 * @param options what the file is to hold
 * @returns the slides in the order of the deck; numbers and ranges in them are those of the file
 * @throws Error naming the slide when the deck has no slide of a number, when words are missing, or when a layout of the file
 * has no place for what the slide shows
 */
export function pptxSlidesOf(options: PptxContentOptions): readonly PptxSlide[] {
	const { language, municipality, settings = unfilled } = options;
	const whole = outlineOf(deck);
	const outline = selectedFrom(whole, options.slides);
	const i18n = createI18n(language);
	const wordsOf = (part: string, id: string) => new Words(i18n, language, part, [id]);
	const titles = titlesOf(whole, ({ part, slide }) => runsOf(wordsOf(part.part.id, slide.id), 'title'));
	const shared = {
		language,
		outline,
		ui: new Words<UiKey>(i18n, language, 'ui'),
		pptx: new Words(i18n, language, 'pptx'),
		handout: new Words<HandoutKey>(i18n, language, 'handout'),
		wordsOfPart: (id: string) => wordsOf(id, 'part'),
		chart: chartsIn(new Words(i18n, language, 'charts')),
	};
	const municipalOn =
		municipality &&
		municipalContentOf(
			{ ...municipalFigures(), national: datasetOf('foreign-language-speakers') },
			municipality,
			language,
		);
	return outline.slides.map((placed): PptxSlide => {
		const { slide, part } = placed;
		const context: PptxContext = {
			...shared,
			placed,
			words: wordsOf(part.part.id, slide.id),
			...(municipalOn && { municipal: municipalOn(slide.id) }),
		};
		const filled = completed(fill(slide, context), slide, context, settings);
		checkSlots(filled, slide);
		return { id: slide.id, part, ...filled, title: titles.get(slide.id) ?? [], notes: notesOf(slide, context) };
	});
}

/** The parts and slides that are in the file. Parts keep their numbers; slides are counted anew. */
function selectedFrom(whole: Outline, numbers: readonly number[] | undefined): Outline {
	if (numbers === undefined) return whole;
	const lost = numbers.find((number) => whole.slides[number - 1] === undefined);
	if (lost !== undefined) throw new Error(`The deck has no slide ${lost}: it has slides 1 to ${whole.slides.length}`);
	if (numbers.length === 0) throw new Error('No slide was chosen for the file');
	const chosen = whole.slides.filter(({ number }) => numbers.includes(number));
	const parts = whole.parts.flatMap((placed): PlacedPart | [] => {
		const slides = placed.part.slides.filter(({ id }) => chosen.some(({ slide }) => slide.id === id));
		const [first] = slides;
		if (first === undefined) return [];
		const from = chosen.findIndex(({ slide }) => slide.id === first.id) + 1;
		const minutes = slides.reduce((sum, slide) => sum + slide.minutes, 0);
		return { ...placed, part: { ...placed.part, slides }, from, to: from + slides.length - 1, minutes };
	});
	const slides = chosen.flatMap(({ slide, part: { number } }, index): PlacedSlide | [] => {
		const part = parts.find((one) => one.number === number);
		return part ? { slide, number: index + 1, part } : [];
	});
	return { parts, slides };
}

/**
 * The title of each slide by its id, told apart from the same title of another slide: "Concepts (1/2)". The slides of the deck
 * are counted, whichever of them are in the file.
 */
function titlesOf(
	{ slides }: Outline,
	titleOf: (placed: PlacedSlide) => readonly Run[],
): ReadonlyMap<string, readonly Run[]> {
	const all = slides.map((placed) => {
		const runs = titleOf(placed);
		return { slide: placed.slide, runs, text: runs.map(({ text }) => text).join('') };
	});
	const titles = new Map<string, readonly Run[]>();
	for (const { slide, runs, text } of all) {
		const alike = all.filter((other) => other.text === text);
		const counted = { at: alike.findIndex((other) => other.slide.id === slide.id) + 1, of: alike.length };
		const run = slide.run ?? (alike.length > 1 ? counted : undefined);
		titles.set(slide.id, run ? [...runs, { text: ` (${run.at}/${run.of})` }] : runs);
	}
	return titles;
}

function chartsIn(words: Words): (id: ChartId) => ChartContext {
	const shared = { common: words.at('common'), months: words.at('months') };
	return (id) => ({ dataset: datasetOf(id), spec: charts[id], words: words.at(id), ...shared });
}

/** Adds what stands on a slide whatever its layout: where the municipality belongs, its updates, and whose the material is. */
function completed(filled: Filled, slide: Slide, context: PptxContext, settings: SiteSettings): Filled {
	const updates = slide.updates?.filter(isOnWall) ?? [];
	const line = context.municipal?.line;
	const boxes =
		slide.layout === 'messages' ? filled.boxes.map((box) => withRights(box, context, settings)) : filled.boxes;
	return {
		layout: filled.layout,
		boxes: [
			...boxes,
			...(line === undefined ? [] : [textBox('municipality', [{ runs: [plainRun(line)] }])]),
			...(updates.length === 0
				? []
				: [
						textBox(
							'update',
							updates.map((update) => updateParagraph(update, context)),
						),
					]),
		],
	};
}

/** Says on the last slide whose the material is, since the file is passed on without the site, and where the site is. */
function withRights(box: Box, { pptx, language }: PptxContext, { address }: SiteSettings): Box {
	if (box.kind !== 'text' || box.slot !== 'more') return box;
	const site = address === null ? undefined : address + folderOf[language];
	const rights: readonly Run[] = [
		{ text: ' ' },
		...runsOf(pptx, 'rights'),
		...(site === undefined
			? []
			: [{ text: ' ' }, ...runsOf(pptx, 'site'), { text: ' ' }, { text: siteOf(site), link: { address: site } }]),
	];
	return {
		...box,
		paragraphs: box.paragraphs.map((paragraph, index) =>
			index === box.paragraphs.length - 1 ? { ...paragraph, runs: [...paragraph.runs, ...rights] } : paragraph,
		),
	};
}

/** A box without a placeholder would be lost. */
function checkSlots({ layout, boxes }: Filled, { id }: Slide): void {
	for (const { slot, kind } of boxes) {
		const found = layoutOf(layout).slots[slot];
		if (found?.kind !== kind)
			throw new Error(`${id}: the layout "${layout}" of the file has no place "${slot}" for ${kind}`);
	}
}
