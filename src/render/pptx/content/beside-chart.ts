import { isOnWall, type SlideWith } from '../../../model/slide.ts';
import type { Words } from '../../markup/words.ts';
import type { LayoutId } from '../layouts/layouts.ts';
import type { Paragraph, TextBox } from '../slide-content.ts';
import { textBox } from './boxes.ts';
import { chartBoxes } from './chart-boxes.ts';
import type { Filler, PptxContext } from './context.ts';
import { paragraphOf, paragraphsOf, runsOf } from './runs.ts';

type Family = 'kinds-chart' | 'points-chart' | 'figures-chart' | 'routes-chart' | 'sides-chart';

/** The layouts with words on the left and one chart or two on the right. */
export const besideChartFillers: { readonly [L in Family]: Filler<L> } = {
	'kinds-chart': ({ heading, kinds, chart }, context) => ({
		layout: 'text-chart',
		boxes: [
			body(
				strong(paragraphOf(context.words, heading)),
				...kinds.map(
					({ words: key }): Paragraph => ({
						...inOneLine(context.words.at(key), 'name', ': ', 'text'),
						level: 2,
					}),
				),
			),
			...chartBoxes([chart], context).boxes,
		],
	}),
	'points-chart': (slide, context) => {
		const { count, boxes } = chartBoxes(slide.charts, context);
		const { words } = context;
		return {
			layout: layoutWithPoints(slide, count, context),
			boxes: [body(paragraphOf(words, slide.lead), ...paragraphsOf(words, slide.points, 2)), ...boxes],
		};
	},
	'figures-chart': ({ figures, source, chart }, context) => {
		const { count, boxes } = chartBoxes([chart], context);
		const { words } = context;
		// Beside two charts there is no room for a number in a line of its own.
		const numbers = figures.flatMap((key): readonly Paragraph[] =>
			count > 1
				? [inOneLine(words.at(key), 'number', ': ', 'text')]
				: [paragraphOf(words, `${key}.number`), paragraphOf(words, `${key}.text`, 2)],
		);
		return {
			layout: count > 1 ? 'figures-charts' : 'figures-chart',
			boxes: [textBox('figures', [...numbers, paragraphOf(words, source, 3)]), ...boxes],
		};
	},
	'routes-chart': ({ lead, routes, chart }, context) => ({
		layout: context.municipal?.line === undefined ? 'text-chart' : 'text-chart-municipality',
		boxes: [
			body(
				paragraphOf(context.words, lead),
				...routes.flatMap((key) => [
					strong(paragraphOf(context.words, `${key}.heading`)),
					...paragraphsOf(context.words, `${key}.steps`, 2),
				]),
			),
			...chartBoxes([chart], context).boxes,
		],
	}),
	'sides-chart': ({ lead, sides, facts, chart }, context) => {
		const { words } = context;
		const [left, right] = sides;
		return {
			layout: 'sides-table',
			boxes: [
				textBox('lead', [paragraphOf(words, lead)]),
				textBox('left', groupOf(words.at(left))),
				textBox('right', groupOf(words.at(right))),
				textBox('facts', paragraphsOf(words, facts)),
				...chartBoxes([chart], context).boxes,
			],
		};
	},
};

/** The layout for points beside charts, of which some may be the municipality's. */
function layoutWithPoints(
	{ charts, updates = [] }: SlideWith<'points-chart'>,
	count: number,
	{ chart }: PptxContext,
): LayoutId {
	if (charts.some((id) => chart(id).spec.form === 'marks')) return count > 1 ? 'text-marks-chart' : 'text-marks';
	if (count === 1) return updates.some(isOnWall) ? 'text-chart-update' : 'text-chart';
	return charts.length > 1 ? 'text-charts' : 'text-charts-municipal';
}

function body(...paragraphs: readonly Paragraph[]): TextBox {
	return textBox('body', paragraphs);
}

function strong({ runs, ...paragraph }: Paragraph): Paragraph {
	return { ...paragraph, runs: runs.map((run) => ({ ...run, strong: true })) };
}

/** Two texts in one paragraph, of which the first is strong. */
function inOneLine(words: Words, first: string, between: string, second: string): Paragraph {
	return { runs: [...strong(paragraphOf(words, first)).runs, { text: between }, ...runsOf(words, second)] };
}

function groupOf(words: Words): readonly Paragraph[] {
	return [paragraphOf(words, 'heading'), ...paragraphsOf(words, 'points', 2)];
}
