import type { PptxLayout } from './layout.ts';
import { across, CONCLUSION, CONTENT, MARGIN, MUNICIPALITY, textSlot } from './styles.ts';

/** Tables, and what follows from them. The rows of a table share its height. */
export const tableLayouts = {
	table: { slots: { table: { ...CONTENT, kind: 'table' } } },
	'table-conclusion': {
		slots: {
			table: { ...across(164, 344), kind: 'table' },
			conclusion: textSlot(across(528, 118), CONCLUSION),
		},
	},
	'table-municipality': {
		municipal: true,
		slots: {
			table: { ...across(164, 264), kind: 'table' },
			conclusion: textSlot(across(444, 118), CONCLUSION),
			municipality: textSlot(across(574, 74), MUNICIPALITY),
		},
	},
	'two-tables': {
		slots: {
			table1: { x: MARGIN, y: 164, width: 580, height: 420, kind: 'table' },
			table2: { x: 676, y: 164, width: 532, height: 320, kind: 'table' },
			more: textSlot(across(604, 40), { levels: [{ size: 18 }], anchor: 'middle' }),
		},
	},
} satisfies Readonly<Record<string, PptxLayout>>;
