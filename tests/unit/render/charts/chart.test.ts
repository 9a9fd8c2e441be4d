import { describe, expect, it } from 'vitest';
import { charts } from '../../../../slides/charts.ts';
import { deck } from '../../../../slides/deck.ts';
import { chartIds } from '../../../../src/model/chart-ids.ts';
import { placeName, shortPlace } from '../../../../src/model/charts/figure/chart-texts.ts';
import { languages } from '../../../../src/model/language.ts';
import { chartRenderer } from '../../../../src/render/charts/chart.ts';
import { catalogueOf, createI18n } from '../../../../src/render/markup/catalogues.ts';
import { datasetOf, figuresRead } from '../../../../src/render/markup/datasets.ts';
import { richHtml } from '../../../../src/render/markup/rich-html.ts';
import { Words } from '../../../../src/render/markup/words.ts';
import { contextOf } from '../../model/charts/deck-charts.ts';

const datasets = chartIds.map((id) => datasetOf(id));
const figures = languages.flatMap((language) => {
	const render = chartRenderer(new Words(createI18n(language), language, 'charts'));
	return chartIds.map((id) => ({ id, language, figure: render(id).source, dataset: datasetOf(id) }));
});

describe.each(figures)('the figure of $id in $language', ({ id, language, figure, dataset }) => {
	it('is a figure that carries its dataset, with a drawing, a table and a caption', () => {
		expect(figure).toMatch(new RegExp(`^<figure data-chart="${id}" .*</figure>$`, 'su'));
		expect(figure).toMatch(/<svg .*<\/svg>/su);
		expect(figure.match(/<table>/gu)).toHaveLength(1);
		expect(figure.match(/<figcaption>/gu)).toHaveLength(1);
	});

	it('has its title, what its values count and its finding in words', () => {
		for (const key of ['title', 'unit', 'finding']) expect(figure).toContain(` data-i18n="${id}.${key}">`);
	});

	it('has in its table every value and every hole of every series', () => {
		const values = dataset.series.flatMap(({ points }) => points);
		const cells = [...figure.matchAll(/<td[^>]*>[^<]/gu)].length;
		const holes = [...figure.matchAll(/<td class="hole">/gu)].length;
		expect(holes).toBe(values.filter(({ hole }) => hole !== undefined).length);
		expect(cells + holes).toBe(values.length);
	});

	it('names in its caption the source, with its address, and the day on which it was read last', () => {
		const caption = /<figcaption>.*<\/figcaption>/su.exec(figure)?.[0];
		const read = dataset.series.map((series) => series.read).toSorted();
		const [year, month, day] = (read.at(-1) ?? '').split('-').map(Number);
		const address = dataset.series[0]?.source[language].replaceAll('&', '&amp;');
		expect(caption).toContain(`<a href="${address}" data-i18n-attr="href=${id}.sources.0">`);
		expect(caption).toContain(`${day}.${month}.${year}`);
	});

	it('says of every series who published it, with a link', () => {
		for (const { publisher, source } of dataset.series) {
			expect(figure).toContain(`data-i18n="common.publishers.${publisher}">`);
			expect(figure).toContain(`<a href="${source[language].replaceAll('&', '&amp;')}" data-i18n-attr=`);
		}
	});

	it('has its drawing and its values in words of the language', () => {
		const { title, finding, ...words } = catalogueOf(language).charts[id];
		const { forms, missing } = catalogueOf(language).charts.common;
		const alternative = / role="img" aria-label="([^"]+)" /u.exec(figure)?.[1] ?? '';
		expect(alternative.startsWith(`${forms[charts[id].form]}, `)).toBe(true);
		expect(alternative.endsWith(`. ${finding}`)).toBe(true);
		expect(figure).toContain(`>${richHtml(title, language).source}</span></caption>`);
		const drawn = [...figure.matchAll(/<text[^>]*>([^<]*\p{L}[^<]*)<\/text>/gu)].map(([, text = '']) =>
			text.replaceAll('\u00A0', ' '),
		);
		const places = 'categories' in words ? Object.values(words.categories) : [];
		const context = contextOf(id, language);
		const months = dataset.series.flatMap(({ points }) =>
			points.flatMap(({ at }) => [placeName(context, at), shortPlace(context, at)?.text ?? '']),
		);
		// A rank stands before the name of a country; what is missing may stand on two lines.
		const named = new Set([...places, ...months, missing, ...missing.split(' ')]);
		expect(drawn.map((text) => text.replace(/^\d+\s+/u, '')).filter((text) => !named.has(text))).toEqual([]);
	});

	it('draws and names only series and points that its dataset has', () => {
		const { series = [], marks = [], emphasised = [], labelled = [], ticks = [] } = charts[id];
		const ids = dataset.series.map((one) => one.id);
		const ats = dataset.series.flatMap(({ points }) => points.map(({ at }) => at));
		expect([...series, ...marks].filter((name) => !ids.includes(name))).toEqual([]);
		const named = [...emphasised, ...ticks, ...(labelled === 'all' ? [] : labelled)];
		expect(named.filter((at) => !ats.includes(at))).toEqual([]);
	});
});

describe('the datasets', () => {
	it('are each shown on a slide', () => {
		const shown = deck.flatMap(({ slides }) =>
			slides.flatMap((slide) => ('chart' in slide ? [slide.chart] : 'charts' in slide ? slide.charts : [])),
		);
		expect(shown.toSorted()).toEqual(chartIds.toSorted());
	});

	it('were last read on the latest day of any series', () => {
		const days = datasets.flatMap((dataset) => dataset.series.map(({ read }) => read));
		expect(days).toContain(figuresRead());
		expect(days.filter((day) => day > figuresRead())).toEqual([]);
	});
});
