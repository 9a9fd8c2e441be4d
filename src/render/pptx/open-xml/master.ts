import { type Language, localeOf } from '../../../model/language.ts';
import type { PptxLayout, TextStyle } from '../layouts/layout.ts';
import { BODY, CONTENT, MARGIN, TITLE, TITLE_STYLE } from '../layouts/styles.ts';
import {
	footerPlaceholders,
	keyOfSlot,
	NOTES_NUMBER_KEY,
	type Prompts,
	slideNumber,
	styledPlaceholder,
	styleOfSlot,
} from './placeholders.ts';
import { drawnShape, edgeOf, emu } from './shapes.ts';
import { levelStyles } from './text.ts';
import { colourMap, masterColours, NAMESPACES, solidFill } from './theme.ts';
import { background, ShapeIds, shapeTree } from './tree.ts';
import { type Xml, xml } from './xml.ts';

/** The words that master and layouts have. */
export interface MasterWords {
	readonly language: Language;
	readonly prompts: Prompts;
	/** The names of the placeholders, as the selection pane lists them. */
	readonly names: {
		readonly title: string;
		readonly text: string;
		readonly footer: string;
		readonly number: string;
		readonly drawing: string;
		readonly slide: string;
	};
	/** What stands at the foot of each slide. */
	readonly footer: string;
}

/** Ids of masters and layouts are unique together, and begin here. */
export const FIRST_MASTER_ID = 2147483648;

/**
 * The bar at the top of each slide. What master and layouts draw has no hue of a part: whether the colours of a slide hold for
 * it as well, programs do not agree.
 */
const BAR = { x: MARGIN, y: 28, width: 48, height: 5, path: 'M0 0H48V5H0Z', fill: 'quiet' } as const;

/**
 * The master of all slides. Its relationships `rId1` and up are the layouts, in their order.
 *
 * @param layouts how many layouts there are
 */
export function slideMaster(words: MasterWords, layouts: number): Xml {
	const ids = new ShapeIds();
	const { names, prompts } = words;
	return xml`<p:sldMaster${NAMESPACES}>
		<p:cSld>
			${background(solidFill('paper'))}
			${shapeTree([
				drawnShape(BAR, { id: ids.next(), name: names.drawing, language: words.language }),
				styledPlaceholder(
					{ id: ids.next(), name: names.title, key: { type: 'title' }, area: TITLE, style: TITLE_STYLE },
					prompt(prompts.title, words),
				),
				styledPlaceholder(
					{ id: ids.next(), name: names.text, key: { type: 'body', idx: 1 }, area: CONTENT, style: BODY },
					prompt(prompts.text, words),
				),
				...footerPlaceholders(ids, names, words.footer, words.language, false),
			])}
		</p:cSld>
		<p:clrMap${colourMap()}/>
		<p:sldLayoutIdLst>${Array.from({ length: layouts }, (_, at) => xml`<p:sldLayoutId id="${FIRST_MASTER_ID + 1 + at}" r:id="rId${at + 1}"/>`)}</p:sldLayoutIdLst>
		<p:hf hdr="0" dt="0"/>
		<p:txStyles>
			<p:titleStyle>${levelStyles(TITLE_STYLE, 'major').slice(0, 1)}</p:titleStyle>
			<p:bodyStyle>${levelStyles(BODY)}</p:bodyStyle>
			<p:otherStyle>${levelStyles({ levels: [{ size: 18 }] })}</p:otherStyle>
		</p:txStyles>
	</p:sldMaster>`;
}

/**
 * A layout. Its relationship `rId1` is the master.
 *
 * @param name as PowerPoint lists it, in the language of the file
 */
export function slideLayout(layout: PptxLayout, name: string, words: MasterWords): Xml {
	const ids = new ShapeIds();
	const { names, prompts } = words;
	const onGround = layout.ground === 'part';
	const edges = Object.values(layout.slots).flatMap((slot) =>
		slot.kind === 'text' && slot.style.edge ? [edgeOf(slot, slot.style.edge)] : [],
	);
	const drawings = [...(layout.drawings ?? []), ...edges].map((drawing, at) =>
		drawnShape(drawing, { id: ids.next(), name: `${names.drawing} ${at + 1}`, language: words.language }),
	);
	const title = layout.title ?? { ...TITLE, style: TITLE_STYLE };
	const slots = Object.entries(layout.slots).flatMap(([slotName, slot]) => {
		const key = keyOfSlot(layout, slotName);
		if (!key || slot.kind === 'marks') return [];
		const text = prompts[slot.kind];
		return styledPlaceholder(
			{ id: ids.next(), name: `${text} ${slotName}`, key, area: slot, style: styleOfSlot(slot) },
			prompt(text, words),
		);
	});
	return xml`<p:sldLayout${NAMESPACES} preserve="1" userDrawn="1"${onGround && xml` showMasterSp="0"`}>
		<p:cSld name="${name}">
			${onGround && background(solidFill('part'))}
			${shapeTree([
				...drawings,
				styledPlaceholder(
					{ id: ids.next(), name: names.title, key: { type: 'title' }, area: title, style: title.style },
					prompt(prompts.title, words),
				),
				...slots,
				...footerPlaceholders(ids, names, words.footer, words.language, onGround),
			])}
		</p:cSld>
		${masterColours}
	</p:sldLayout>`;
}

function prompt(text: string, { language }: MasterWords): Xml {
	return xml`<a:p><a:pPr lvl="0"/><a:r><a:rPr lang="${localeOf[language]}" dirty="0"/><a:t>${text}</a:t></a:r></a:p>`;
}

/** The size of notes on paper, A4 upright, in units of Open XML. */
export const NOTES_SIZE = { cx: 6858000, cy: 9144000 } as const;

/** Where the picture of the slide and the notes stand on the paper. */
const NOTES_PICTURE = { x: 160, y: 44, width: 400, height: 225 } as const;
export const NOTES_TEXT = { x: 60, y: 286, width: 600, height: 624 } as const;
const NOTES_NUMBER = { x: 540, y: 916, width: 120, height: 28 } as const;

/** The longest notes of the deck fit onto a page of paper with it. */
export const NOTES_STYLE: TextStyle = { levels: [{ size: 10, before: 4 }] };

/** The master of all notes. */
export function notesMaster(words: MasterWords): Xml {
	const ids = new ShapeIds();
	return xml`<p:notesMaster${NAMESPACES}>
		<p:cSld>
			${background(solidFill('paper'))}
			${shapeTree([
				xml`<p:sp>
					<p:nvSpPr><p:cNvPr id="${ids.next()}" name="${words.names.slide}"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>
					<p:spPr><a:xfrm><a:off x="${emu(NOTES_PICTURE.x)}" y="${emu(NOTES_PICTURE.y)}"/><a:ext cx="${emu(NOTES_PICTURE.width)}" cy="${emu(NOTES_PICTURE.height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="9525">${solidFill('line')}</a:ln></p:spPr>
				</p:sp>`,
				styledPlaceholder(
					{
						id: ids.next(),
						name: words.names.text,
						key: { type: 'body', idx: 1 },
						area: NOTES_TEXT,
						style: NOTES_STYLE,
					},
					prompt(words.prompts.text, words),
				),
				styledPlaceholder(
					{
						id: ids.next(),
						name: words.names.number,
						key: NOTES_NUMBER_KEY,
						area: NOTES_NUMBER,
						style: { levels: [{ size: 10, colour: 'quiet', align: 'right' }], anchor: 'middle' },
					},
					slideNumber('‹#›', words.language),
				),
			])}
		</p:cSld>
		<p:clrMap${colourMap()}/>
		<p:notesStyle>${levelStyles(NOTES_STYLE)}</p:notesStyle>
	</p:notesMaster>`;
}
