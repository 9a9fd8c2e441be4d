/**
 * The colours of the theme by what they are for. `part` is the hue of the slide's part, `tint` a light tint of it, and
 * `on-part` what is written on it.
 */
export type Colour = 'ink' | 'paper' | 'quiet' | 'surface' | 'line' | 'part' | 'tint' | 'on-part';

/** Where something stands, in pixels on a slide of 1280 × 720. */
export interface Area {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** How the paragraphs of one level look. */
export interface LevelStyle {
	/** In points; a point is 4/3 pixels. */
	readonly size: number;
	readonly strong?: true;
	/** `ink` when omitted. */
	readonly colour?: Colour;
	/** What stands before a paragraph; nothing when omitted. */
	readonly bullet?: 'dot' | 'number';
	/** The number that paragraphs with numbers begin with; 1 when omitted. */
	readonly startAt?: number;
	readonly align?: 'centre' | 'right';
	/** The space before a paragraph that is not the first, in points; 0 when omitted. */
	readonly before?: number;
	/** How far a paragraph without a bullet is indented, in pixels, so as to stand below one that has one; 0 when omitted. */
	readonly indent?: number;
}

/** How a box of text looks. */
export interface TextStyle {
	/** For levels 1, 2 and 3; a level that is not there looks like the last one. */
	readonly levels: readonly [LevelStyle, ...LevelStyle[]];
	readonly fill?: Colour;
	readonly outline?: Colour;
	/** A bar along the left or the top edge of the box in the colour of the part. */
	readonly edge?: 'left' | 'top';
	readonly shape?: 'rectangle' | 'rounded' | 'ellipse';
	/** The space between box and text on each side, in pixels; 0 when omitted. */
	readonly inset?: number | { readonly x: number; readonly y: number };
	/** Where the text stands in its box; `top` when omitted. */
	readonly anchor?: 'middle' | 'bottom';
}

/** A placeholder of a layout. */
export type Slot = Area &
	({ readonly kind: 'text'; readonly style: TextStyle } | { readonly kind: 'chart' | 'table' | 'marks' });

/** What is drawn in a layout and read by nobody: arrows, rails, brackets. */
export interface Drawing extends Area {
	/** The data of an SVG path with absolute M, L, H, V, C and Z, in the coordinates of `viewBox`; the area itself when that is omitted. */
	readonly path: string;
	readonly viewBox?: readonly [width: number, height: number];
	readonly stroke?: Colour;
	/** In pixels; 2 when omitted. */
	readonly strokeWidth?: number;
	readonly fill?: Colour;
	/** Whether the line ends in an arrowhead. */
	readonly arrow?: true;
}

/** A layout of the file. */
export interface PptxLayout {
	/** Whether only a file with the figures of a municipality has it. */
	readonly municipal?: true;
	/** The ground of the slide; `paper` when omitted. */
	readonly ground?: 'part';
	/** Whether the motif is drawn on the ground, and which. */
	readonly motif?: 'title' | 'part';
	/** The place of the title, where it is not that of the master. */
	readonly title?: Area & { readonly style: TextStyle };
	/** The placeholders by name, in the order in which they are read. */
	readonly slots: Readonly<Record<string, Slot>>;
	readonly drawings?: readonly Drawing[];
}
