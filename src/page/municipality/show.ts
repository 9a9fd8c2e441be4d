import '../../styles/municipal.css';
import { elementFrom } from '../../browser/element.ts';
import { whenIdle } from '../../browser/idle.ts';
import { isInSight } from '../../browser/in-sight.ts';
import {
	contextOf,
	drawingsOf,
	emptyDrawings,
	exchangedTexts,
	municipalFigure,
} from '../../browser/municipality/chart-figure.ts';
import { chartWords, municipalWords } from '../../browser/municipality/figure-words.ts';
import { fetchMunicipalFigures } from '../../browser/municipality/figures.ts';
import { isSingleFile } from '../../browser/single-file.ts';
import type { ChartId } from '../../model/chart-ids.ts';
import { type Html, html } from '../../model/html.ts';
import { keyedAttributes } from '../../model/keyed-attributes.ts';
import type { Language } from '../../model/language.ts';
import { PLACE } from '../../model/municipal/chart-context.ts';
import {
	type ComparedFigures,
	type MunicipalChart,
	type MunicipalChartId,
	municipalChartIds,
	municipalChartsOf,
} from '../../model/municipal/charts.ts';
import type { Municipality } from '../../model/municipal/division-schema.ts';
import { FilledWords } from '../../model/municipal/filled-words.ts';
import { type MunicipalPaper, municipalPaperOf } from '../../model/municipal/paper-texts.ts';
import { BESIDE, LINES, WITHOUT } from '../../model/municipal/places.ts';
import { type MunicipalTexts, municipalTextsOf } from '../../model/municipal/texts.ts';
import { addChart, type ChartDrawing, loadDrawing, redrawCharts, removeChart } from '../charts/added.ts';
import type { MadeChart } from '../charts/start.ts';
import { addPaperWords, addWords } from '../deck/added-words.ts';
import { pageLanguage } from '../deck/language.ts';
import { anchorScroll } from '../deck/scroll-anchor.ts';

/** Where on its slide the line of a municipality stands; in the content when it is not named here. */
const WITHIN: Readonly<Record<string, string>> = { 'asylum-and-refugees': '.beside-chart' };

/** How long the browser may delay a drawing that is not in sight, in milliseconds. */
const IDLE_TIMEOUT = 500;

/** Marks what has been put into the page for a municipality. */
const MARK = 'data-municipal';

let latest = 0;
/** What stands in the document. */
let shown: Shown | undefined;
addPaperWords(() => shown && paperOf(shown));

/**
 * Shows the figures of a municipality on the slides that have a place for them, in place of those that stand there.
 *
 * @param municipality whose figures are shown; undefined takes away those that stand there
 * @throws Error when the figures cannot be fetched; then nothing has changed
 */
export async function showFigures(municipality: Municipality | undefined): Promise<void> {
	latest++;
	const turn = latest;
	if (!municipality) {
		const release = anchorScroll();
		clear();
		release();
		await redrawCharts();
		return;
	}
	const [figures, drawing] = await Promise.all([fetchMunicipalFigures(), loadDrawing()]);
	const compact = await compactCharts(drawing);
	// Somebody may have chosen another one meanwhile.
	if (turn !== latest) return;
	const release = anchorScroll();
	clear();
	shown = { root: document, onPaper: false, figures, municipality, drawing, compact };
	put(shown);
	release();
	await redrawCharts();
}

/**
 * Puts the figures of a municipality onto slides that are to be printed, all drawn at once, in place of those that stand
 * there.
 *
 * @param municipality whose figures they are
 * @param page holds the sections of the slides, outside the document
 * @returns what else goes onto paper
 * @throws Error when the figures cannot be fetched; then nothing has changed
 */
export async function showOnPaper(municipality: Municipality, page: ParentNode): Promise<MunicipalPaper> {
	const [figures, drawing] = await Promise.all([fetchMunicipalFigures(), loadDrawing()]);
	const compact = await compactCharts(drawing);
	clearFrom(page);
	const onPage: Shown = { root: page, onPaper: true, figures, municipality, drawing, compact };
	put(onPage);
	return paperOf(onPage);
}

/** Takes the figures of a municipality off slides that are to be printed. */
export function clearFrom(page: ParentNode): void {
	for (const each of page.querySelectorAll(`[${MARK}]`)) each.remove();
	for (const figure of page.querySelectorAll<HTMLElement>('figure[data-compact]')) delete figure.dataset.compact;
}

function paperOf({ figures, municipality }: Shown): MunicipalPaper {
	const language = pageLanguage();
	return municipalPaperOf({ figures, municipality, language, words: municipalWords[language] });
}

/** All that is put into the page from. */
interface Shown {
	/** Holds the sections of the slides. */
	readonly root: ParentNode;
	/** Whether they are printed: nothing in them changes then, and nobody sees them before all is drawn. */
	readonly onPaper: boolean;
	readonly figures: ComparedFigures;
	readonly municipality: Municipality;
	readonly drawing: ChartDrawing;
	/** The charts of the deck that are lower on the wall, as another one stands below them. */
	readonly compact: ReadonlyMap<ChartId, MadeChart>;
}

async function compactCharts({ fetchChart }: ChartDrawing): Promise<ReadonlyMap<ChartId, MadeChart>> {
	const all = await Promise.all(Object.values(BESIDE).map(async (id) => [id, await fetchChart(id)] as const));
	return new Map(all.filter(([, { spec }]) => spec.compact !== undefined));
}

function clear(): void {
	for (const figure of document.querySelectorAll<HTMLElement>(`figure[${MARK}]`)) removeChart(figure);
	clearFrom(document);
	addWords(PLACE, undefined);
	shown = undefined;
}

function put(shown: Shown): void {
	const { root, onPaper, figures, municipality, drawing, compact } = shown;
	const all = municipalChartsOf(figures, municipality);
	const charts = new Map(municipalChartIds.map((id) => [id, all[id]] as const));
	const textsIn = (language: Language) =>
		municipalTextsOf({ figures, municipality, language, words: municipalWords[language] });
	const texts: Readonly<Record<Language, MunicipalTexts>> = { sv: textsIn('sv'), fi: textsIn('fi') };
	const added = (language: Language) => {
		const own = exchangedTexts(texts[language], language, charts, (context) => drawingsOf(context, drawing.drawSvg));
		const lower = [...compact].map(
			([id, chart]) => [`compact.${id}`, () => drawLower(chart, language, drawing)] as const,
		);
		return new Map([...own, ...lower]);
	};
	if (!onPaper) addWords(PLACE, { sv: added('sv'), fi: added('fi') });
	for (const [id, chart] of charts) putChart(id, chart, texts, shown);
	const words = new FilledWords(texts[pageLanguage()], pageLanguage(), PLACE);
	putLines(words, root);
	putSpeech(words, root);
}

function putChart(
	id: MunicipalChartId,
	chart: MunicipalChart,
	texts: Readonly<Record<Language, MunicipalTexts>>,
	{ root, onPaper, municipality, drawing, compact }: Shown,
): void {
	const national = root.querySelector<HTMLElement>(`figure[data-chart="${BESIDE[id]}"]`);
	if (!national) return;
	const current = () => {
		const language = pageLanguage();
		return { context: contextOf(id, chart, texts[language], language), texts: texts[language] };
	};
	const figure = municipalFigure(municipality, current, emptyDrawings(chart.spec));
	national.after(figure);
	const lower = compact.get(BESIDE[id]);
	if (lower) putLower(national, BESIDE[id], lower, drawing);
	const picture = figure.querySelector('.picture');
	const draw = () => {
		if (picture) picture.innerHTML = drawingsOf(current().context, drawing.drawSvg).source;
	};
	if (onPaper) {
		draw();
		return;
	}
	addChart(figure, chart);
	if (isInSight(figure)) draw();
	else whenIdle(() => picture?.isConnected && draw(), IDLE_TIMEOUT);
}

/** Has a chart of the deck be lower on the wall, and gives it a drawing for that. */
function putLower(figure: HTMLElement, id: ChartId, chart: MadeChart, drawing: ChartDrawing): void {
	figure.dataset.compact = '';
	const place = marked(
		html`<div class="for-compact" aria-hidden="true" data-words="${PLACE}" data-i18n="compact.${id}"></div>`,
	);
	place.innerHTML = drawLower(chart, pageLanguage(), drawing);
	figure.querySelector('.plot')?.append(place);
}

/** The charts that are lower name nothing but years. */
function drawLower({ dataset, spec }: MadeChart, language: Language, { drawSvg }: ChartDrawing): string {
	const labels = { series: {}, places: {}, shortPlaces: {}, missing: chartWords[language].missing };
	return drawSvg(dataset, spec, labels, 'compact');
}

function putLines(words: FilledWords, root: ParentNode): void {
	for (const [slide, line] of Object.entries(LINES)) {
		const place = root.querySelector(`#${slide} .wall ${WITHIN[slide] ?? '.content'}`);
		place?.append(marked(words.elementWithNamespace('p', line, {}, 'municipal-line')));
	}
	// In a single file that page has no script, and so nothing of one municipality.
	if (!isSingleFile) root.querySelector('#situation .wall + *')?.before(marked(linkToPage(words)));
	for (const slide of WITHOUT) addDetail(root, slide, words, 'lines.none');
	if (words.has('lines.others')) addDetail(root, 'organising-services', words, 'lines.others');
}

/** Leads to the page with all figures of the municipality. */
function linkToPage(words: FilledWords): Html {
	const address = { key: 'lines.address', text: words.plain('lines.address') };
	return html`<p class="municipal-page" data-words="${PLACE}"><a ${keyedAttributes({ href: address })}>${words.element('span', 'lines.page')}</a></p>`;
}

function addDetail(root: ParentNode, slide: string, words: FilledWords, key: string): void {
	root.querySelector(`#${slide} .detail`)?.append(marked(words.elementWithNamespace('p', key)));
}

/** The prepared sentences stand after what is said on each slide, before what is to be checked. */
function putSpeech(words: FilledWords, root: ParentNode): void {
	for (const slide of words.names('speech')) {
		const said = root.querySelectorAll(`#${slide} .notes > p[data-i18n^=notes]`);
		const sentence = marked(words.elementWithNamespace('p', `speech.${slide}`));
		[...said].at(-1)?.after(sentence);
	}
}

function marked(source: Html): HTMLElement {
	const made = elementFrom(source.source);
	made.setAttribute(MARK, '');
	return made;
}
