import type { ChartContext } from '../../model/charts/figure/context.ts';
import type { Language } from '../../model/language.ts';
import { type ChartParts, chartPartsOf } from './charts/chart-parts.ts';
import { type LayoutId, layoutOf, pptxLayouts } from './layouts/layouts.ts';
import { type MasterWords, notesMaster, slideLayout, slideMaster } from './open-xml/master.ts';
import { Package, zip } from './open-xml/package.ts';
import {
	appProperties,
	coreProperties,
	type Properties,
	presentationPart,
	type Section,
	showProperties,
	viewProperties,
} from './open-xml/presentation-part.ts';
import { notesPart, type SlideSurroundings, slidePart } from './open-xml/slide-part.ts';
import { tableStyles } from './open-xml/table.ts';
import type { TextContext } from './open-xml/text.ts';
import { theme } from './open-xml/theme.ts';
import { type Xml, xml } from './open-xml/xml.ts';
import type { ChartBox, PptxSlide } from './slide-content.ts';

/** What the file is written with besides its slides. */
export interface PresentationWords extends MasterWords {
	readonly properties: Properties;
	/** The name of the theme, the master and the style of tables. */
	readonly theme: string;
	readonly font: string;
	/** The names of the layouts, as PowerPoint lists them. */
	readonly layouts: Readonly<Record<LayoutId, string>>;
	readonly names: MasterWords['names'] & SlideSurroundings['names'] & { readonly notes: string };
	/** The names of the parts of the deck, by their ids. */
	readonly sections: ReadonlyMap<string, string>;
}

const MAIN = 'application/vnd.openxmlformats-officedocument.presentationml.';
const TYPES = {
	presentation: `${MAIN}presentation.main+xml`,
	master: `${MAIN}slideMaster+xml`,
	layout: `${MAIN}slideLayout+xml`,
	slide: `${MAIN}slide+xml`,
	notes: `${MAIN}notesSlide+xml`,
	notesMaster: `${MAIN}notesMaster+xml`,
	showProperties: `${MAIN}presProps+xml`,
	viewProperties: `${MAIN}viewProps+xml`,
	tableStyles: `${MAIN}tableStyles+xml`,
	theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
	chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
	workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	core: 'application/vnd.openxmlformats-package.core-properties+xml',
	app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
} as const;

const PRESENTATION = 'ppt/presentation.xml';
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';

/**
 * Writes slides as a package of Open XML.
 *
 * @param slides in order; those of a part follow each other
 * @param words names, footer, properties and font
 * @returns the entries of the file, by path, and what its charts have to show
 * @throws Error naming the slide whose layout does not fit it
 */
export function packageOf(slides: readonly PptxSlide[], words: PresentationWords): WrittenPackage {
	const file = new Package();
	const { language } = words;
	const layouts = layoutsFor(slides);
	file.add(
		PRESENTATION,
		TYPES.presentation,
		presentationPart(language, sectionsOf(slides, words), relate(file, slides)),
	);
	file.add(MASTER, TYPES.master, addMaster(file, layouts, words));
	file.add('ppt/theme/theme1.xml', TYPES.theme, theme(words.theme, words.font));
	file.add(NOTES_MASTER, TYPES.notesMaster, notesMaster(words));
	file.add('ppt/theme/theme2.xml', TYPES.theme, theme(words.theme, words.font));
	file.relate(NOTES_MASTER, 'theme', 'ppt/theme/theme2.xml');
	const charts = addSlides(file, slides, layouts, words);
	file.add('ppt/presProps.xml', TYPES.showProperties, showProperties);
	file.add('ppt/viewProps.xml', TYPES.viewProperties, viewProperties);
	file.add('ppt/tableStyles.xml', TYPES.tableStyles, tableStyles(words.theme));
	file.add('docProps/core.xml', TYPES.core, coreProperties(words.properties));
	file.add('docProps/app.xml', TYPES.app, appProperties(words.properties, slides.length));
	file.relate('', 'officeDocument', PRESENTATION);
	file.relate('', 'metadata/core-properties', 'docProps/core.xml');
	file.relate('', 'extended-properties', 'docProps/app.xml');
	return { entries: file.entries(), charts };
}

/** A package that has been written. */
export interface WrittenPackage {
	readonly entries: ReadonlyMap<string, Uint8Array>;
	/** What each chart is made from, by the path of its part. */
	readonly charts: ReadonlyMap<string, ChartContext>;
}

/** A package as a file. */
export function fileOf(entries: ReadonlyMap<string, Uint8Array>): Uint8Array {
	return zip(entries);
}

const slidePath = (at: number) => `ppt/slides/slide${at + 1}.xml`;
const notesPath = (at: number) => `ppt/notesSlides/notesSlide${at + 1}.xml`;
const layoutPath = (at: number) => `ppt/slideLayouts/slideLayout${at + 1}.xml`;

/**
 * The layouts of a file, in their order: all of them, so that a slide can change its layout, but those for a municipality only
 * where there is one.
 */
function layoutsFor(slides: readonly PptxSlide[]): readonly LayoutId[] {
	const isMunicipal = slides.some(({ layout }) => layoutOf(layout).municipal);
	const all = Object.keys(pptxLayouts).filter((id): id is LayoutId => id in pptxLayouts);
	return all.filter((id) => isMunicipal || !layoutOf(id).municipal);
}

function relate(file: Package, slides: readonly PptxSlide[]) {
	const master = file.relate(PRESENTATION, 'slideMaster', MASTER);
	const related = slides.map((_, at) => file.relate(PRESENTATION, 'slide', slidePath(at)));
	const notes = file.relate(PRESENTATION, 'notesMaster', NOTES_MASTER);
	file.relate(PRESENTATION, 'presProps', 'ppt/presProps.xml');
	file.relate(PRESENTATION, 'viewProps', 'ppt/viewProps.xml');
	file.relate(PRESENTATION, 'theme', 'ppt/theme/theme1.xml');
	file.relate(PRESENTATION, 'tableStyles', 'ppt/tableStyles.xml');
	return { master, slides: related, notesMaster: notes };
}

/** The runs of slides of the same part; a part whose slides do not follow each other would be two sections of one name. */
function sectionsOf(slides: readonly PptxSlide[], words: PresentationWords): readonly Section[] {
	const counts = new Map<string, number>();
	for (const { part } of slides) counts.set(part.part.id, (counts.get(part.part.id) ?? 0) + 1);
	return [...counts].map(([id, count]) => ({ id, name: words.sections.get(id) ?? id, slides: count }));
}

function addMaster(file: Package, layouts: readonly LayoutId[], words: PresentationWords): Xml {
	for (const [at, id] of layouts.entries()) {
		file.add(layoutPath(at), TYPES.layout, slideLayout(layoutOf(id), words.layouts[id], words));
		file.relate(layoutPath(at), 'slideMaster', MASTER);
		file.relate(MASTER, 'slideLayout', layoutPath(at));
	}
	file.relate(MASTER, 'theme', 'ppt/theme/theme1.xml');
	return slideMaster(words, layouts.length);
}

/** Adds the slides with their notes and charts, and tells what each chart is made from. */
function addSlides(
	file: Package,
	slides: readonly PptxSlide[],
	layouts: readonly LayoutId[],
	words: PresentationWords,
): ReadonlyMap<string, ChartContext> {
	const charts = new Map<string, ChartContext>();
	const paths = new Map(slides.map(({ id }, at) => [id, slidePath(at)]));
	const addChart = (from: string, { chart }: ChartBox, onGround: boolean): string => {
		const number = charts.size + 1;
		const path = `ppt/charts/chart${number}.xml`;
		const workbook = `ppt/embeddings/workbook${number}.xlsx`;
		charts.set(path, chart);
		const made: ChartParts = chartPartsOf(chart, { ground: onGround ? 'part' : 'paper' });
		file.add(path, TYPES.chart, made.chart);
		file.relate(path, 'package', workbook);
		file.add(workbook, TYPES.workbook, made.workbook);
		return file.relate(from, 'chart', path);
	};
	for (const [at, slide] of slides.entries()) {
		const [path, notes] = [slidePath(at), notesPath(at)];
		const layout = layoutOf(slide.layout);
		file.relate(path, 'slideLayout', layoutPath(layouts.indexOf(slide.layout)));
		const around: SlideSurroundings = {
			...textContext(file, path, words.language, paths),
			number: at + 1,
			footer: words.footer,
			names: words.names,
			addChart: (box) => addChart(path, box, layout.ground === 'part'),
		};
		file.add(path, TYPES.slide, slidePart(slide, around));
		file.relate(path, 'notesSlide', notes);
		file.relate(notes, 'notesMaster', NOTES_MASTER);
		file.relate(notes, 'slide', path);
		file.add(
			notes,
			TYPES.notes,
			notesPart(slide, {
				...textContext(file, notes, words.language, paths),
				number: at + 1,
				names: words.names,
			}),
		);
	}
	return charts;
}

/** What the text of a part needs: links become relationships of the part. */
function textContext(
	file: Package,
	path: string,
	language: Language,
	slides: ReadonlyMap<string, string>,
): TextContext {
	return {
		language,
		linkTo(target) {
			if ('address' in target) return xml` r:id="${file.link(path, target.address)}"`;
			const slide = slides.get(target.slide);
			return slide === undefined
				? undefined
				: xml` r:id="${file.relate(path, 'slide', slide)}" action="ppaction://hlinksldjump"`;
		},
	};
}
