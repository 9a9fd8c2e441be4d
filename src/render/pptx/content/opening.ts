import { deck } from '../../../../slides/deck.ts';
import { outlineOf } from '../../../model/outline.ts';
import type { Paragraph, TextBox } from '../slide-content.ts';
import { textBox } from './boxes.ts';
import { chartBoxes } from './chart-boxes.ts';
import type { Filler, PptxContext } from './context.ts';
import { paragraphOf, plainRun, runsOf, SEPARATOR } from './runs.ts';

type Family = 'title' | 'contents' | 'opener' | 'opener-figure' | 'cases';

/** The layouts of the first slides of the deck and of its parts. */
export const openingFillers: { readonly [L in Family]: Filler<L> } = {
	title: ({ edition, adapted }, { words }) => ({
		layout: 'title',
		boxes: [textBox('edition', [paragraphOf(words, edition)]), textBox('adapted', [paragraphOf(words, adapted)])],
	}),
	contents: (_slide, context) => ({
		layout: 'contents',
		boxes: [textBox('parts', partsIn(context))],
	}),
	opener: ({ lead }, context) => ({ layout: 'opener', boxes: aboutPart(context, lead) }),
	'opener-figure': ({ lead, chart }, context) => {
		const charts = chartBoxes([chart], context);
		return {
			layout: charts.count > 1 ? 'opener-figures' : 'opener-figure',
			boxes: [...aboutPart(context, lead), ...charts.boxes],
		};
	},
	cases: ({ cases }, { words }) => {
		const [first, second] = cases.map(({ label, name, slide }): readonly Paragraph[] => [
			paragraphOf(words, label),
			{ runs: runsOf(words, name).map((run) => ({ ...run, link: { slide } })), level: 2 },
		]);
		if (!first || !second || cases.length > 2)
			throw new Error(`The slide previews ${cases.length} cases, and the layout "cases" has room for 2`);
		return { layout: 'cases', boxes: [textBox('first', first), textBox('second', second)] };
	},
};

/** The number of the part, its lead, and its range of slides. */
function aboutPart({ placed, ui, words, handout }: PptxContext, lead: string | undefined): readonly TextBox[] {
	const { number } = placed.part;
	return [
		textBox('number', [{ runs: [plainRun(ui.plain('slide.part', { number }))] }]),
		textBox('about', [
			...(lead === undefined ? [] : [paragraphOf(words, lead)]),
			{ runs: [plainRun(rangeOf(placed.part, { ui, handout }))], level: 2 },
		]),
	];
}

/** The slides of a part that are in the file: "Slides 7–10", or "Slide 7" where there is but one. */
function rangeOf(
	{ from, to }: PptxContext['placed']['part'],
	{ ui, handout }: Pick<PptxContext, 'ui' | 'handout'>,
): string {
	return from === to ? handout.plain('paper.slide', { number: from }) : ui.plain('slide.range', { from, to });
}

/**
 * The parts that are in the file, each with a link to the first of its slides. Where there are none, as with the contents alone,
 * all of the deck, by their names.
 */
function partsIn({ outline, ui, handout, wordsOfPart }: PptxContext): readonly Paragraph[] {
	const inFile = outline.parts.filter(({ number }) => number > 0);
	if (inFile.length === 0) {
		return outlineOf(deck)
			.parts.filter(({ number }) => number > 0)
			.map(({ part }) => ({ runs: runsOf(wordsOfPart(part.id), 'name') }));
	}
	let start = 1;
	return inFile.flatMap((placed, at): readonly Paragraph[] => {
		const { part, number, minutes } = placed;
		// The parts keep their numbers: behind one that is not in the file another list begins.
		if (number !== (inFile[at - 1]?.number ?? 0) + 1) start = number;
		const first = part.slides[0]?.id;
		const name = runsOf(wordsOfPart(part.id), 'name').map((run) => ({
			...run,
			strong: true as const,
			...(first !== undefined && { link: { slide: first } }),
		}));
		const range = rangeOf(placed, { ui, handout });
		const time = ui.plain('slide.minutes', { count: Math.round(minutes) });
		return [
			{ runs: name, startAt: start },
			{ runs: [plainRun(range + SEPARATOR + time)], level: 2 },
		];
	});
}
