import { type Language, localeOf } from '../../../model/language.ts';
import type { LevelStyle, TextStyle } from '../layouts/layout.ts';
import type { Paragraph, Run, Target } from '../slide-content.ts';
import { emu } from './shapes.ts';
import { solidFill } from './theme.ts';
import { type Xml, xml } from './xml.ts';

/** The space to the left of text with a bullet before it, in pixels. */
export const INDENT = { dot: 20, number: 32 } as const;

/** The languages of words that are not in the language of the file, as Office names them. */
const FOREIGN: Readonly<Record<string, string>> = { en: 'en-GB', sv: 'sv-FI', fi: 'fi-FI' };

/** What text needs of the part that it stands in. */
export interface TextContext {
	readonly language: Language;
	/** The attributes of a link, with a relationship of the part; undefined when there is nothing to lead to. */
	linkTo(target: Target): Xml | undefined;
}

/** The format of runs that is not that of their placeholder. */
export interface RunFormat {
	/** In points. */
	readonly size?: number;
	readonly strong?: boolean;
}

/**
 * Paragraphs with their runs.
 *
 * @param list at least one
 * @param format of all runs
 * @returns `a:p` elements
 * @throws Error for a language that is not known
 */
export function paragraphs(list: readonly Paragraph[], context: TextContext, format?: RunFormat): readonly Xml[] {
	return list.map(({ runs, level = 1, startAt }) => {
		const number = startAt !== undefined && startAt > 1 && numbers(startAt);
		const lvl = level > 1 && xml` lvl="${level - 1}"`;
		const properties = (lvl !== false || number !== false) && xml`<a:pPr${lvl}>${number}</a:pPr>`;
		return xml`<a:p>${properties}${runsOf(runs, context, format)}</a:p>`;
	});
}

/**
 * Runs, each in its language.
 *
 * @param format of all runs
 * @returns `a:r` elements
 * @throws Error for a language that is not known
 */
export function runsOf(runs: readonly Run[], context: TextContext, format: RunFormat = {}): readonly Xml[] {
	return runs.map(({ text, strong, lang, link }) => {
		const target = link && context.linkTo(link);
		return xml`<a:r><a:rPr lang="${langOf(lang, context.language)}"${format.size !== undefined && xml` sz="${format.size * 100}"`}${(strong || format.strong) && xml` b="1"`} dirty="0">${target && xml`<a:hlinkClick${target}/>`}</a:rPr><a:t>${text}</a:t></a:r>`;
	});
}

function langOf(lang: string | undefined, language: Language): string {
	if (lang === undefined) return localeOf[language];
	const found = FOREIGN[lang];
	if (found === undefined) throw new Error(`PowerPoint's name for the language "${lang}" is not known`);
	return found;
}

/** The properties of a box of text: the space around the text, and where it stands. */
export function bodyProperties({ inset = 0, anchor }: TextStyle): Xml {
	const { x, y } = typeof inset === 'number' ? { x: inset, y: inset } : inset;
	const place = { top: 't', middle: 'ctr', bottom: 'b' }[anchor ?? 'top'];
	return xml`<a:bodyPr vert="horz" wrap="square" lIns="${emu(x)}" tIns="${emu(y)}" rIns="${emu(x)}" bIns="${emu(y)}" rtlCol="0" anchor="${place}"><a:normAutofit/></a:bodyPr>`;
}

/**
 * How the levels of a placeholder look.
 *
 * @param style of the placeholder
 * @param font `major` for titles
 * @returns the content of an `a:lstStyle`; levels below those of the style look like its last one
 */
export function levelStyles({ levels }: TextStyle, font: ThemeFont = 'minor'): readonly Xml[] {
	return Array.from({ length: 5 }, (_, index) => {
		const style = levels[index] ?? levels.at(-1) ?? levels[0];
		return levelStyle(index + 1, style, font);
	});
}

function levelStyle(
	level: number,
	{ size, strong, colour = 'ink', bullet, startAt, align, before = 0, indent: inward = 0 }: LevelStyle,
	font: ThemeFont,
): Xml {
	const indent = bullet === undefined ? 0 : emu(INDENT[bullet]);
	const algn = { left: 'l', centre: 'ctr', right: 'r' }[align ?? 'left'];
	const content = xml`
		<a:lnSpc><a:spcPct val="100000"/></a:lnSpc>
		<a:spcBef><a:spcPts val="${before * 100}"/></a:spcBef>
		<a:spcAft><a:spcPts val="0"/></a:spcAft>
		${bullet === undefined && xml`<a:buNone/>`}
		${bullet === 'dot' && xml`<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>`}
		${bullet === 'number' && numbers(startAt)}
		<a:defRPr sz="${size * 100}" b="${strong ? 1 : 0}" kern="1200">${solidFill(colour)}${FONTS[font]}</a:defRPr>`;
	const attributes = xml` marL="${indent + emu(inward)}" indent="${-indent}" algn="${algn}" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"`;
	return xml`<a:lvl${level}pPr${attributes}>${content}</a:lvl${level}pPr>`;
}

/** The fonts of the theme, which another theme exchanges. */
type ThemeFont = 'major' | 'minor';

const FONTS: Readonly<Record<ThemeFont, Xml>> = {
	major: xml`<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/>`,
	minor: xml`<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>`,
};

function numbers(startAt: number | undefined): Xml {
	const start = startAt !== undefined && startAt > 1 && xml` startAt="${startAt}"`;
	return xml`<a:buFont typeface="+mn-lt"/><a:buAutoNum type="arabicPeriod"${start}/>`;
}
