import { DOMParser, type Element, onWarningStopParsing } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import type { ChartContext } from '../../../model/charts/figure/context.ts';
import { modelOf, valueAt } from '../../../model/charts/series.ts';
import type { ChartParts } from './chart-parts.ts';
import { type CellValue, categoryOf, letterOf, sheetOf } from './sheet.ts';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * Compares what is written in a chart and in its workbook with the figures that they have to show. It reads the parts as
 * PowerPoint does, and not what they were made from.
 *
 * @param parts the chart and its workbook as they stand in the file
 * @param context the dataset with its specification and its words
 * @returns a line for each fault; none when a missing value is a gap everywhere and all others are what they should be
 */
export function chartFaults(parts: ChartParts, context: ChartContext): readonly string[] {
	try {
		const chart = rootOf(parts.chart);
		const book = readWorkbook(parts.workbook);
		return [...settingFaults(chart), ...seriesFaults(chart, book, context), ...sheetFaults(book, context)];
	} catch (error) {
		return [`it cannot be read: ${error instanceof Error ? error.message : String(error)}`];
	}
}

function rootOf(source: string): Element {
	const root = new DOMParser({ onError: onWarningStopParsing }).parseFromString(source, 'text/xml').documentElement;
	if (!root) throw new Error('a part is empty');
	return root;
}

function all(element: Element, namespace: string, name: string): readonly Element[] {
	return [...element.getElementsByTagNameNS(namespace, name)];
}

/** The first element of that path below another. */
function at(element: Element | undefined, ...path: readonly string[]): Element | undefined {
	return path.reduce<Element | undefined>((parent, name) => parent && all(parent, CHART, name)[0], element);
}

function settingOf(element: Element | undefined): string | undefined {
	return element?.getAttribute('val') ?? undefined;
}

function settingFaults(chart: Element): readonly string[] {
	const isGap = settingOf(at(chart, 'dispBlanksAs')) === 'gap';
	const isMirrored = all(chart, CHART, 'invertIfNegative').some((each) => settingOf(each) !== '0');
	return [
		...(isGap ? [] : ['what is missing is not shown as a gap']),
		...(isMirrored ? ['negative bars lose their colour'] : []),
	];
}

/** A workbook as PowerPoint reads it. */
interface Workbook {
	readonly name: string;
	readonly cells: ReadonlyMap<string, CellValue>;
	/** The cells of its table. */
	readonly table: string;
}

function readWorkbook(bytes: Uint8Array): Workbook {
	const files = unzipSync(bytes);
	const part = (path: string) => {
		const content = files[path];
		if (!content) throw new Error(`the workbook has no ${path}`);
		return rootOf(strFromU8(content));
	};
	const texts = all(part('xl/sharedStrings.xml'), SHEET, 'si').map((item) => item.textContent ?? '');
	const cells = all(part('xl/worksheets/sheet1.xml'), SHEET, 'c').map((cell) => {
		const text = all(cell, SHEET, 'v')[0]?.textContent ?? '';
		const value = cell.getAttribute('t') === 's' ? texts[Number(text)] : text === '' ? null : Number(text);
		return [cell.getAttribute('r') ?? '', value ?? null] as const;
	});
	const name = all(part('xl/workbook.xml'), SHEET, 'sheet')[0]?.getAttribute('name') ?? '';
	const table = part('xl/tables/table1.xml').getAttribute('ref') ?? '';
	return { name, cells: new Map(cells), table };
}

/** The values of the cells that a formula names, which are those of one column. */
function cellsAt({ name, cells }: Workbook, formula: string): readonly CellValue[] {
	const found = /^(?<sheet>[^!]+)!\$(?<column>[A-Z]+)\$(?<from>\d+)(?::\$\k<column>\$(?<to>\d+))?$/u.exec(
		formula,
	)?.groups;
	if (!found || found.sheet !== name) throw new Error(`${formula} is no column of the sheet "${name}"`);
	const [from, to] = [Number(found.from), Number(found.to ?? found.from)];
	return Array.from({ length: to - from + 1 }, (_, index) => cells.get(`${found.column}${from + index}`) ?? null);
}

/** What a reference keeps of its cells. A point that is not there is null. */
function cacheOf(reference: Element | undefined): readonly CellValue[] {
	if (!reference) throw new Error('a series has no reference to its cells');
	const isNumber = reference.localName === 'numRef';
	const points = new Map(
		all(reference, CHART, 'pt').map((point) => [Number(point.getAttribute('idx')), at(point, 'v')?.textContent ?? '']),
	);
	return Array.from({ length: Number(settingOf(at(reference, 'ptCount'))) }, (_, index) => {
		const text = points.get(index);
		if (text === undefined || !isNumber) return text ?? null;
		return text === '' ? Number.NaN : Number(text);
	});
}

function seriesFaults(chart: Element, book: Workbook, context: ChartContext): readonly string[] {
	const model = modelOf(context.dataset, context.spec);
	const names = model.ats.map((each) => categoryOf(context, each));
	const heads = new Map(sheetOf(context).columns.flatMap(({ head, series }) => (series ? [[head, series.id]] : [])));
	const written = all(chart, CHART, 'ser');
	const found = new Set<string>();
	const faults = written.flatMap((series, index) => {
		const [title, categories, values] = [
			at(series, 'tx', 'strRef'),
			at(series, 'cat', 'strRef'),
			at(series, 'val', 'numRef'),
		];
		const [name] = cacheOf(title);
		const id = heads.get(String(name));
		const aligned = model.series.find((each) => each.id === id);
		if (!aligned) return [`series ${index + 1}: the data has no "${name}"`];
		found.add(aligned.id);
		return [
			...differences(`${aligned.id}: the name and its cell`, cacheOf(title), cellsOf(book, title)),
			...differences(`${aligned.id}: the categories and their cells`, cacheOf(categories), cellsOf(book, categories)),
			...differences(`${aligned.id}: the values and their cells`, cacheOf(values), cellsOf(book, values)),
			...differences(`${aligned.id}: the categories and the data`, cacheOf(categories), names),
			...differences(`${aligned.id}: the values and the data`, cacheOf(values), aligned.points.map(valueAt)),
		];
	});
	const lost = model.series.filter(({ id }) => !found.has(id)).map(({ id }) => `${id}: the series is not in the chart`);
	return [...faults, ...lost];
}

function cellsOf(book: Workbook, reference: Element | undefined): readonly CellValue[] {
	return cellsAt(book, at(reference, 'f')?.textContent ?? '');
}

function differences(what: string, one: readonly CellValue[], other: readonly CellValue[]): readonly string[] {
	const length = Math.max(one.length, other.length);
	return Array.from({ length }, (_, index) => index)
		.filter((index) => one[index] !== other[index])
		.map((index) => `${what} differ at ${index}: ${shown(one[index])}, ${shown(other[index])}`);
}

function shown(value: CellValue | undefined): string {
	return value === undefined || value === null ? 'nothing' : JSON.stringify(value);
}

/** The series that are not drawn stand in the workbook as well, and its table has all figures. */
function sheetFaults(book: Workbook, context: ChartContext): readonly string[] {
	const { columns } = sheetOf(context);
	const [, lastColumn = '', lastRow = ''] = /^A1:([A-Z]+)(\d+)$/u.exec(book.table) ?? [];
	const rows = Array.from({ length: Math.max(Number(lastRow) - 1, 0) }, (_, index) => index + 2);
	const byName = new Map(rows.map((row) => [book.cells.get(`A${row}`), row]));
	const isWhole = lastColumn === letterOf(columns.length - 1);
	const faults = columns.flatMap(({ head, series }, index) => {
		const column = letterOf(index);
		if (book.cells.get(`${column}1`) !== head) return [`the workbook has no column "${head}" at ${column}1`];
		return (series?.points ?? []).flatMap((point) => {
			const row = byName.get(categoryOf(context, point.at));
			const [cell, value] = [row === undefined ? null : (book.cells.get(`${column}${row}`) ?? null), valueAt(point)];
			return cell === value
				? []
				: [`${series?.id}: the workbook has ${shown(cell)} for ${point.at}, the data ${shown(value)}`];
		});
	});
	return [...(isWhole ? [] : [`the table of the workbook is ${book.table}`]), ...faults];
}
