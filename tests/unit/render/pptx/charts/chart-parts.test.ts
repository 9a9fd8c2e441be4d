import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ChartId, chartIds } from '../../../../../src/model/chart-ids.ts';
import { languages } from '../../../../../src/model/language.ts';
import { municipalChartIds } from '../../../../../src/model/municipal/charts.ts';
import { chartFaults } from '../../../../../src/render/pptx/charts/chart-faults.ts';
import { captionOf, chartPartsOf } from '../../../../../src/render/pptx/charts/chart-parts.ts';
import { contextOf } from '../../../model/charts/deck-charts.ts';
import { all, indices, municipalContext, partOf, pointsOf, read, seriesOf, settings, textsOf } from './chart.ts';

const nativeIds = chartIds.filter((id) => !['gtci-2023', 'foreign-experts-staying'].includes(id));

const chartOf = (id: ChartId, language: 'sv' | 'fi' = 'sv') => chartPartsOf(contextOf(id, language)).chart;
const namesOf = (chart: string) =>
	seriesOf(chart).map((series) => all(series, 'c:tx').map((name) => all(name, 'c:v')[0]?.textContent)[0]);
const plotsOf = (chart: string) =>
	all(read(chart), 'c:plotArea').flatMap((plot) =>
		[...plot.childNodes].map(({ nodeName }) => nodeName).filter((name) => name.endsWith('Chart')),
	);

describe.each(languages)('every chart of the deck: %s', (language) => {
	it.each(nativeIds)('has the figures of its data in chart and workbook: %s', (id) => {
		const context = contextOf(id, language);
		expect(chartFaults(chartPartsOf(context), context)).toEqual([]);
	});

	it.each(nativeIds)('is in the language, without a title of its own, and no text is small: %s', (id) => {
		const chart = read(chartOf(id, language));
		expect(settings(chart, 'c:lang')).toEqual([`${language}-FI`]);
		const langs = [...all(chart, 'a:defRPr'), ...all(chart, 'a:endParaRPr')].map((each) => each.getAttribute('lang'));
		expect(new Set(langs)).toEqual(new Set([`${language}-FI`]));
		expect(settings(chart, 'c:autoTitleDeleted')).toEqual(['1']);
		expect(all(chart, 'c:title')).toEqual([]);
		for (const text of all(chart, 'a:defRPr')) expect(Number(text.getAttribute('sz'))).toBeGreaterThanOrEqual(1400);
	});
});

describe.each(['Vasa', 'Kökar', 'Mäntyharju'])('the charts of %s', (name) => {
	it.each(municipalChartIds)('have their figures in chart and workbook: %s', (id) => {
		for (const language of languages) {
			const context = municipalContext(name, id, language);
			expect(chartFaults(chartPartsOf(context), context)).toEqual([]);
		}
	});
});

describe('chartPartsOf', () => {
	it('draws bars that the slide talks about in the hue of the part, the others muted', () => {
		const chart = chartOf('net-immigration');
		const [series] = seriesOf(chart);
		expect(plotsOf(chart)).toEqual(['c:barChart']);
		expect(series && indices(series, 'c:dPt')).toEqual([32, 33, 34, 35]);
		expect(series && settings(series, 'a:srgbClr')).toEqual(['8796A2']);
		expect(series && all(series, 'c:dPt').flatMap((point) => settings(point, 'a:schemeClr'))).toEqual(
			Array.from({ length: 4 }, () => 'accent1'),
		);
		expect(settings(read(chart), 'c:overlap')).toEqual(['0']);
	});

	it('writes the values of chosen points only, in ink', () => {
		const [series] = seriesOf(chartOf('net-immigration'));
		expect(series && indices(series, 'c:dLbl')).toEqual([33, 35]);
		const [labels] = series ? all(series, 'c:dLbls') : [];
		expect(new Set(labels && settings(labels, 'a:schemeClr'))).toEqual(new Set(['tx1']));
		expect(labels && settings(labels, 'c:showVal')).toEqual(['1', '1', '0']);
	});

	it('leaves room for a value beside the last bar', () => {
		const plots = all(read(chartOf('net-immigration')), 'c:plotArea');
		const [width = ''] = plots.flatMap((plot) => settings(plot, 'c:w'));
		expect(Number(width)).toBeGreaterThan(0.7);
		expect(Number(width)).toBeLessThan(0.95);
	});

	it('leaves a gap where a value is missing, and no zero', () => {
		const parts = chartPartsOf(contextOf('first-residence-permits', 'sv'));
		const [family, work] = seriesOf(parts.chart);
		expect(family && [...pointsOf(family)]).toEqual([
			[0, '17284'],
			[1, '20278'],
		]);
		expect(work && pointsOf(work).size).toBe(3);
		expect(family && settings(family, 'c:ptCount').at(-1)).toBe('3');
		expect(settings(read(parts.chart), 'c:dispBlanksAs')).toEqual(['gap']);
		const cells = partOf(parts.workbook, 'xl/worksheets/sheet1.xml');
		expect(cells).toContain('r="C4"');
		expect(cells).not.toContain('r="B4"');
	});

	it('writes all values of bars side by side, and then no axis of values', () => {
		const chart = read(chartOf('first-residence-permits'));
		expect(all(chart, 'c:dLbls').flatMap((labels) => settings(labels, 'c:showVal'))).toEqual(['1', '1', '1']);
		expect(all(chart, 'c:valAx').flatMap((axis) => settings(axis, 'c:delete'))).toEqual(['1']);
		expect(all(chart, 'c:barChart').flatMap((bars) => settings(bars, 'a:srgbClr'))).toEqual([
			'004C78',
			'3899CD',
			'AA4900',
		]);
	});

	it('stacks bars and draws marks across them', () => {
		const chart = chartOf('protection');
		expect(plotsOf(chart)).toEqual(['c:barChart', 'c:lineChart']);
		expect(settings(read(chart), 'c:grouping')).toEqual(['stacked', 'standard']);
		expect(settings(read(chart), 'c:overlap')).toEqual(['100']);
		const quota = seriesOf(chart).at(-1);
		expect(quota && settings(quota, 'c:symbol')).toEqual(['dash']);
		expect(quota && all(quota, 'a:noFill')).toHaveLength(1);
		expect(namesOf(chart)).toHaveLength(4);
		// 2022: the refugees that the source does not have.
		const [, , resettled] = seriesOf(chart);
		expect(resettled && pointsOf(resettled).has(6)).toBe(false);
	});

	it('dashes a projection, and lets the axis begin where it is said to', () => {
		const chart = chartOf('working-age-population');
		const [observed, projection] = seriesOf(chart);
		expect(observed && new Set(settings(observed, 'a:prstDash'))).toEqual(new Set(['solid']));
		expect(projection && new Set(settings(projection, 'a:prstDash'))).toEqual(new Set(['dash']));
		expect(projection && new Set(all(projection, 'c:spPr').flatMap((look) => settings(look, 'a:schemeClr')))).toEqual(
			new Set(['tx2']),
		);
		expect(settings(read(chart), 'c:min')).toEqual(['3300000']);
		// The outcome of 2025 is written, and not what was projected for the same year.
		expect(observed && indices(observed, 'c:dLbl')).toEqual([0, 35]);
		expect(projection && indices(projection, 'c:dLbl')).toEqual([55]);
	});

	it('dashes what a municipality is compared with, and writes percentages as the reader does', () => {
		const { chart } = chartPartsOf(municipalContext('Vasa', 'share', 'sv'));
		const [municipality, country] = seriesOf(chart);
		expect(municipality && settings(municipality, 'a:prstDash')).toContain('solid');
		expect(country && new Set(settings(country, 'a:prstDash'))).toEqual(new Set(['dash']));
		const codes = all(read(chart), 'c:numFmt').map((format) => format.getAttribute('formatCode'));
		expect(new Set(codes)).toEqual(new Set(['General', 'General"\u00A0%"']));
	});

	it('draws an area, and along its edge a line of the same cells', () => {
		const chart = chartOf('foreign-language-speakers');
		const [area, line] = seriesOf(chart);
		expect(plotsOf(chart)).toEqual(['c:areaChart', 'c:lineChart']);
		expect(area && all(area, 'c:f').map(({ textContent }) => textContent)).toEqual(
			line && all(line, 'c:f').map(({ textContent }) => textContent),
		);
		expect(area && all(area, 'c:dLbls')).toEqual([]);
		expect(line && indices(line, 'c:dLbl')).toEqual([0, 34]);
		expect(line && indices(line, 'c:dPt')).toEqual([34]);
		expect(all(read(chart), 'c:legend')).toEqual([]);
	});

	it('begins every axis that is not cut at zero, unless there are values below it', () => {
		for (const id of nativeIds.filter((each) => each !== 'working-age-population')) {
			expect(settings(read(chartOf(id)), 'c:min')).toEqual(['0']);
		}
		const { chart } = chartPartsOf(municipalContext('Vasa', 'migration', 'sv'));
		expect(
			seriesOf(chart).some((series) => [...pointsOf(series).values()].some((value) => value.startsWith('-'))),
		).toBe(true);
		expect(settings(read(chart), 'c:min')).toEqual([]);
		expect(new Set(settings(read(chart), 'c:tickLblPos'))).toEqual(new Set(['low']));
		expect(new Set(settings(read(chart), 'c:invertIfNegative'))).toEqual(new Set(['0']));
	});

	it('names as many categories as have room', () => {
		const skipOf = (id: ChartId) => settings(read(chartOf(id)), 'c:tickLblSkip')[0];
		expect(skipOf('protection')).toBe('1');
		expect(skipOf('foreign-language-speakers')).toBe('5');
		expect(skipOf('working-age-population')).toBe('10');
		expect(skipOf('ukrainians-with-municipality')).toBe('6');
	});

	it('shows a value without neighbours, to which no line leads', () => {
		const [series] = seriesOf(chartOf('ukrainians-with-municipality'));
		expect(series && indices(series, 'c:dPt')).toEqual([0, 19]);
		expect(series && [...pointsOf(series).keys()].slice(0, 3)).toEqual([0, 3, 4]);
	});

	it('has a legend for several series only', () => {
		const legends = nativeIds.filter((id) => all(read(chartOf(id)), 'c:legend').length > 0);
		expect(legends).toEqual([
			'first-residence-permits',
			'working-age-population',
			'protection',
			'temporary-protection',
		]);
	});

	it('is light on the ground of a part', () => {
		const context = contextOf('foreign-language-speakers', 'sv');
		const chart = read(chartPartsOf(context, { ground: 'part' }).chart);
		expect(new Set(settings(chart, 'a:schemeClr'))).toEqual(new Set(['bg1']));
		expect(all(chart, 'a:srgbClr')).toEqual([]);
		expect(() => chartPartsOf(contextOf('protection', 'sv'), { ground: 'part' })).toThrow('protection');
	});

	it.each(['gtci-2023', 'foreign-experts-staying'] as const)('refuses what is no chart: %s', (id) => {
		expect(() => chartPartsOf(contextOf(id, 'sv'))).toThrow(id);
	});
});

describe('the workbook', () => {
	it('has the series that are not drawn to the right of the others, and all figures in a table', () => {
		const { workbook } = chartPartsOf(contextOf('foreign-language-speakers', 'sv'));
		const table = read(partOf(workbook, 'xl/tables/table1.xml'));
		expect(all(table, 'tableColumn').map((column) => column.getAttribute('name'))).toEqual([
			'År',
			'Personer med ett främmande språk som modersmål',
			'Andel av befolkningen (Procent av befolkningen)',
			'Status: Personer med ett främmande språk som modersmål',
			'Status: Andel av befolkningen',
		]);
		expect(table.getAttribute('ref')).toBe('A1:E36');
	});

	it.each(languages)('says what the figures are, where they come from and what is missing: %s', (language) => {
		const context = contextOf('first-residence-permits', language);
		const texts = textsOf(chartPartsOf(context).workbook);
		const { words, common } = context;
		for (const key of ['title', 'unit', 'definition', 'notes.press']) expect(texts).toContain(words.plain(key));
		const reason = common.plain('holes.not-found');
		expect(texts).toContain(`${common.plain('missing')}: ${reason}`);
		const joined = texts.join('\n');
		expect(joined).toContain(context.dataset.series[0]?.source[language]);
		expect(joined).toContain(common.plain('read', { date: '2026-11-24' }));
		expect(joined).toContain(common.plain('licenceNotNamed'));
		expect(joined).toContain(`2024 (${words.plain('series.family')}, ${words.plain('series.studies')}): ${reason}.`);
	});

	it('is named in the language', () => {
		const nameOf = (language: 'sv' | 'fi') =>
			all(read(partOf(chartPartsOf(contextOf('protection', language)).workbook, 'xl/workbook.xml')), 'sheet')[0];
		expect(nameOf('sv')?.getAttribute('name')).toBe('Siffror');
		expect(nameOf('fi')?.getAttribute('name')).toBe('Luvut');
	});

	it('lists its content types first', () => {
		const { workbook } = chartPartsOf(contextOf('protection', 'sv'));
		expect(Object.keys(unzipSync(workbook))[0]).toBe('[Content_Types].xml');
	});

	describe('made again', () => {
		afterEach(() => {
			vi.unstubAllEnvs();
			vi.resetModules();
		});

		it('has the same bytes, in any time zone', async () => {
			const context = contextOf('protection', 'sv');
			const here = chartPartsOf(context);
			expect(chartPartsOf(context)).toEqual(here);
			const offset = new Date(2000, 0, 1).getTimezoneOffset();
			vi.stubEnv('TZ', offset < 0 ? 'Pacific/Pago_Pago' : 'Pacific/Kiritimati');
			vi.resetModules();
			expect(new Date(2000, 0, 1).getTimezoneOffset()).not.toBe(offset);
			const there = await import('../../../../../src/render/pptx/charts/chart-parts.ts');
			expect(there.chartPartsOf(context)).toEqual(here);
		});
	});
});

describe('captionOf', () => {
	it('says what is missing and why in the text alternative, and what in the source line', () => {
		const caption = captionOf(contextOf('ukrainians-with-municipality', 'sv'));
		expect(caption.description).toContain('Uppgift saknas: januari 2023–februari 2023: saknas i vårt underlag.');
		expect(caption.source).toBe(
			'Källa: VATT Datahuone, ur Statistikcentralens register. Hämtat 24.11.2026. Uppgift saknas: januari 2023–februari 2023.',
		);
		expect(caption.address).toBe('https://datahuone.shinyapps.io/dataholvi/');
	});

	it('names the series of which values are missing where others have some', () => {
		expect(captionOf(contextOf('temporary-protection', 'fi')).source).toMatch(
			/ Tieto puuttuu: 2024 \(Myönteiset päätökset\)\.$/u,
		);
		expect(captionOf(municipalContext('Vasa', 'migration', 'sv')).source).toMatch(/ Uppgift saknas: 2023–2024\.$/u);
	});

	it('says that an axis is cut, and only then', () => {
		const { description, source } = captionOf(contextOf('working-age-population', 'fi'));
		expect(description).toContain('Pystyakseli ei ala nollasta.');
		expect(source).toContain('Pystyakseli ei ala nollasta.');
		expect(captionOf(contextOf('net-immigration', 'fi')).source).not.toContain('Pystyakseli');
	});

	it.each(chartIds)('has the words of the page for every form: %s', (id) => {
		const context = contextOf(id, 'sv');
		const caption = captionOf(context);
		expect(caption.title).toBe(context.words.plain('title'));
		expect(caption.unit).toBe(context.words.plain('unit'));
		expect(caption.description).toContain(context.words.plain('finding'));
		expect(JSON.stringify(caption)).not.toMatch(/undefined|\{\{|\u00AD/u);
	});
});
