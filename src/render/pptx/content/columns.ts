import type { Marked } from '../../../model/slide.ts';
import type { Words } from '../../markup/words.ts';
import type { Paragraph, TextBox } from '../slide-content.ts';
import { boxesOf, textBox } from './boxes.ts';
import type { Filler } from './context.ts';
import { paragraphOf, paragraphsOf, runsOf } from './runs.ts';

type Family =
	| 'groups'
	| 'reasons'
	| 'sources'
	| 'panels'
	| 'base'
	| 'roles'
	| 'claims'
	| 'actors'
	| 'means'
	| 'arguments'
	| 'case'
	| 'since'
	| 'duty'
	| 'statement'
	| 'argument'
	| 'pillars'
	| 'messages';

/** Fills the layouts with text in columns and rows. */
export const columnFillers: { readonly [L in Family]: Filler<L> } = {
	groups: ({ groups }, { words }) => ({
		layout: 'two-columns',
		boxes: boxesOf(groups, (key) => pointsBelow(words.at(key), 'heading', 'points')),
	}),

	reasons: ({ reasons }, { words }) => ({ layout: 'four-numbered', boxes: numbered(words, reasons) }),

	sources: ({ sources }, { words }) => ({
		layout: 'five-cards',
		boxes: boxesOf(sources, ({ words: key }) => {
			const source = words.at(key);
			return [paragraphOf(source, 'name'), paragraphOf(source, 'share', 2), paragraphOf(source, 'text', 3)];
		}),
	}),

	panels: ({ date, panels }, { words }) => ({
		layout: 'date-two-columns',
		boxes: [textBox('date', [paragraphOf(words, date)]), ...boxesOf(panels, (key) => textBelow(words.at(key), 'name'))],
	}),

	base: ({ lead, columns, base, footnote }, { words }) => ({
		layout: lead === undefined && footnote === undefined ? 'base' : 'base-lead',
		boxes: [
			...(lead === undefined ? [] : [textBox('lead', [paragraphOf(words, lead)])]),
			...boxesOf(columns, ({ words: key }) => pointsBelow(words.at(key), 'heading', 'points')),
			textBox('base', textBelow(words.at(base), 'heading')),
			...(footnote === undefined ? [] : [textBox('footnote', [paragraphOf(words, footnote)])]),
		],
	}),

	roles: ({ roles }, { words }) => ({
		layout: 'eight-phrases',
		boxes: boxesOf(roles, ({ words: key }) => [paragraphOf(words, key)]),
	}),

	claims: ({ claims }, { words }) => ({ layout: 'four-cards', boxes: cards(words, claims, 'claim') }),

	actors: ({ actors }, { words }) => ({ layout: 'four-cards', boxes: cards(words, actors, 'name') }),

	means: ({ situation, means, conclusion }, { words }) => ({
		layout: 'two-columns-update',
		boxes: [
			textBox('box1', pointsBelow(words.at(situation), 'heading', 'points')),
			textBox('box2', [paragraphOf(words.at(means), 'heading'), ...paragraphsOf(words.at(means), 'points', 3)]),
			textBox('conclusion', [paragraphOf(words, conclusion)]),
		],
	}),

	arguments: ({ arguments: both, more }, { words }) => ({
		layout: 'two-arguments',
		boxes: [
			...boxesOf(both, ({ words: key }) => {
				const argument = words.at(key);
				return [
					paragraphOf(argument, 'heading'),
					paragraphOf(argument, 'claim', 2),
					...paragraphsOf(argument, 'points', 3),
				];
			}),
			textBox('more', [paragraphOf(words, more)]),
		],
	}),

	case: ({ label, aim, sectors, programme, partners, results }, { words }) => ({
		layout: 'case',
		boxes: [
			textBox('label', [paragraphOf(words, label)]),
			textBox('aim', textBelow(words.at(aim), 'heading')),
			textBox('partners', textBelow(words.at(partners), 'heading')),
			textBox('sectors', pointsBelow(words.at(sectors), 'heading', 'points')),
			textBox('programme', [
				paragraphOf(words.at(programme), 'heading'),
				...paragraphsOf(words.at(programme), 'steps', 3),
			]),
			textBox('results', pointsBelow(words.at(results), 'heading', 'points')),
		],
	}),

	since: ({ date, claims }, { words }) => ({
		layout: 'date-claims-update',
		boxes: [
			textBox('date', [paragraphOf(words, date)]),
			textBox(
				'claims',
				claims.flatMap((key) => textBelow(words.at(key), 'claim')),
			),
		],
	}),

	duty: ({ term, duties, acts, why }, { words }) => ({
		layout: 'definition',
		boxes: [
			textBox('term', textBelow(words.at(term), 'term')),
			...boxesOf([duties, acts], (key) => pointsBelow(words.at(key), 'heading', 'points')),
			textBox('conclusion', [paragraphOf(words, why)]),
		],
	}),

	statement: ({ claims, statements }, { words }) => ({
		layout: 'claims-panel',
		boxes: [
			textBox(
				'claims',
				claims.flatMap((key) => textBelow(words.at(key), 'claim')),
			),
			textBox('statements', paragraphsOf(words, statements)),
		],
	}),

	argument: ({ source, sides, decides, research, quote }, { words }) => ({
		layout: 'argument',
		boxes: [
			...boxesOf(sides, (key) => textBelow(words.at(key), 'heading')),
			textBox('decides', [paragraphOf(words, decides)]),
			textBox('research', [paragraphOf(words, research)]),
			textBox('quote', [paragraphOf(words.at(quote), 'text'), paragraphOf(words.at(quote), 'source', 2)]),
			textBox('source', [paragraphOf(words, source)]),
		],
	}),

	pillars: ({ pillars, conclusion }, { words }) => ({
		layout: 'four-pillars',
		boxes: [
			...boxesOf(pillars, ({ words: key }) => pointsBelow(words.at(key), 'claim', 'points')),
			textBox('conclusion', [
				{
					runs: [
						...runsOf(words.at(conclusion), 'claim').map((run) => ({ ...run, strong: true as const })),
						{ text: '. ', strong: true },
						...runsOf(words.at(conclusion), 'text'),
					],
				},
			]),
		],
	}),

	messages: ({ messages, more, adapted }, { words }) => ({
		layout: 'six-numbered',
		boxes: [...numbered(words, messages), textBox('more', [paragraphOf(words, more), paragraphOf(words, adapted, 2)])],
	}),
};

/** A heading, and its text below it. */
function textBelow(words: Words, heading: string): readonly Paragraph[] {
	return [paragraphOf(words, heading), paragraphOf(words, 'text', 2)];
}

/** A heading, and its points below it. */
function pointsBelow(words: Words, heading: string, points: string): readonly Paragraph[] {
	return [paragraphOf(words, heading), ...paragraphsOf(words, points, 2)];
}

function cards(words: Words, list: readonly Marked<string>[], heading: string): readonly TextBox[] {
	return boxesOf(list, ({ words: key }) => textBelow(words.at(key), heading));
}

/** A box for each claim, which its layout numbers. */
function numbered(words: Words, claims: readonly string[]): readonly TextBox[] {
	return boxesOf(claims, (key) => textBelow(words.at(key), 'claim'));
}
