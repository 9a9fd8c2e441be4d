import { type Stroke, strokesOfTitle, strokesOnGround } from '../../../model/motif-svg.ts';
import { captionOf } from '../charts/chart-parts.ts';
import type { PptxLayout, Slot } from '../layouts/layout.ts';
import { layoutOf } from '../layouts/layouts.ts';
import type { Box, ChartBox, MarksBox, PptxSlide } from '../slide-content.ts';
import { FOOTER_KEY, keyOfSlot, NOTES_NUMBER_KEY, NUMBER_KEY, placeholder, slideNumber } from './placeholders.ts';
import { decorative, emu, geometry, noText, placed, type ShapeLabel } from './shapes.ts';
import { table } from './table.ts';
import { paragraphs, runsOf, type TextContext } from './text.ts';
import { colourMapOf, masterColours, NAMESPACES, solidFill } from './theme.ts';
import { background, ShapeIds, shapeTree } from './tree.ts';
import { type Xml, xml } from './xml.ts';

/** What a slide needs of the package that it stands in. */
export interface SlideSurroundings extends TextContext {
	/** The number of the slide in the file. */
	readonly number: number;
	/** The text at its foot. */
	readonly footer: string;
	/** The names of what is on the slide, as the selection pane lists them. */
	readonly names: {
		readonly title: string;
		readonly text: string;
		readonly footer: string;
		readonly number: string;
		readonly motif: string;
	};
	/** Adds a chart to the package, and names its relationship. */
	addChart(box: ChartBox): string;
}

/**
 * A slide.
 *
 * @param slide what it holds
 * @param around the package, the language, and the footer
 * @throws Error naming slide and placeholder, when the layout has none of that name or of another kind
 */
export function slidePart(slide: PptxSlide, around: SlideSurroundings): Xml {
	const layout = layoutOf(slide.layout);
	const ids = new ShapeIds();
	const { names } = around;
	const title = xml`<p:sp>
		<p:nvSpPr><p:cNvPr id="${ids.next()}" name="${names.title}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholder({ type: 'title' })}</p:nvPr></p:nvSpPr>
		<p:spPr/>
		<p:txBody><a:bodyPr/><a:lstStyle/><a:p>${runsOf(slide.title, around)}</a:p></p:txBody>
	</p:sp>`;
	const boxes = slide.boxes.map((box) => boxShape(slide, layout, box, ids, around));
	return xml`<p:sld${NAMESPACES}>
		<p:cSld>${layout.ground === 'part' && background(solidFill('part'))}${shapeTree(
			[
				layout.motif && motifShape(layout.motif, slide, ids, around),
				title,
				...boxes,
				textPlaceholder(
					ids.next(),
					names.footer,
					placeholder(FOOTER_KEY),
					paragraphs([{ runs: [{ text: around.footer }] }], around),
				),
				textPlaceholder(ids.next(), names.number, placeholder(NUMBER_KEY), [
					slideNumber(around.number, around.language),
				]),
			].filter((shape) => shape !== undefined),
		)}</p:cSld>
		${colourMapOf(slide.part.part.id, layout.ground ?? 'paper')}
	</p:sld>`;
}

function textPlaceholder(id: number, name: string, key: Xml, text: readonly Xml[]): Xml {
	return xml`<p:sp>
		<p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${key}</p:nvPr></p:nvSpPr>
		<p:spPr/>
		<p:txBody><a:bodyPr/><a:lstStyle/>${text}</p:txBody>
	</p:sp>`;
}

function boxShape(slide: PptxSlide, layout: PptxLayout, box: Box, ids: ShapeIds, around: SlideSurroundings): Xml {
	const slot = layout.slots[box.slot];
	if (slot?.kind !== box.kind) {
		throw new Error(`slide "${slide.id}": the layout "${slide.layout}" has no place "${box.slot}" for ${box.kind}`);
	}
	const id = ids.next();
	if (box.kind === 'marks') return marksShape(box, slot, id, ids, around);
	const key = keyOfSlot(layout, box.slot);
	const ph = key && placeholder(key);
	if (box.kind === 'text') {
		const number = slide.boxes.filter(({ kind }) => kind === 'text').indexOf(box) + 1;
		return textPlaceholder(id, `${around.names.text} ${number}`, ph ?? xml``, paragraphs(box.paragraphs, around));
	}
	const caption = box.kind === 'chart' ? captionOf(box.chart) : { title: box.name, description: box.description };
	const graphic = box.kind === 'chart' ? chartGraphic(around.addChart(box)) : table(box, slot, around);
	return xml`<p:graphicFrame>
		<p:nvGraphicFramePr><p:cNvPr id="${id}" name="${caption.title}" descr="${caption.description}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr>${ph}</p:nvPr></p:nvGraphicFramePr>
		<p:xfrm>${placed(slot)}</p:xfrm>
		${graphic}
	</p:graphicFrame>`;
}

function chartGraphic(relationship: string): Xml {
	return xml`<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${relationship}"/></a:graphicData></a:graphic>`;
}

const MARKS = 10;

/** Ten marks side by side, of which some are filled. They are one thing to whoever does not see them. */
function marksShape(
	{ filled, name, description }: MarksBox,
	slot: Slot,
	id: number,
	ids: ShapeIds,
	{ language }: TextContext,
): Xml {
	const pitch = slot.width / MARKS;
	const size = Math.min(pitch * 0.8, slot.height);
	const marks = Array.from({ length: MARKS }, (_, at) => {
		const area = {
			x: slot.x + at * pitch + (pitch - size) / 2,
			y: slot.y + (slot.height - size) / 2,
			width: size,
			height: size,
		};
		const look = at < filled ? solidFill('part') : xml`<a:noFill/>`;
		return xml`<p:sp>
			<p:nvSpPr><p:cNvPr id="${ids.next()}" name="${name} ${at + 1}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>
			<p:spPr><a:xfrm>${placed(area)}</a:xfrm><a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>${look}<a:ln w="${emu(2)}">${solidFill('part')}</a:ln></p:spPr>
			${noText(language)}
		</p:sp>`;
	});
	return group({ id, name, description, area: slot }, marks);
}

interface GroupLook {
	readonly id: number;
	readonly name: string;
	/** Omitted for what is only to be looked at. */
	readonly description?: string;
	readonly area: Pick<Slot, 'x' | 'y' | 'width' | 'height'>;
}

function group({ id, name, description, area }: GroupLook, shapes: readonly Xml[]): Xml {
	const [x, y, width, height] = [area.x, area.y, area.width, area.height].map(emu);
	const properties =
		description === undefined
			? xml`<p:cNvPr id="${id}" name="${name}">${decorative}</p:cNvPr><p:cNvGrpSpPr><a:grpSpLocks noUngrp="1" noRot="1" noMove="1" noResize="1"/></p:cNvGrpSpPr>`
			: xml`<p:cNvPr id="${id}" name="${name}" descr="${description}"/><p:cNvGrpSpPr/>`;
	return xml`<p:grpSp>
		<p:nvGrpSpPr>${properties}<p:nvPr/></p:nvGrpSpPr>
		<p:grpSpPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/><a:chOff x="${x}" y="${y}"/><a:chExt cx="${width}" cy="${height}"/></a:xfrm></p:grpSpPr>
		${shapes}
	</p:grpSp>`;
}

const STAGE = { x: 0, y: 0, width: 1280, height: 720 } as const;

/** The motif as a drawing of lines behind all else. Each part has its own. */
function motifShape(
	kind: 'title' | 'part',
	slide: PptxSlide,
	ids: ShapeIds,
	{ names, language }: SlideSurroundings,
): Xml {
	const drawn =
		kind === 'title'
			? strokesOfTitle()
			: strokesOnGround(slide.part.part.slides[0]?.id === slide.id ? slide.part.part.id : slide.id);
	const id = ids.next();
	const fixed = kind === 'title';
	const shapes = drawn.strokes.map((stroke, at) =>
		strokeShape(stroke, { id: ids.next(), name: `${names.motif} ${at + 1}`, language }, fixed),
	);
	return group({ id, name: names.motif, area: STAGE }, shapes);
}

function strokeShape({ d, colour, width, opacity }: Stroke, { id, name, language }: ShapeLabel, fixed: boolean): Xml {
	const alpha = xml`<a:alpha val="${Math.round(opacity * 100000)}"/>`;
	const fill = fixed
		? xml`<a:srgbClr val="${colour.slice(1).toUpperCase()}">${alpha}</a:srgbClr>`
		: xml`<a:schemeClr val="bg1">${alpha}</a:schemeClr>`;
	return xml`<p:sp>
		<p:nvSpPr><p:cNvPr id="${id}" name="${name}">${decorative}</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr>
		<p:spPr><a:xfrm>${placed(STAGE)}</a:xfrm>${geometry(d, [STAGE.width, STAGE.height], false)}<a:noFill/><a:ln w="${emu(width)}" cap="rnd"><a:solidFill>${fill}</a:solidFill></a:ln></p:spPr>
		${noText(language)}
	</p:sp>`;
}

/** What notes need of the package that they stand in. */
export interface NotesSurroundings extends TextContext {
	/** The number of the slide in the file. */
	readonly number: number;
	readonly names: { readonly notes: string; readonly slide: string; readonly number: string };
}

/**
 * The notes of a slide.
 *
 * @param slide whose notes they are
 * @param around the language, and where links lead
 */
export function notesPart(slide: PptxSlide, around: NotesSurroundings): Xml {
	return xml`<p:notes${NAMESPACES}>
		<p:cSld>${shapeTree([
			xml`<p:sp>
				<p:nvSpPr><p:cNvPr id="2" name="${around.names.slide}"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr>
				<p:spPr/>
			</p:sp>`,
			textPlaceholder(3, around.names.notes, xml`<p:ph type="body" idx="1"/>`, paragraphs(slide.notes, around)),
			textPlaceholder(4, around.names.number, placeholder(NOTES_NUMBER_KEY), [
				slideNumber(around.number, around.language),
			]),
		])}</p:cSld>
		${masterColours}
	</p:notes>`;
}
