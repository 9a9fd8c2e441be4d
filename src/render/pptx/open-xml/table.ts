import type { Area } from '../layouts/layout.ts';
import type { TableBox } from '../slide-content.ts';
import { emu } from './shapes.ts';
import { paragraphs, runsOf, type TextContext } from './text.ts';
import { solidFill } from './theme.ts';
import { type Xml, xml } from './xml.ts';

/** The style of all tables: a coloured header row, and a line below each row. */
const TABLE_STYLE = '{6E3B5A0D-4C3F-4A57-9B1B-7C0D2F8E4A11}';

/** The space between the edge of a cell and its text, in pixels. */
export const CELL_INSET = { x: 10, y: 5 } as const;

/** The size of the text in tables, in points. */
export const TABLE_TEXT = 18;

/** The height of a header of one line, in pixels. */
const HEADER = 40;

/** The height of each row below the header in a table of a certain height, in pixels; a row grows with its text. */
export function rowHeights({ height }: Area, rows: number): { readonly header: number; readonly row: number } {
	const header = Math.min(HEADER, height / (rows + 1));
	return { header, row: (height - header) / rows };
}

/**
 * A table.
 *
 * @param area its place; the rows share its height
 * @returns an `a:graphic`
 */
export function table(
	{ columns, header, rows, rowHeaders, emphasised }: TableBox,
	area: Area,
	context: TextContext,
): Xml {
	const widths = columns.map((share) => emu(area.width * share));
	const heights = rowHeights(area, rows.length);
	return xml`<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>
		<a:tblPr firstRow="1"${rowHeaders && xml` firstCol="1"`}><a:tableStyleId>${TABLE_STYLE}</a:tableStyleId></a:tblPr>
		<a:tblGrid>${widths.map((width) => xml`<a:gridCol w="${width}"/>`)}</a:tblGrid>
		<a:tr h="${emu(heights.header)}">${header.map((runs) => cell([xml`<a:p>${runsOf(runs, context, { size: TABLE_TEXT })}</a:p>`]))}</a:tr>
		${rows.map((cells, at) => {
			const format = { size: TABLE_TEXT, strong: at === emphasised };
			return xml`<a:tr h="${emu(heights.row)}">${cells.map((each) => cell(paragraphs(each, context, format)))}</a:tr>`;
		})}
	</a:tbl></a:graphicData></a:graphic>`;
}

function cell(text: readonly Xml[]): Xml {
	const { x, y } = CELL_INSET;
	return xml`<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${text}</a:txBody><a:tcPr marL="${emu(x)}" marR="${emu(x)}" marT="${emu(y)}" marB="${emu(y)}" anchor="ctr"/></a:tc>`;
}

/** The styles of tables in the file. */
export function tableStyles(name: string): Xml {
	const line = (colour: 'line' | 'part') => xml`<a:ln w="12700" cmpd="sng">${solidFill(colour)}</a:ln>`;
	const text = (colour: 'tx1' | 'bg1', bold: boolean) =>
		xml`<a:tcTxStyle${bold && xml` b="on"`}><a:fontRef idx="minor"><a:prstClr val="black"/></a:fontRef><a:schemeClr val="${colour}"/></a:tcTxStyle>`;
	return xml`<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="${TABLE_STYLE}">
		<a:tblStyle styleId="${TABLE_STYLE}" styleName="${name}">
			<a:wholeTbl>
				${text('tx1', false)}
				<a:tcStyle><a:tcBdr><a:bottom>${line('line')}</a:bottom><a:insideH>${line('line')}</a:insideH></a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle>
			</a:wholeTbl>
			<a:firstCol>
				${text('tx1', true)}
				<a:tcStyle><a:tcBdr/></a:tcStyle>
			</a:firstCol>
			<a:firstRow>
				${text('bg1', true)}
				<a:tcStyle><a:tcBdr/><a:fill>${solidFill('part')}</a:fill></a:tcStyle>
			</a:firstRow>
		</a:tblStyle>
	</a:tblStyleLst>`;
}
