import { cut45 } from '../../../slides/cut-45.ts';
import { deck } from '../../../slides/deck.ts';
import { folderOf } from '../../model/addresses.ts';
import { type Html, html, trusted } from '../../model/html.ts';
import { type Language, languages } from '../../model/language.ts';
import { outlineOf } from '../../model/outline.ts';
import { qrFile } from '../../model/qr-file.ts';
import type { PresenterKey, UiKey } from '../../model/word-keys.ts';
import { checkCut } from '../checks/cut.ts';
import { catalogueOf, createI18n } from '../markup/catalogues.ts';
import { iconSprite } from '../markup/icon.ts';
import { ownMunicipality } from '../markup/own-municipality.ts';
import { type SiteSettings, unfilled } from '../markup/site-settings.ts';
import { Words } from '../markup/words.ts';
import type { Page } from '../page.ts';
import type { PresenterContext } from './context.ts';
import { renderDialogs } from './dialogs.ts';
import { renderSetup } from './setup.ts';
import { renderSheets } from './sheets.ts';
import { renderTools } from './tools.ts';

/** The folder of the page below that of its language. */
const FOLDER = 'presenter/';

/**
 * Renders the presenter's page in one language: the notes of every slide, the contents, and the controls.
 *
 * @param language the language of the page
 * @param settings where the site is published, and the municipality that it has chosen
 * @throws Error naming file, slide and field of what is wrong with the cut, the words or the settings
 */
export function renderPresenter(language: Language, settings: SiteSettings = unfilled): Page {
	const { address: site } = settings;
	const municipality = ownMunicipality(settings);
	checkCut(deck, cut45, 'slides/cut-45.ts');
	const i18n = createI18n(language);
	const outline = outlineOf(deck);
	const partOf = new Map(outline.slides.map(({ slide, part }) => [slide.id, part.part.id]));
	const words = new Words<PresenterKey>(i18n, language, 'presenter');
	const context: PresenterContext = {
		language,
		words,
		outline,
		ui: new Words<UiKey>(i18n, language, 'ui'),
		wordsOfSlide: (id) => new Words(i18n, language, partOf.get(id) ?? '', [id]),
		wordsOfPart: (id) => new Words(i18n, language, id, ['part']),
		address: site === null ? null : site + folderOf[language],
		live: settings.live !== null,
	};
	const up = '../'.repeat((folderOf[language] + FOLDER).split('/').length - 1);
	const pages = languages.map((each) => html` data-page-${each}="${up}${folderOf[each]}"`);
	const files = new Map<string, string>();
	if (context.address !== null) files.set(qrPath(language), qrFile(context.address));
	const body = html`
		${iconSprite(['chevron-left', 'chevron-right', 'x'])}
		<div id="presenter" data-site="${up}"${pages}${context.address !== null && html` data-qr="${context.address}"`}${municipality !== null && html` data-site-municipality="${municipality}"`}>
			<h1 class="unseen">${words.plain('page.heading')}</h1>
			<noscript><p class="no-script">${words.plain('page.noScript')}</p></noscript>
			${renderBar(context)}
			<main class="desk">
				<section class="now" aria-labelledby="now-label">
					<h2 id="now-label">${words.plain('now.label')}</h2>
					<div class="frame" id="now" data-title="${words.plain('now.preview')}"></div>
					<p class="hint" id="now-hint">${words.line('now.pointing')}</p>
				</section>
				<section class="after" aria-labelledby="after-label">
					<h2 id="after-label">${words.plain('next.label')}</h2>
					<div class="frame" id="after" data-title="${words.plain('next.preview')}"></div>
					<p id="after-words"></p>
				</section>
				${renderSheets(context, up)}
			</main>
			${renderTools(context)}
			${renderSetup(context, cut45)}
			${renderDialogs(context)}
			<p class="toast" id="toast" role="alert"></p>
			<p class="unseen" id="announcer" role="status"></p>
			<script type="application/json" id="words">${trusted(scriptJson(catalogueOf(language).presenter))}</script>
		</div>
	`;
	return {
		language,
		paths: { sv: folderOf.sv + FOLDER, fi: folderOf.fi + FOLDER },
		title: words.plain('page.title'),
		description: words.plain('page.description'),
		body: body.source,
		files,
	};
}

/** Writes data so that nothing in it can end the script element that it stands in. */
function scriptJson(data: unknown): string {
	return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/**
 * Renders what the trainer must see at a glance: where in the deck the talk is, the time, the pace, and whether the audience
 * follows.
 *
 * @param context what the page is made with
 */
export function renderBar({ words }: PresenterContext): Html {
	const figure = (id: string, label: Parameters<typeof words.plain>[0]) => html`<div>
		<dt id="${id}-label">${words.plain(label)}</dt><dd id="${id}"></dd>
	</div>`;
	return html`<header class="bar">
		<div class="place">
			<p class="part" id="part"></p>
			<p class="where"><span id="position"></span> <strong id="title"></strong> <span id="step"></span></p>
		</div>
		<section class="time" aria-label="${words.plain('time.label')}">
			<dl>
				${figure('clock', 'time.clock')}
				${figure('used', 'time.used')}
				${figure('left', 'time.left')}
			</dl>
			<p class="pace"><strong id="pace"></strong> <span id="plan"></span></p>
		</section>
		<p class="connection" id="connection" role="status"></p>
	</header>`;
}

/**
 * Where the code of a language lies below the root of the site.
 *
 * @param language the language of the page that it leads to
 */
export function qrPath(language: Language): string {
	return `qr/${language}.svg`;
}
