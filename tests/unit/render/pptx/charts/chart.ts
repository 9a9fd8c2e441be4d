import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import type { ChartContext } from '../../../../../src/model/charts/figure/context.ts';
import type { Language } from '../../../../../src/model/language.ts';
import { type MunicipalChartId, municipalChartsOf } from '../../../../../src/model/municipal/charts.ts';
import { FilledWords } from '../../../../../src/model/municipal/filled-words.ts';
import { municipalTextsOf } from '../../../../../src/model/municipal/texts.ts';
import { catalogueOf } from '../../../../../src/render/markup/catalogues.ts';
import { compared, named } from '../../../model/municipal/compared.ts';

/** What a chart of a municipality is made from. */
export function municipalContext(name: string, id: MunicipalChartId, language: Language): ChartContext {
	const municipality = named(name);
	const { municipal, charts } = catalogueOf(language);
	const texts = municipalTextsOf({ figures: compared, municipality, language, words: municipal });
	const words = new FilledWords({ ...texts, common: charts.common, months: {} }, language, 'municipal');
	const { dataset, spec } = municipalChartsOf(compared, municipality)[id];
	return { dataset, spec, words: words.at(id), common: words.at('common'), months: words.at('months') };
}

/** A chart part for reading. */
export function read(chart: string): Element {
	const root = new DOMParser().parseFromString(chart, 'text/xml').documentElement;
	if (!root) throw new Error('the chart is empty');
	return root;
}

/** All elements of a name below another. */
export function all(element: Element, name: string): readonly Element[] {
	return [...element.getElementsByTagName(name)];
}

/** The `val` of each element of a name. */
export function settings(element: Element, name: string): readonly string[] {
	return all(element, name).map((each) => each.getAttribute('val') ?? '');
}

/** The series of a chart in the order in which they stand. */
export function seriesOf(chart: string): readonly Element[] {
	return all(read(chart), 'c:ser');
}

/** The points of the values of a series, by their index. */
export function pointsOf(series: Element): ReadonlyMap<number, string> {
	const [values] = all(series, 'c:val');
	const points = values ? all(values, 'c:pt') : [];
	return new Map(points.map((point) => [Number(point.getAttribute('idx')), point.textContent ?? '']));
}

/** The `idx` of the points of a series that look otherwise, or have their value written. */
export function indices(series: Element, name: 'c:dPt' | 'c:dLbl'): readonly number[] {
	return all(series, name).flatMap((each) => settings(each, 'c:idx').map(Number));
}

/** A part of a workbook as text. */
export function partOf(workbook: Uint8Array, path: string): string {
	const part = unzipSync(workbook)[path];
	if (!part) throw new Error(`the workbook has no ${path}`);
	return strFromU8(part);
}

/** All texts of a workbook. */
export function textsOf(workbook: Uint8Array): readonly string[] {
	return all(read(partOf(workbook, 'xl/sharedStrings.xml')), 'si').map(({ textContent }) => textContent ?? '');
}
