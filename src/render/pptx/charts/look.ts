import { type Xml, xml } from '../open-xml/xml.ts';

/** What a chart stands on: the paper of a slide, or the coloured ground of the opener of a part. */
export type ChartGround = 'paper' | 'part';

/** The colours of several series and that of what a slide does not talk about, as `palette.css` has them on paper. */
export const PALETTE = {
	series: ['004C78', '3899CD', 'AA4900', '003021'],
	muted: '8796A2',
} as const;

/** The colours of a chart by their roles, each a colour of DrawingML. */
export interface ChartLook {
	readonly ink: Xml;
	readonly quiet: Xml;
	readonly grid: Xml;
	readonly paper: Xml;
	/** What the slide talks about. */
	readonly hue: Xml;
	/** Under a line of that colour. */
	readonly area: Xml;
	readonly muted: Xml;
	/** In a chart with several series of bars; empty where their colours could not be told from the ground. */
	readonly series: readonly Xml[];
}

/** The slides give the first accent the hue of their part. */
const LOOKS: Readonly<Record<ChartGround, ChartLook>> = {
	paper: {
		ink: xml`<a:schemeClr val="tx1"/>`,
		quiet: xml`<a:schemeClr val="tx2"/>`,
		grid: xml`<a:schemeClr val="tx2"><a:lumMod val="40000"/><a:lumOff val="60000"/></a:schemeClr>`,
		paper: xml`<a:schemeClr val="bg1"/>`,
		hue: xml`<a:schemeClr val="accent1"/>`,
		area: xml`<a:schemeClr val="accent1"><a:alpha val="20000"/></a:schemeClr>`,
		muted: xml`<a:srgbClr val="${PALETTE.muted}"/>`,
		series: PALETTE.series.map((colour) => xml`<a:srgbClr val="${colour}"/>`),
	},
	part: {
		ink: xml`<a:schemeClr val="bg1"/>`,
		quiet: xml`<a:schemeClr val="bg1"/>`,
		grid: xml`<a:schemeClr val="bg1"><a:alpha val="35000"/></a:schemeClr>`,
		paper: xml`<a:schemeClr val="accent1"/>`,
		hue: xml`<a:schemeClr val="bg1"/>`,
		area: xml`<a:schemeClr val="bg1"><a:alpha val="20000"/></a:schemeClr>`,
		muted: xml`<a:schemeClr val="bg1"><a:alpha val="60000"/></a:schemeClr>`,
		series: [],
	},
};

/** The colours of a chart on a ground. */
export function lookOn(ground: ChartGround): ChartLook {
	return LOOKS[ground];
}

/** A fill of one colour. */
export function filled(colour: Xml): Xml {
	return xml`<a:solidFill>${colour}</a:solidFill>`;
}

/** A line of one colour. */
export function stroke(colour: Xml, width: number, dash: 'solid' | 'dash' = 'solid'): Xml {
	return xml`<a:ln w="${width}" cap="${dash === 'solid' ? 'rnd' : 'flat'}">${filled(colour)}<a:prstDash val="${dash}"/><a:round/></a:ln>`;
}

/** No line. */
export const NO_STROKE = xml`<a:ln><a:noFill/></a:ln>`;

/** How the text of some element of a chart looks. */
export interface ChartText {
	/** In points. */
	readonly size: number;
	readonly colour: Xml;
	readonly strong?: true;
	/** The language of the file, as `sv-FI`. */
	readonly locale: string;
	/**
	 * How the text stands in its room: broken into lines when it is omitted; on `one-line`, however narrow its bar is; or
	 * `spaced`, as the names of an axis of which only some are written.
	 */
	readonly fit?: 'one-line' | 'spaced';
}

const BODIES: Readonly<Record<NonNullable<ChartText['fit']> | 'broken', Xml>> = {
	broken: xml`<a:bodyPr rot="0" vert="horz"/>`,
	'one-line': xml`<a:bodyPr rot="0" vert="horz" wrap="none"/>`,
	// This turn is none, but Office's word for "as there is room". Names that must not turn are broken between letters.
	spaced: xml`<a:bodyPr rot="-60000000" vert="horz"/>`,
};

/** The `c:txPr` of an element. */
export function textProperties({ size, colour, strong, locale, fit }: ChartText): Xml {
	return xml`<c:txPr>
		${BODIES[fit ?? 'broken']}
		<a:lstStyle/>
		<a:p>
			<a:pPr><a:defRPr lang="${locale}" sz="${size * 100}" b="${strong ? 1 : 0}">${filled(colour)}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:pPr>
			<a:endParaRPr lang="${locale}"/>
		</a:p>
	</c:txPr>`;
}
