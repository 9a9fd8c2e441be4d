import { version } from '../../package.json';
import { deck } from '../../slides/deck.ts';
import { polls } from '../../slides/polls.ts';
import { folderOf, rootFrom, wordFilePath } from '../model/addresses.ts';
import { type ChartId, chartIds } from '../model/chart-ids.ts';
import { csvPath } from '../model/charts/figure/chart-texts.ts';
import { toCsv } from '../model/charts/figure/csv.ts';
import { HANDOUT_LIST } from '../model/handout.ts';
import { type Html, html } from '../model/html.ts';
import { type Language, languages } from '../model/language.ts';
import { motifOfTitle, motifOnGround } from '../model/motif-svg.ts';
import { outlineOf } from '../model/outline.ts';
import { searchFilePath } from '../model/search-index.ts';
import type { AboutKey, UiKey } from '../model/word-keys.ts';
import { chartRenderer } from './charts/chart.ts';
import { checkDeck } from './checks/deck.ts';
import { checkPolls } from './checks/polls.ts';
import { checkTerms } from './checks/terms.ts';
import { aboutLinks } from './markup/about-links.ts';
import { catalogueOf, createI18n } from './markup/catalogues.ts';
import {
	renderColophon,
	renderContentsPanel,
	renderControls,
	renderHelpPanel,
	renderMessages,
	renderOverview,
	renderSettingsPanel,
} from './markup/controls.ts';
import { datasetOf, figuresRead } from './markup/datasets.ts';
import { glossaryOf } from './markup/glossary.ts';
import { iconSprite } from './markup/icon.ts';
import { renderArticleHead, renderOffer } from './markup/language-link.ts';
import { municipalFigures } from './markup/municipal.ts';
import { ownMunicipality } from './markup/own-municipality.ts';
import { railTrack } from './markup/rail.ts';
import { type SiteSettings, unfilled } from './markup/site-settings.ts';
import { markTerms } from './markup/term-marks.ts';
import { Words } from './markup/words.ts';
import { searchFile } from './search-file.ts';
import { renderSlide } from './slide.ts';
import { wordFile } from './word-file.ts';

/** A page of the site, ready to be put into the shell. */
export interface Page {
	readonly language: Language;
	/** Where the page lies in each language, below the root of the site. */
	readonly paths: Readonly<Record<Language, string>>;
	readonly title: string;
	readonly description: string;
	readonly body: string;
	/** The files that the page refers to, by their paths below the root of the site. */
	readonly files: ReadonlyMap<string, string>;
}

/**
 * Renders the whole deck in one language as a complete document.
 *
 * @param settings what whoever publishes the site has filled in
 * @throws Error naming file, slide and field of what is wrong with the slides, their words, the figures or the glossary
 */
export function renderPage(language: Language, settings: SiteSettings = unfilled): Page {
	const catalogue = catalogueOf(language);
	checkDeck(deck, language, catalogue, { language: languages[0], words: catalogueOf(languages[0]) });
	checkPolls(polls, deck, language, catalogue);
	const i18n = createI18n(language);
	const outline = outlineOf(deck);
	const ui = new Words<UiKey>(i18n, language, 'ui');
	const partOf = new Map(outline.slides.map(({ slide, part }) => [slide.id, part.part.id]));
	const wordsOfSlide = (id: string) => new Words(i18n, language, partOf.get(id) ?? '', [id]);
	const wordsOfPart = (id: string) => new Words(i18n, language, id, ['part']);
	const chart = chartRenderer(new Words(i18n, language, 'charts'));
	const files = new Map<string, string>();
	for (const id of chartIds) {
		const words = { language, chart: catalogue.charts[id], common: catalogue.charts.common };
		files.set(csvPath(id, language), toCsv(datasetOf(id), words));
	}
	// Nothing of the page shows them yet; a fault in them stops the build all the same.
	municipalFigures();
	files.set(searchFilePath(language), searchFile(outline, catalogue, language));
	files.set(HANDOUT_LIST, '[]');
	const motif = (seed?: string): Html => {
		if (seed === undefined) return motifOfTitle();
		const path = `motif/${seed}.svg`;
		files.set(path, motifOnGround(seed));
		return html`<img class="motif" src="${rootFrom(language)}${path}" alt="" width="1280" height="720" loading="lazy" vite-ignore>`;
	};
	const terms = glossaryOf(catalogue, i18n, language);
	checkTerms(terms, catalogue, language);
	const rendered = outline.slides.map((placed) =>
		renderSlide(placed.slide, {
			placed,
			outline,
			words: wordsOfSlide(placed.slide.id),
			ui,
			wordsOfPart,
			chart: (id: ChartId): Html => chart(id),
			motif,
		}),
	);
	const { sections, texts: marked } = markTerms(rendered, terms, language);
	files.set(wordFilePath(language), wordFile({ catalogue, i18n, language, settings, terms, marked }));
	const municipality = ownMunicipality(settings);
	const links = aboutLinks(new Words<AboutKey>(i18n, language, 'about'), settings);
	const body = html`
		<a class="skip" href="#/contents">${ui.elementWithNamespace('span', 'page.skip')}</a>
		${renderArticleHead(ui)}
		<div class="cards" id="cards">
			<p class="notice" id="notice" role="alert"></p>
			${renderOffer(ui)}
		</div>
		<svg class="sprite">${railTrack(outline)}</svg>
		<div data-words="ui">${renderContentsPanel(ui, outline, wordsOfSlide, wordsOfPart)}</div>
		<main class="reveal" id="deck" tabindex="-1"${municipality !== null && html` data-site-municipality="${municipality}"`}><div class="slides">${sections}</div></main>
		${iconSprite()}
		<div data-words="ui" class="tools">
			${renderControls(ui)}
			${renderSettingsPanel(ui)}
			${renderHelpPanel(ui, links)}
			${renderOverview(ui)}
		</div>
		${renderColophon(ui, version, figuresRead(), links)}
		${renderMessages(ui, outline.slides.length)}
	`;
	return {
		language,
		paths: folderOf,
		title: ui.plain('page.deckTitle'),
		description: ui.plain('page.description', { slides: outline.slides.length }),
		body: body.source,
		files,
	};
}
