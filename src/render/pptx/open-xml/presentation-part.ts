import { createHash } from 'node:crypto';
import { type Language, localeOf } from '../../../model/language.ts';
import { FIRST_MASTER_ID, NOTES_SIZE } from './master.ts';
import { levelStyles } from './text.ts';
import { NAMESPACES } from './theme.ts';
import { type Xml, xml } from './xml.ts';

/** Ids of slides begin here. */
const FIRST_SLIDE_ID = 256;

/** A section of the file. */
export interface Section {
	/** Decides about its id in the file. */
	readonly id: string;
	readonly name: string;
	/** How many slides it has. */
	readonly slides: number;
}

/** The relationships of the presentation. */
export interface PresentationRelationships {
	readonly master: string;
	readonly notesMaster: string;
	/** Those of the slides, in their order. */
	readonly slides: readonly string[];
}

/**
 * The part that holds the file together: masters, slides in their order, and sections.
 *
 * @param language of text for which nothing else is said
 * @param sections in order; together they have all slides
 * @param related the ids of the relationships
 */
export function presentationPart(
	language: Language,
	sections: readonly Section[],
	related: PresentationRelationships,
): Xml {
	const styles = levelStyles({ levels: [{ size: 18 }] });
	return xml`<p:presentation${NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0">
		<p:sldMasterIdLst><p:sldMasterId id="${FIRST_MASTER_ID}" r:id="${related.master}"/></p:sldMasterIdLst>
		<p:notesMasterIdLst><p:notesMasterId r:id="${related.notesMaster}"/></p:notesMasterIdLst>
		<p:sldIdLst>${related.slides.map((id, at) => xml`<p:sldId id="${FIRST_SLIDE_ID + at}" r:id="${id}"/>`)}</p:sldIdLst>
		<p:sldSz cx="12192000" cy="6858000"/>
		<p:notesSz cx="${NOTES_SIZE.cx}" cy="${NOTES_SIZE.cy}"/>
		<p:defaultTextStyle><a:defPPr><a:defRPr lang="${localeOf[language]}"/></a:defPPr>${styles}</p:defaultTextStyle>
		<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${sectionList(sections)}</p14:sectionLst></p:ext></p:extLst>
	</p:presentation>`;
}

function sectionList(sections: readonly Section[]): readonly Xml[] {
	let next = FIRST_SLIDE_ID;
	return sections.map(({ id, name, slides }) => {
		const ids = Array.from({ length: slides }, (_, at) => next + at);
		next += slides;
		return xml`<p14:section name="${name}" id="${guidOf(id)}"><p14:sldIdLst>${ids.map((each) => xml`<p14:sldId id="${each}"/>`)}</p14:sldIdLst></p14:section>`;
	});
}

/** An id in the form that Office gives to sections, the same for the same name. */
function guidOf(name: string): string {
	const hex = createHash('sha256').update(`section ${name}`).digest('hex').toUpperCase();
	return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-A${hex.slice(17, 20)}-${hex.slice(20, 32)}}`;
}

/** What the file says of itself. */
export interface Properties {
	readonly language: Language;
	readonly title: string;
	readonly subject: string;
	readonly creator: string;
	/** Whose words these are. */
	readonly description: string;
	/** The day of the content, as 2026-11-29. */
	readonly day: string;
	/** The program that has made the file. */
	readonly application: string;
}

/** Title, author, language and day, as the core properties of a package. */
export function coreProperties({ language, title, subject, creator, description, day }: Properties): Xml {
	const moment = `${day}T00:00:00Z`;
	return xml`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
		<dc:title>${title}</dc:title>
		<dc:subject>${subject}</dc:subject>
		<dc:creator>${creator}</dc:creator>
		<dc:description>${description}</dc:description>
		<cp:lastModifiedBy>${creator}</cp:lastModifiedBy>
		<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>
		<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>
		<dc:language>${localeOf[language]}</dc:language>
	</cp:coreProperties>`;
}

/** The program that has made the file, and how much is in it. */
export function appProperties({ application }: Properties, slides: number): Xml {
	return xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${application}</Application><PresentationFormat>16:9</PresentationFormat><Slides>${slides}</Slides><Notes>${slides}</Notes></Properties>`;
}

/** How the file is shown: nothing but what holds for all files. */
export const showProperties = xml`<p:presentationPr${NAMESPACES}/>`;

/** How the file is opened: with the slides in the order of the outline beside them. */
export const viewProperties = xml`<p:viewPr${NAMESPACES}><p:normalViewPr><p:restoredLeft sz="15620"/><p:restoredTop sz="80000"/></p:normalViewPr></p:viewPr>`;
