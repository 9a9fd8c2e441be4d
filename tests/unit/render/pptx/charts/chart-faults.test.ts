import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { chartFaults } from '../../../../../src/render/pptx/charts/chart-faults.ts';
import { chartPartsOf } from '../../../../../src/render/pptx/charts/chart-parts.ts';
import { contextOf } from '../../../model/charts/deck-charts.ts';

const context = contextOf('first-residence-permits', 'sv');
const sound = chartPartsOf(context);

/** The faults of a chart in which something has been changed, which must be there to be changed. */
function inChart(from: string | RegExp, to: string): readonly string[] {
	const chart = sound.chart.replace(from, to);
	expect(chart).not.toBe(sound.chart);
	return chartFaults({ ...sound, chart }, context);
}

function inWorkbook(path: string, from: string | RegExp, to: string): readonly string[] {
	const files = unzipSync(sound.workbook);
	const part = new TextDecoder().decode(files[path]);
	const changed = part.replace(from, to);
	expect(changed).not.toBe(part);
	const workbook = zipSync({ ...files, [path]: new TextEncoder().encode(changed) });
	return chartFaults({ ...sound, workbook }, context);
}

const SHEET = 'xl/worksheets/sheet1.xml';

describe('chartFaults', () => {
	it('finds nothing in what was made', () => {
		expect(chartFaults(sound, context)).toEqual([]);
	});

	it.each([
		['another value', '<c:v>17284</c:v>', '<c:v>17285</c:v>'],
		['a value that is lost', '<c:pt idx="0"><c:v>17284</c:v></c:pt>', ''],
		['an empty value', '<c:v>17284</c:v>', '<c:v></c:v>'],
		['zero for what is missing', '<c:v>20278</c:v></c:pt>', '<c:v>20278</c:v></c:pt><c:pt idx="2"><c:v>0</c:v></c:pt>'],
		['another category', '<c:v>2023</c:v>', '<c:v>2021</c:v>'],
		['another name', '<c:v>Arbete</c:v>', '<c:v>Studier</c:v>'],
		['a name that is not in the data', '<c:v>Arbete</c:v>', '<c:v>Jobb</c:v>'],
		['cells of another series', 'Siffror!$B$2:$B$4', 'Siffror!$$C$$2:$$C$$4'],
		['cells of another sheet', 'Siffror!$B$2:$B$4', 'Sheet1!$$B$$2:$$B$$4'],
		['a series that is lost', /<c:ser>.*?<\/c:ser>/u, ''],
		['too few points', '<c:ptCount val="3"/>', '<c:ptCount val="2"/>'],
		['gaps as zero', '<c:dispBlanksAs val="gap"/>', '<c:dispBlanksAs val="zero"/>'],
		['white bars below zero', '<c:invertIfNegative val="0"/>', '<c:invertIfNegative val="1"/>'],
		['XML that is none', '</c:chart>', ''],
	])('finds in the chart: %s', (_, from, to) => {
		expect(inChart(from, to)).not.toEqual([]);
	});

	it.each([
		['another value', SHEET, '<v>17284</v>', '<v>17285</v>'],
		['zero for what is missing', SHEET, /(?<cell><c r="C4")/u, '<c r="B4"><v>0</v></c>$<cell>'],
		['another category', 'xl/sharedStrings.xml', '<t>2023</t>', '<t>2021</t>'],
		['another name', 'xl/sharedStrings.xml', '<t>Familj</t>', '<t>Familjer</t>'],
		['another sheet', 'xl/workbook.xml', 'name="Siffror"', 'name="Blad1"'],
		['a table that is too small', 'xl/tables/table1.xml', /ref="A1:[A-Z]+4"/u, 'ref="A1:B4"'],
	])('finds in the workbook: %s', (_, path, from, to) => {
		expect(inWorkbook(path, from, to)).not.toEqual([]);
	});

	it('finds another value of a series that is not drawn', () => {
		const other = contextOf('foreign-language-speakers', 'sv');
		const made = chartPartsOf(other);
		const series = other.dataset.series.map((one) =>
			one.id === 'share'
				? {
						...one,
						points: one.points.map((point) =>
							point.hole === undefined ? { ...point, value: point.value + 1 } : point,
						),
					}
				: one,
		);
		expect(chartFaults(made, other)).toEqual([]);
		expect(chartFaults(made, { ...other, dataset: { ...other.dataset, series } })).toHaveLength(35);
	});

	it('finds a workbook that is no zip file', () => {
		expect(chartFaults({ ...sound, workbook: new Uint8Array(64) }, context)).toHaveLength(1);
	});

	it('finds what is missing in the data and not in the chart', () => {
		const series = context.dataset.series.map((one) => ({
			...one,
			points: one.points.map((point) => (point.at === '2023' ? { at: point.at, hole: 'not-found' as const } : point)),
		}));
		expect(chartFaults(sound, { ...context, dataset: { ...context.dataset, series } }).length).toBeGreaterThanOrEqual(
			3,
		);
	});
});
