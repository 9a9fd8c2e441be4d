import { writtenAsOf } from '../../../model/instant.ts';
import type { Slide } from '../../../model/slide.ts';
import type { Paragraph, Run } from '../slide-content.ts';
import type { PptxContext } from './context.ts';
import { paragraphsOf, plainRun, runsOf } from './runs.ts';

type Update = NonNullable<Slide['updates']>[number];

/**
 * An update: what kind it is, its words, how fresh it is, and that it is the web edition's.
 *
 * @param update one of the updates of the slide
 * @param context has the words of the slide and of the interface
 */
export function updateParagraph({ kind, words: key, asOf }: Update, { words, ui, pptx }: PptxContext): Paragraph {
	return {
		runs: [
			{ text: ui.plain(`slide.${kind}`), strong: true },
			{ text: ' ' },
			...runsOf(words, key),
			plainRun(` ${pptx.plain('updated', { date: writtenAsOf(asOf) })}`),
		],
	};
}

/**
 * The notes of a slide: what the speaker says, of the municipality too when one was chosen; the question to discuss; what is
 * to be checked; the updates; the time; and whose words all this is.
 *
 * @param slide has the updates and the minutes
 * @param context has the words
 * @returns a paragraph for each; those that are not said begin with what they are
 */
export function notesOf({ updates = [], minutes }: Slide, context: PptxContext): readonly Paragraph[] {
	const { words, ui, handout, municipal } = context;
	const asks = words.has('ask');
	const checks = words.has('check') ? words.keys('check') : [];
	return [
		...paragraphsOf(words, 'notes'),
		...(municipal?.speech === undefined ? [] : [{ runs: [plainRun(municipal.speech)] }]),
		...(asks ? [labelled(ui.plain('slide.ask'), runsOf(words, 'ask'))] : []),
		...checks.map((key) => labelled(ui.plain('slide.check'), runsOf(words, key))),
		...updates.map((update) => updateParagraph(update, context)),
		{ runs: [{ ...plainRun(handout.plain('paper.time', { count: minutes })), strong: true }] },
		{
			runs: [plainRun(ui.plain('slide.notesAreOurs')), ...(asks ? [plainRun(` ${ui.plain('slide.askIsOurs')}`)] : [])],
		},
	];
}

function labelled(label: string, runs: readonly Run[]): Paragraph {
	return { runs: [{ text: `${label}:`, strong: true }, { text: ' ' }, ...runs] };
}
