import { name, version } from '../../../package.json';
import { deck } from '../../../slides/deck.ts';
import { writtenDay } from '../../model/instant.ts';
import { type Language, languages } from '../../model/language.ts';
import { municipalityOf } from '../../model/municipal/division.ts';
import { type Outline, outlineOf } from '../../model/outline.ts';
import { checkDeck } from '../checks/deck.ts';
import { catalogueOf, createI18n } from '../markup/catalogues.ts';
import { figuresRead } from '../markup/datasets.ts';
import { municipalFigures } from '../markup/municipal.ts';
import type { SiteSettings } from '../markup/site-settings.ts';
import { Words } from '../markup/words.ts';
import { chartFaults } from './charts/chart-faults.ts';
import { checkPackage } from './check/check-package.ts';
import { pptxSlidesOf } from './content/slides.ts';
import { FONT } from './open-xml/theme.ts';
import { fileOf, type PresentationWords, packageOf } from './write-presentation.ts';

/** What is asked of a file. */
export interface PresentationOptions {
	readonly language: Language;
	readonly settings: SiteSettings;
	/** The numbers of the slides; all when omitted. */
	readonly slides?: readonly number[];
	/** The code of the municipality whose figures are in it. */
	readonly municipality?: string;
	/** The day of the talk, as 2026-11-24. */
	readonly date?: string;
	/** The font of the theme. */
	readonly font?: string;
}

/**
 * Makes the deck as a presentation that can be edited: text in placeholders, native charts with their workbooks, notes.
 *
 * @param options what is asked of it
 * @returns the file, the same for the same options and content
 * @throws Error naming what is wrong with slides, words, figures or the file itself
 */
export function makePresentation(options: PresentationOptions): Uint8Array {
	return fileOf(presentationEntries(options));
}

/**
 * The entries of the file that {@link makePresentation} makes, by path.
 *
 * @throws Error naming what is wrong with slides, words, figures or the file itself
 */
export function presentationEntries({
	language,
	settings,
	slides,
	municipality: code,
	date,
	font = FONT,
}: PresentationOptions): ReadonlyMap<string, Uint8Array> {
	checkDeck(deck, language, catalogueOf(language), { language: languages[0], words: catalogueOf(languages[0]) });
	const figures = municipalFigures();
	const municipality = code === undefined ? undefined : municipalityOf(figures.division, code);
	if (code !== undefined && !municipality) throw new Error(`there is no municipality "${code}"`);
	const content = pptxSlidesOf({
		language,
		settings,
		...(slides && { slides }),
		...(municipality && { municipality }),
	});
	const talk = [municipality?.[language], date === undefined ? undefined : writtenDay(date)].filter(
		(each) => each !== undefined,
	);
	const { entries, charts } = packageOf(content, wordsOf(language, talk, font));
	const faults = checkPackage(entries, {
		language,
		slides: content.length,
		chartCheck(path, chart, workbook) {
			const context = charts.get(path);
			return context ? chartFaults({ chart, workbook }, context) : ['nobody knows what it has to show'];
		},
	});
	if (faults.length > 0) throw new Error(`${language}.pptx is wrong:\n  ${faults.join('\n  ')}`);
	return entries;
}

function wordsOf(language: Language, talk: readonly string[], font: string): PresentationWords {
	const { ui, pptx, handout } = catalogueOf(language);
	const outline = outlineOf(deck);
	const i18n = createI18n(language);
	const day = contentDay(outline);
	return {
		language,
		font,
		prompts: pptx.prompts,
		names: pptx.names,
		theme: pptx.theme,
		layouts: pptx.layouts,
		footer: [talk.join(' '), new Words(i18n, language, 'pptx').plain('footer', { date: writtenDay(day) })]
			.filter((text) => text !== '')
			.join(' · '),
		sections: new Map(
			outline.parts.map(({ part: { id } }) => [id, new Words(i18n, language, id, ['part']).plain('name')] as const),
		),
		properties: {
			language,
			title: ui.page.deckTitle,
			subject: new Words(i18n, language, 'opening', ['title']).plain('edition'),
			creator: handout.paper.author,
			description: pptx.description,
			day,
			application: `${name} ${version}`,
		},
	};
}

/** The day on which something of the content was last written or read. */
function contentDay({ slides }: Outline): string {
	const written = slides.flatMap(({ slide }) => [
		...(slide.updates ?? []).map((update) => update.written),
		...(slide.checksWritten === undefined ? [] : [slide.checksWritten]),
	]);
	return [...written, figuresRead()].toSorted().at(-1) ?? '';
}
