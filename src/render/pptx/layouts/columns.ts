import type { Area, PptxLayout, TextStyle } from './layout.ts';
import {
	across,
	boxSlots,
	CARD,
	CONCLUSION,
	CONTENT,
	columnsIn,
	GUTTER,
	MARGIN,
	numberedSlots,
	rowsIn,
	SOURCE,
	textSlot,
	UPDATE,
	WIDTH,
} from './styles.ts';

/** A card with more room for its text than those that stand in rows of three. */
const ROOMY: TextStyle = {
	...CARD,
	levels: [
		{ size: 22, strong: true },
		{ size: 20, before: 6 },
	],
	inset: { x: 28, y: 18 },
};

/** A heading with points, on the ground of a card. */
const PANEL: TextStyle = {
	...CARD,
	levels: [
		{ size: 20, strong: true },
		{ size: 18, bullet: 'dot', before: 6 },
		{ size: 18, bullet: 'number', before: 6 },
	],
};

/** The same for a slide that has little else. */
const ROOMY_PANEL: TextStyle = {
	...CARD,
	levels: [
		{ size: 22, strong: true },
		{ size: 20, bullet: 'dot', before: 10 },
	],
	inset: { x: 28, y: 22 },
};

/** A claim with a number, and what it means below it. */
const NUMBERED: TextStyle = {
	levels: [
		{ size: 20, strong: true },
		{ size: 18, before: 2, indent: 32 },
	],
};

/** A label, the claim below it, and the points that support the claim. */
const ARGUMENT: TextStyle = {
	...CARD,
	levels: [
		{ size: 18, strong: true, colour: 'part' },
		{ size: 20, strong: true, before: 4 },
		{ size: 18, bullet: 'dot', before: 8 },
	],
	inset: { x: 28, y: 24 },
};

/** A phrase on a row of its own. */
const PHRASE: TextStyle = {
	levels: [{ size: 20 }],
	fill: 'surface',
	edge: 'left',
	inset: { x: 24, y: 10 },
	anchor: 'middle',
};

/** What all above it rests on. */
const BASE: TextStyle = {
	levels: [
		{ size: 20, strong: true, colour: 'on-part' },
		{ size: 18, colour: 'on-part', before: 2 },
	],
	fill: 'part',
	inset: { x: 24, y: 12 },
	anchor: 'middle',
};

/** Large words on the hue of the part. */
const ON_PART: TextStyle = {
	levels: [{ size: 22, colour: 'on-part', before: 18 }],
	fill: 'part',
	inset: { x: 32, y: 28 },
	anchor: 'middle',
};

/** A sentence that leads to what stands below it, or a line that follows it. */
const LEAD: TextStyle = { levels: [{ size: 20 }], anchor: 'middle' };
const LINE: TextStyle = { levels: [{ size: 18 }], anchor: 'middle' };

/** What a slide is an example of, or from when something holds. */
const LABEL: TextStyle = { levels: [{ size: 18, strong: true, colour: 'part' }], anchor: 'middle' };
const DATE: TextStyle = { levels: [{ size: 28, strong: true, colour: 'part' }], anchor: 'middle' };

/** Claims with what they mean, one below the other. */
const CLAIMS: TextStyle = {
	levels: [
		{ size: 20, strong: true, before: 10 },
		{ size: 18, before: 1 },
	],
};

const QUOTATION: TextStyle = {
	levels: [{ size: 20 }, { size: 18, colour: 'quiet', before: 10 }],
	fill: 'tint',
	edge: 'left',
	inset: { x: 28, y: 24 },
	anchor: 'middle',
};

/** Two columns and two rows. */
function grid(area: Area): readonly Area[] {
	return rowsIn(area, 2).flatMap((row) => columnsIn(row, 2));
}

/** Two columns, the first of which is wider. */
function uneven(area: Area, first: number): readonly [Area, Area] {
	return [
		{ ...area, width: first },
		{ ...area, x: area.x + first + GUTTER, width: area.width - first - GUTTER },
	];
}

/** Between two columns, an arrow from the first to the second. */
const BETWEEN = 64;

const duty = uneven(across(286, 268), 676);
const statement = uneven(CONTENT, 728);
const since = uneven(across(164, 366), 248);
const argument = uneven(across(164, 420), 724);
const argumentSides = columnsIn({ ...argument[0], height: 216 }, 2);
const caseTexts = uneven(across(184, 162), 556);
const caseLists = across(358, 292);
const CASE_TEXT: TextStyle = { ...CARD, inset: { x: 20, y: 12 } };
const CASE_LIST: TextStyle = {
	...PANEL,
	levels: [
		{ size: 20, strong: true },
		{ size: 18, bullet: 'dot', before: 4 },
		{ size: 18, bullet: 'number', before: 4 },
	],
	inset: { x: 20, y: 12 },
};

const messages = columnsIn(across(162, 392), 2, 28).flatMap((column) => rowsIn(column, 3, 16));

/** Text in columns and rows. */
export const columnLayouts = {
	'two-columns': {
		slots: boxSlots(columnsIn(across(164, 400), 2, BETWEEN), ROOMY_PANEL),
		drawings: [{ x: 622, y: 364, width: 36, height: 1, path: 'M0 0H36', stroke: 'quiet', strokeWidth: 4, arrow: true }],
	},
	'date-two-columns': {
		slots: {
			date: textSlot(across(164, 56), DATE),
			...boxSlots(columnsIn(across(240, 300), 2), {
				...ROOMY,
				levels: [
					{ size: 24, strong: true },
					{ size: 22, before: 8 },
				],
			}),
		},
	},
	'two-arguments': {
		slots: {
			...boxSlots(columnsIn(across(164, 416), 2), ARGUMENT),
			more: textSlot(across(600, 44), LINE),
		},
	},
	'two-columns-update': {
		slots: {
			...boxSlots(columnsIn(across(164, 260), 2), PANEL),
			conclusion: textSlot(across(438, 92), CONCLUSION),
			update: textSlot(across(542, 106), UPDATE),
		},
	},
	definition: {
		slots: {
			term: textSlot(across(160, 118), CONCLUSION),
			...boxSlots(duty, { ...PANEL, inset: { x: 20, y: 12 } }),
			conclusion: textSlot(across(562, 88), CONCLUSION),
		},
	},
	'four-cards': { slots: boxSlots(grid(CONTENT), ROOMY) },
	'four-numbered': {
		slots: numberedSlots(grid(CONTENT), { ...CARD, levels: NUMBERED.levels, inset: { x: 28, y: 24 } }),
	},
	'four-pillars': {
		slots: {
			...boxSlots(grid(across(154, 396)), {
				...PANEL,
				levels: [
					{ size: 18, strong: true },
					{ size: 18, bullet: 'dot', before: 4 },
				],
				inset: { x: 20, y: 9 },
			}),
			conclusion: textSlot(across(564, 84), { ...CONCLUSION, levels: [{ size: 18 }] }),
		},
	},
	'five-cards': {
		slots: boxSlots([...columnsIn(across(164, 188), 2), ...columnsIn(across(376, 268), 3)], {
			...CARD,
			levels: [
				{ size: 20, strong: true },
				{ size: 18, strong: true, colour: 'part', before: 2 },
				{ size: 18, before: 4 },
			],
		}),
	},
	'eight-phrases': {
		slots: boxSlots(
			rowsIn(CONTENT, 4).flatMap((row) => columnsIn(row, 2)),
			PHRASE,
		),
	},
	'six-numbered': {
		slots: {
			...numberedSlots(messages, NUMBERED),
			more: textSlot(across(566, 90), {
				levels: [{ size: 18 }, { size: 16, colour: 'quiet', before: 2 }],
				anchor: 'bottom',
			}),
		},
		drawings: messages.map(({ x, y, width }) => ({
			...{ x, y: y - 6, width, height: 1 },
			path: `M0 0H${width}`,
			stroke: 'line' as const,
		})),
	},
	base: {
		slots: {
			...boxSlots(columnsIn(across(160, 368), 2), ROOMY_PANEL),
			base: textSlot(across(536, 108), BASE),
		},
	},
	'base-lead': {
		slots: {
			lead: textSlot(across(160, 44), LEAD),
			...boxSlots(columnsIn(across(216, 268), 2), PANEL),
			base: textSlot(across(496, 92), BASE),
			footnote: textSlot(across(600, 44), LINE),
		},
	},
	case: {
		slots: {
			label: textSlot(across(148, 32), LABEL),
			aim: textSlot(caseTexts[0], CASE_TEXT),
			partners: textSlot(caseTexts[1], CASE_TEXT),
			sectors: textSlot({ ...caseLists, width: 280 }, CASE_LIST),
			programme: textSlot({ ...caseLists, x: MARGIN + 304, width: 360 }, CASE_LIST),
			results: textSlot({ ...caseLists, x: MARGIN + 688, width: WIDTH - 688 }, CASE_LIST),
		},
	},
	'claims-panel': {
		slots: {
			claims: textSlot(statement[0], { ...CLAIMS, anchor: 'middle' }),
			statements: textSlot(statement[1], ON_PART),
		},
	},
	'date-claims-update': {
		slots: {
			date: textSlot(since[0], { ...ON_PART, levels: [{ size: 30, strong: true, colour: 'on-part' }] }),
			claims: textSlot(since[1], CLAIMS),
			update: textSlot(across(542, 106), UPDATE),
		},
	},
	argument: {
		slots: {
			...boxSlots(argumentSides, {
				...CARD,
				levels: [
					{ size: 20, strong: true },
					{ size: 18, before: 4 },
				],
			}),
			decides: textSlot(
				{ ...argument[0], y: 396, height: 96 },
				{ ...CONCLUSION, levels: [{ size: 22, strong: true }] },
			),
			research: textSlot({ ...argument[0], y: 508, height: 76 }, LINE),
			quote: textSlot(argument[1], QUOTATION),
			source: textSlot(across(600, 44), { ...SOURCE, anchor: 'bottom' }),
		},
	},
} satisfies Readonly<Record<string, PptxLayout>>;
