import type { ChartData } from '../../../model/dataset.ts';
import { Package, zip } from '../open-xml/package.ts';
import { type Xml, xml } from '../open-xml/xml.ts';
import { formatOf } from './formats.ts';
import { type CellValue, type ChartSheet, letterOf } from './sheet.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const SHEET = 'xl/worksheets/sheet1.xml';
const BOOK = 'xl/workbook.xml';

/** The number of the first format that a workbook defines itself; those below are Excel's own. */
const OWN_FORMATS = 164;

/** How wide a column may be, in digits: the text of a longer cell runs on. */
const WIDEST = 40;

/**
 * The workbook that "Edit data" opens. The figures are a table of Excel, so that the chart follows when rows are added.
 *
 * @param dataset decides how its values are formatted
 * @param sheet what the workbook holds
 * @returns an xlsx file, the same for the same sheet
 */
export function workbookOf(dataset: ChartData, sheet: ChartSheet): Uint8Array {
	const texts = new Texts();
	const formats = new Formats();
	const book = new Package();
	const styles = sheet.columns.map(({ series }) => (series ? formats.styleOf(formatOf(dataset, series)) : 0));
	const cells = sheetPart(sheet, styles, texts);
	book.add(BOOK, `${TYPE}.sheet.main+xml`, bookPart(sheet));
	book.add(SHEET, `${TYPE}.worksheet+xml`, cells);
	book.add('xl/tables/table1.xml', `${TYPE}.table+xml`, tablePart(sheet));
	book.add('xl/styles.xml', `${TYPE}.styles+xml`, formats.part());
	book.add('xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`, texts.part());
	book.relate('', 'officeDocument', BOOK);
	book.relate(BOOK, 'worksheet', SHEET);
	book.relate(BOOK, 'styles', 'xl/styles.xml');
	book.relate(BOOK, 'sharedStrings', 'xl/sharedStrings.xml');
	book.relate(SHEET, 'table', 'xl/tables/table1.xml');
	return zip(book.entries());
}

/** The texts of a workbook, each once. Cells refer to them by their number. */
class Texts {
	readonly #numbers = new Map<string, number>();
	#uses = 0;

	numberOf(text: string): number {
		const number = this.#numbers.get(text) ?? this.#numbers.size;
		this.#numbers.set(text, number);
		this.#uses++;
		return number;
	}

	part(): Xml {
		const items = [...this.#numbers.keys()].map((text) => xml`<si><t>${text}</t></si>`);
		return xml`<sst xmlns="${MAIN}" count="${this.#uses}" uniqueCount="${items.length}">${items}</sst>`;
	}
}

/** The formats of the cells of a workbook, each once. Cells refer to them by their number. */
class Formats {
	readonly #codes: string[] = [];

	/** @returns the number of the style; 0 is that of text */
	styleOf(code: string): number {
		if (!this.#codes.includes(code)) this.#codes.push(code);
		return this.#codes.indexOf(code) + 1;
	}

	part(): Xml {
		const style = (format: number) => xml`<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
		const formats = this.#codes.map((code, at) => xml`<numFmt numFmtId="${OWN_FORMATS + at}" formatCode="${code}"/>`);
		const styles = this.#codes.map(
			(_, at) =>
				xml`<xf numFmtId="${OWN_FORMATS + at}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
		);
		return xml`<styleSheet xmlns="${MAIN}">
			<numFmts count="${formats.length}">${formats}</numFmts>
			<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>
			<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
			<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
			<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
			<cellXfs count="${styles.length + 1}">${style(0)}${styles}</cellXfs>
			<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
		</styleSheet>`;
	}
}

function bookPart({ name }: ChartSheet): Xml {
	return xml`<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
		<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="16000" windowHeight="9000"/></bookViews>
		<sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets>
	</workbook>`;
}

function sheetPart({ columns, rows, remarks }: ChartSheet, styles: readonly number[], texts: Texts): Xml {
	const figures = [columns.map(({ head }) => head), ...rows].map((cells, at) =>
		row(at + 1, cells, at === 0 ? [] : styles, texts),
	);
	// Room for rows that are added to the table.
	const below = remarks.map((remark, at) => row(figures.length + 3 + at, [remark], [], texts));
	const widths = columns.map(({ head }, at) => {
		const longest = Math.max(head.length, ...rows.map((cells) => String(cells[at] ?? '').length));
		const column = at + 1;
		return xml`<col min="${column}" max="${column}" width="${Math.min(longest + 3, WIDEST)}" customWidth="1"/>`;
	});
	return xml`<worksheet xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
		<dimension ref="A1:${letterOf(columns.length - 1)}${figures.length + 2 + remarks.length}"/>
		<sheetViews><sheetView workbookViewId="0"/></sheetViews>
		<sheetFormatPr defaultRowHeight="15"/>
		<cols>${widths}</cols>
		<sheetData>${figures}${below}</sheetData>
		<ignoredErrors><ignoredError sqref="A1:A${figures.length}" numberStoredAsText="1"/></ignoredErrors>
		<tableParts count="1"><tablePart r:id="rId1"/></tableParts>
	</worksheet>`;
}

/** A row of cells. Nothing is written for what is missing: an empty cell is a gap in the chart, and a zero is a value. */
function row(number: number, cells: readonly CellValue[], styles: readonly number[], texts: Texts): Xml {
	const written = cells.map((value, column) => {
		if (value === null) return undefined;
		const place = letterOf(column) + number;
		if (typeof value === 'string') return xml`<c r="${place}" t="s"><v>${texts.numberOf(value)}</v></c>`;
		return xml`<c r="${place}" s="${styles[column] ?? 0}"><v>${value}</v></c>`;
	});
	return xml`<row r="${number}">${written}</row>`;
}

function tablePart({ columns, rows }: ChartSheet): Xml {
	const range = `A1:${letterOf(columns.length - 1)}${rows.length + 1}`;
	return xml`<table xmlns="${MAIN}" id="1" name="Table1" displayName="Table1" ref="${range}" totalsRowShown="0">
		<tableColumns count="${columns.length}">${columns.map(
			({ head }, at) => xml`<tableColumn id="${at + 1}" name="${head}"/>`,
		)}</tableColumns>
		<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>
	</table>`;
}
