import type { ChartId } from '../../../model/chart-ids.ts';
import { placeName } from '../../../model/charts/figure/chart-texts.ts';
import type { ChartContext } from '../../../model/charts/figure/context.ts';
import { formatValue } from '../../../model/charts/number-format.ts';
import { captionOf } from '../charts/chart-parts.ts';
import type { Box, MarksBox, Paragraph, Run, TableBox } from '../slide-content.ts';
import { textBox } from './boxes.ts';
import type { PptxContext } from './context.ts';
import { plainRun, SEPARATOR } from './runs.ts';

/** How many marks stand for all. */
const MARKS = 10;

/** The boxes of the charts of a slide. */
interface ChartBoxes {
	/** How many charts they show. */
	readonly count: number;
	readonly boxes: readonly Box[];
}

/**
 * The boxes of charts with their titles, findings and sources, each chart of the deck followed by that of the municipality.
 * The first one fills `chart-title`, `chart` (`table` for a ranking, `marks` for a share), `finding` and `source`, the next
 * one `chart-2-title`, `chart-2`, `finding-2` and `source-2`.
 *
 * @param ids the charts of the deck
 * @param context has the charts, and those of the municipality
 * @throws Error naming the data file when a chart has no value to show as marks
 */
export function chartBoxes(ids: readonly ChartId[], context: PptxContext): ChartBoxes {
	const charts = ids.flatMap((id) => [context.chart(id), context.municipal?.beside(id) ?? []].flat());
	return {
		count: charts.length,
		boxes: charts.flatMap((chart, index) =>
			boxesOf(chart, index === 0 ? '' : `-${index + 1}`, charts.length > 1 || chart.spec.form === 'ranking'),
		),
	};
}

function boxesOf(chart: ChartContext, ending: string, tight: boolean): readonly Box[] {
	const { title, unit, source, address } = captionOf(chart);
	// Where there is little room, title and unit share their lines.
	const titleAndUnit: readonly Paragraph[] = tight
		? [{ runs: [{ ...plainRun(title), strong: true }, plainRun(SEPARATOR + unit)] }]
		: [{ runs: [plainRun(title)] }, { runs: [plainRun(unit)], level: 2 }];
	const finding = textBox(`finding${ending}`, [{ runs: [plainRun(chart.words.plain('finding'))] }]);
	return [
		textBox(`chart${ending}-title`, titleAndUnit),
		drawn(chart, ending),
		...(chart.spec.finding ? [finding] : []),
		textBox(`source${ending}`, [{ runs: linkedIn(source, chart.words.plain('source'), address) }]),
	];
}

/** The line of the source, in which the publisher is a link. */
function linkedIn(line: string, publisher: string, address: string): readonly Run[] {
	const { text } = plainRun(line);
	const name = plainRun(publisher);
	const at = text.indexOf(name.text);
	const link = { address };
	if (at < 0) return [{ text, link }];
	const after = text.slice(at + name.text.length);
	return [{ text: text.slice(0, at) }, { ...name, link }, { text: after }].filter((run) => run.text !== '');
}

function drawn(chart: ChartContext, ending: string): Box {
	if (chart.spec.form === 'ranking') return rankingOf(chart);
	if (chart.spec.form === 'marks') return marksOf(chart);
	return { kind: 'chart', slot: `chart${ending}`, chart };
}

/** A ranking as a table: a bar would make a length of a rank. */
function rankingOf(chart: ChartContext): TableBox {
	const { dataset, spec, words, common } = chart;
	const [series] = dataset.series;
	if (!series) throw new Error(`data/${dataset.id}.json: a ranking needs a series`);
	const rows = series.points.map((point) => [
		point.hole === undefined ? formatValue(point.value, series.unit ?? dataset.unit) : common.plain('missing'),
		placeName(chart, point.at),
	]);
	const emphasised = series.points.findIndex(({ at }) => spec.emphasised?.includes(at));
	return {
		kind: 'table',
		slot: 'table',
		name: captionOf(chart).title,
		description: `${captionOf(chart).title}. ${words.plain('finding')}`,
		columns: [0.35, 0.65],
		header: [words.plain(`series.${series.id}`), common.plain('country')].map((text) => [plainRun(text)]),
		rows: rows.map((cells) => cells.map((text) => [{ runs: [plainRun(text)] }])),
		...(emphasised >= 0 && { emphasised }),
	};
}

function marksOf(chart: ChartContext): MarksBox {
	const { id, series } = chart.dataset;
	const [point] = series[0]?.points ?? [];
	if (!point || point.hole !== undefined) throw new Error(`data/${id}.json: marks need a value`);
	return {
		kind: 'marks',
		slot: 'marks',
		name: captionOf(chart).title,
		filled: Math.round(point.value * MARKS),
		description: captionOf(chart).description,
	};
}
