import type { Area, Drawing, PptxLayout, TextStyle } from './layout.ts';
import {
	across,
	boxSlots,
	CARD,
	CONCLUSION,
	columnsIn,
	MARGIN,
	MUNICIPALITY,
	numberedSlots,
	rowsIn,
	textSlot,
	UPDATE,
} from './styles.ts';

/** A line in the hue of the part. */
function line(area: Area, path: string, more: Pick<Drawing, 'arrow' | 'viewBox'> = {}): Drawing {
	return { ...area, path, stroke: 'quiet', strokeWidth: 3, ...more };
}

/** A dot on a line. */
function dot(x: number, y: number, radius: number): Drawing {
	const size = 2 * radius;
	const k = radius * 0.5523;
	const r = radius;
	const path = `M${size} ${r}C${size} ${r + k} ${r + k} ${size} ${r} ${size}C${r - k} ${size} 0 ${r + k} 0 ${r}C0 ${r - k} ${r - k} 0 ${r} 0C${r + k} 0 ${size} ${r - k} ${size} ${r}Z`;
	return { x: x - radius, y: y - radius, width: size, height: size, path, fill: 'quiet' };
}

/** A link of a chain, or one of the things that become one. */
const LINK: TextStyle = {
	...CARD,
	levels: [
		{ size: 22, strong: true },
		{ size: 20, before: 4 },
	],
	inset: { x: 24, y: 18 },
};

/** What lines lead to. */
const WHOLE: TextStyle = {
	levels: [
		{ size: 22, strong: true, colour: 'on-part' },
		{ size: 20, colour: 'on-part', before: 4 },
	],
	fill: 'part',
	inset: { x: 28, y: 16 },
	anchor: 'middle',
};

/** A small heading, and the points of an area below it. */
const AREA: TextStyle = {
	...CARD,
	levels: [
		{ size: 18, strong: true },
		{ size: 18, bullet: 'dot', before: 1 },
	],
	inset: { x: 16, y: 9 },
};

/** The links of a chain. */
const CHAIN: TextStyle = { ...LINK, levels: [LINK.levels[0], { size: 18, before: 4 }] };

const chainRows = [across(164, 152), across(372, 152)].map((row) => columnsIn(row, 2, 64));

/** Where the steps of a path stand; the last has room for one line more. */
const STEP: Area = { x: MARGIN + 60, y: 190, width: 652, height: 65 };
const steps = Array.from({ length: 5 }, (_, at) => ({
	...STEP,
	y: STEP.y + at * STEP.height,
	height: at < 4 ? STEP.height : 94,
}));

/** The dots on the winding way, at the names of the steps. It swings out to each second one. */
const dots = steps.map(({ y }, at) => ({ x: at % 2 === 0 ? 10 : 36, y: y + 18 - STEP.y }));

/** The winding way beside the steps, from above the first to below the last. */
const WAY = dots
	.map(({ x, y }, at) => {
		const next = dots[at + 1];
		if (next === undefined) return `V${y + 50}`;
		const middle = (y + next.y) / 2;
		return `${at === 0 ? `M${x} ${y}` : ''}C${x} ${middle} ${next.x} ${middle} ${next.x} ${next.y}`;
	})
	.join('');

const map = { top: 150, bottom: 410 };

/** A right, the two options that it opens, and what speaks for them. */
const CHOICE = {
	slots: {
		right: textSlot(
			{ x: MARGIN, y: 176, width: 520, height: 164 },
			{ ...CARD, levels: [{ size: 24, strong: true }], anchor: 'middle' },
		),
		...boxSlots(columnsIn({ x: MARGIN, y: 456, width: 520, height: 120 }, 2, 40), {
			levels: [{ size: 28, strong: true, colour: 'on-part', align: 'centre' }],
			fill: 'part',
			inset: 16,
			anchor: 'middle',
		}),
		points: textSlot(
			{ x: 648, y: 176, width: 560, height: 400 },
			{ levels: [{ size: 22, bullet: 'dot', before: 20 }], anchor: 'middle' },
		),
	},
	drawings: [
		line({ x: 192, y: 340, width: 280, height: 112 }, 'M140 0C140 70 0 40 0 112', { arrow: true }),
		line({ x: 192, y: 340, width: 280, height: 112 }, 'M140 0C140 70 280 40 280 112', { arrow: true }),
	],
} as const satisfies PptxLayout;

/** What relates texts to each other: chains, ways, streams and forks. */
export const diagramLayouts = {
	chain: {
		slots: {
			...boxSlots(chainRows.flat(), CHAIN),
			outcome: textSlot(across(552, 92), {
				...CONCLUSION,
				levels: [
					{ size: 20, strong: true },
					{ size: 20, before: 2 },
				],
			}),
		},
		drawings: [
			line({ x: 618, y: 240, width: 44, height: 1 }, 'M0 0H44', { arrow: true }),
			line({ x: 340, y: 322, width: 600, height: 44 }, 'M600 0V22H0V44', { arrow: true }),
			line({ x: 618, y: 448, width: 44, height: 1 }, 'M0 0H44', { arrow: true }),
		],
	},
	join: {
		slots: {
			label: textSlot(across(156, 32), { levels: [{ size: 18, strong: true, colour: 'part' }], anchor: 'middle' }),
			...boxSlots(rowsIn({ x: MARGIN, y: 204, width: 500, height: 416 }, 2), { ...LINK, anchor: 'middle' }),
			whole: textSlot({ x: 708, y: 270, width: 500, height: 284 }, WHOLE),
		},
		drawings: [
			line({ x: 572, y: 302, width: 128, height: 220 }, 'M0 0C64 0 56 110 116 110M0 220C64 220 56 110 116 110'),
			line({ x: 672, y: 412, width: 34, height: 1 }, 'M0 0H34', { arrow: true }),
		],
	},
	path: {
		slots: {
			lead: textSlot(across(150, 36), { levels: [{ size: 20 }], anchor: 'middle' }),
			...numberedSlots(steps, {
				levels: [
					{ size: 20, strong: true },
					{ size: 18, indent: 32 },
				],
			}),
			along: textSlot({ x: 808, y: 194, width: 400, height: 164 }, { ...CARD, inset: { x: 18, y: 12 } }),
			system: textSlot({ x: 808, y: 372, width: 400, height: 164 }, { ...CARD, inset: { x: 18, y: 12 } }),
			update: textSlot(across(546, 104), UPDATE),
		},
		drawings: [
			line({ x: MARGIN, y: STEP.y, width: 56, height: 354 }, WAY),
			...dots.map(({ x, y }) => dot(MARGIN + x, STEP.y + y, 9)),
		],
	},
	flows: {
		slots: {
			...boxSlots(columnsIn(across(156, 264), 2), {
				...CARD,
				levels: [
					{ size: 20, strong: true },
					{ size: 18, strong: true, colour: 'part', before: 1 },
					{ size: 18, before: 4 },
				],
				inset: { x: 20, y: 12 },
			}),
			whole: textSlot(across(450, 108), {
				...WHOLE,
				levels: [
					{ size: 20, strong: true, colour: 'on-part' },
					{ size: 18, colour: 'on-part' },
				],
				inset: { x: 24, y: 6 },
			}),
			update: textSlot(across(570, 76), UPDATE),
		},
		drawings: [
			line({ x: 350, y: 420, width: 1, height: 28 }, 'M0 0V28', { arrow: true }),
			line({ x: 930, y: 420, width: 1, height: 28 }, 'M0 0V28', { arrow: true }),
		],
	},
	choice: CHOICE,
	'choice-municipality': {
		municipal: true,
		...CHOICE,
		slots: { ...CHOICE.slots, municipality: textSlot(across(596, 48), MUNICIPALITY) },
	},
	map: {
		slots: {
			centre: textSlot(
				{ x: 520, y: map.top + 217, width: 240, height: 38 },
				{
					levels: [{ size: 20, strong: true, colour: 'on-part', align: 'centre' }],
					fill: 'part',
					shape: 'rounded',
					anchor: 'middle',
				},
			),
			...boxSlots([...columnsIn(across(map.top, 212), 2), ...columnsIn(across(map.bottom, 240), 3)], AREA),
		},
		drawings: [line({ x: 253, y: map.top + 212, width: 774, height: 48 }, 'M97 0V24H677V0M0 48V24H774V48M387 24V48')],
	},
} satisfies Readonly<Record<string, PptxLayout>>;
