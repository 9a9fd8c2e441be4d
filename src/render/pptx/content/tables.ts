import { linkOf } from '../../markup/links.ts';
import type { Words } from '../../markup/words.ts';
import { tableLayouts } from '../layouts/tables.ts';
import type { Cell, Run, TableBox } from '../slide-content.ts';
import { textBox } from './boxes.ts';
import type { Filler, PptxContext } from './context.ts';
import { paragraphOf, runsOf } from './runs.ts';

type Family = 'definitions' | 'laws' | 'duties';

/** Fills the layouts with tables. */
export const tableFillers: { readonly [L in Family]: Filler<L> } = {
	definitions: ({ terms, why }, { words, pptx }) => {
		const table: TableBox = {
			kind: 'table',
			slot: 'table',
			name: words.plain('title'),
			description: pptx.plain('tables.definitions'),
			columns: [0.28, 0.72],
			header: headerOf(pptx, ['term', 'definition']),
			rowHeaders: true,
			rows: terms.map((key) => [strongCell(words.at(key), 'term'), [paragraphOf(words.at(key), 'text')]]),
		};
		if (why === undefined) return { layout: 'table', boxes: [table] };
		return { layout: 'table-conclusion', boxes: [table, textBox('conclusion', [paragraphOf(words, why)])] };
	},

	laws: ({ groups, more }, context) => ({
		layout: 'two-tables',
		boxes: [
			...groups.map(({ heading, acts }, at) => tableOfActs(heading, acts, at === 0 ? 'table1' : 'table2', context)),
			textBox('more', [paragraphOf(context.words, more)]),
		],
	}),

	duties: ({ duties, together }, { words, pptx, municipal }) => ({
		layout: municipal?.line === undefined ? 'table-conclusion' : 'table-municipality',
		boxes: [
			{
				kind: 'table',
				slot: 'table',
				name: words.plain('title'),
				description: pptx.plain('tables.duties'),
				columns: [0.28, 0.28, 0.44],
				header: headerOf(pptx, ['who', 'responsible', 'how']),
				rowHeaders: true,
				rows: duties.map((key) => [
					strongCell(words.at(key), 'who'),
					[paragraphOf(words.at(key), 'responsible')],
					[paragraphOf(words.at(key), 'text')],
				]),
			},
			textBox('conclusion', [paragraphOf(words.at(together), 'heading'), paragraphOf(words.at(together), 'text', 2)]),
		],
	}),
};

/** The width of a column for the numbers of acts, in pixels. */
const NUMBER = 132;

/** Acts with their numbers, each of which is a link to where the act can be read. */
function tableOfActs(
	heading: string,
	acts: readonly { readonly number: string; readonly name: string }[],
	slot: 'table1' | 'table2',
	{ words, pptx, language }: PptxContext,
): TableBox {
	const number = NUMBER / tableLayouts['two-tables'].slots[slot].width;
	return {
		kind: 'table',
		slot,
		name: words.plain(heading),
		description: words.plain(heading),
		columns: [1 - number, number],
		header: [runsOf(words, heading), ...headerOf(pptx, ['number'])],
		rows: acts.map(({ number, name }) => {
			const { href } = linkOf(`law-${number.replace('/', '-')}`, language);
			return [[paragraphOf(words, name)], [{ runs: [{ text: number, link: { address: href } }] }]];
		}),
	};
}

function headerOf(pptx: Words, columns: readonly string[]): readonly (readonly Run[])[] {
	return columns.map((column) => runsOf(pptx, `tables.${column}`));
}

function strongCell(words: Words, key: string): Cell {
	return [{ runs: runsOf(words, key).map((run) => ({ ...run, strong: true as const })) }];
}
