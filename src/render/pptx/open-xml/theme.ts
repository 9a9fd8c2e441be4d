import type { PartId } from '../../../model/part-words.ts';
import type { Colour } from '../layouts/layout.ts';
import { type Xml, xml } from './xml.ts';

/** The namespaces that all parts of the file use. */
export const NAMESPACES = xml` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;

/** The font of the theme where none is asked for. The layouts are measured for it, and it comes with Office on Windows and Mac. */
export const FONT = 'Calibri';

/** The colours of the theme. The accents are the hues of the parts, as the style sheets of the site have them. */
const COLOURS = {
	dk1: '10293A',
	lt1: 'FFFFFF',
	dk2: '44596A',
	lt2: 'F3F6F5',
	accent1: '005F73',
	accent2: '3A4E8C',
	accent3: '9A3B2E',
	accent4: '1B6B4F',
	accent5: '7A3A78',
	accent6: '8F5200',
	hlink: '005F73',
	folHlink: '44596A',
} as const;

type Accent = Extract<keyof typeof COLOURS, `accent${number}`>;

/** The accents of the parts that have a hue of their own. */
const ACCENTS: Readonly<Partial<Record<PartId, Accent>>> = {
	legislation: 'accent2',
	situation: 'accent3',
	recruitment: 'accent4',
	integration: 'accent5',
	vitality: 'accent6',
};

/**
 * A colour of the theme, which another theme exchanges.
 *
 * @returns an `a:solidFill`
 */
export function solidFill(colour: Colour): Xml {
	return xml`<a:solidFill>${SCHEME[colour]}</a:solidFill>`;
}

const SCHEME: Readonly<Record<Colour, Xml>> = {
	ink: xml`<a:schemeClr val="tx1"/>`,
	paper: xml`<a:schemeClr val="bg1"/>`,
	quiet: xml`<a:schemeClr val="tx2"/>`,
	surface: xml`<a:schemeClr val="bg2"/>`,
	line: xml`<a:schemeClr val="tx2"><a:lumMod val="40000"/><a:lumOff val="60000"/></a:schemeClr>`,
	part: xml`<a:schemeClr val="accent1"/>`,
	tint: xml`<a:schemeClr val="accent1"><a:lumMod val="10000"/><a:lumOff val="90000"/></a:schemeClr>`,
	'on-part': xml`<a:schemeClr val="bg1"/>`,
};

/**
 * Which colours a slide has: the first accent is the hue of its part, and on a coloured ground links are light.
 *
 * @param part the id of the part
 * @param ground of the slide's layout
 * @returns the `p:clrMapOvr` of a slide
 */
export function colourMapOf(part: PartId, ground: 'paper' | 'part'): Xml {
	const accent = ACCENTS[part] ?? 'accent1';
	if (accent === 'accent1' && ground === 'paper') return masterColours;
	return xml`<p:clrMapOvr><a:overrideClrMapping${colourMap(accent, ground === 'part' ? 'lt1' : 'hlink')}/></p:clrMapOvr>`;
}

/** The `p:clrMapOvr` of what has the colours of the master. */
export const masterColours = xml`<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>`;

/** What the names of colours in slides stand for, as attributes of `p:clrMap`. */
export function colourMap(accent: Accent = 'accent1', link: 'hlink' | 'lt1' = 'hlink'): Xml {
	const visited = link === 'hlink' ? 'folHlink' : link;
	return xml` bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="${accent}" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="${link}" folHlink="${visited}"`;
}

/**
 * The theme of slides or of notes.
 *
 * @param name as PowerPoint lists it
 * @param font the name of the font of all text
 */
export function theme(name: string, font: string): Xml {
	const colours = Object.entries(COLOURS).map(([slot, value]) => {
		return xml`<a:${slot}><a:srgbClr val="${value}"/></a:${slot}>`;
	});
	const face = xml`<a:latin typeface="${font}"/><a:ea typeface=""/><a:cs typeface=""/>`;
	const fill = xml`<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`;
	const line = (width: number) => xml`<a:ln w="${width}">${fill}<a:prstDash val="solid"/></a:ln>`;
	const effect = xml`<a:effectStyle><a:effectLst/></a:effectStyle>`;
	return xml`<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}">
		<a:themeElements>
			<a:clrScheme name="${name}">${colours}</a:clrScheme>
			<a:fontScheme name="${name}"><a:majorFont>${face}</a:majorFont><a:minorFont>${face}</a:minorFont></a:fontScheme>
			<a:fmtScheme name="${name}">
				<a:fillStyleLst>${fill}${fill}${fill}</a:fillStyleLst>
				<a:lnStyleLst>${line(9525)}${line(19050)}${line(28575)}</a:lnStyleLst>
				<a:effectStyleLst>${effect}${effect}${effect}</a:effectStyleLst>
				<a:bgFillStyleLst>${fill}${fill}${fill}</a:bgFillStyleLst>
			</a:fmtScheme>
		</a:themeElements>
		<a:objectDefaults/>
		<a:extraClrSchemeLst/>
	</a:theme>`;
}
