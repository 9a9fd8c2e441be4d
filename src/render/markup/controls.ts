import { type Fragment, type Html, html } from '../../model/html.ts';
import type { IconName } from '../../model/icon.ts';
import { writtenDay } from '../../model/instant.ts';
import { valuesAttribute } from '../../model/keyed-attributes.ts';
import type { Outline, PlacedPart } from '../../model/outline.ts';
import { type CommandIn, rowsIn } from '../../model/talk-keys.ts';
import type { UiKey } from '../../model/word-keys.ts';
import { icon } from './icon.ts';
import { capOf, firstCap, SEARCH_CAP } from './key-caps.ts';
import { languageLink } from './language-link.ts';
import type { Words } from './words.ts';

/** A button in the bar of controls. */
interface Control {
	readonly action: string;
	readonly icon: IconName;
	readonly words: UiKey;
	/** The command whose first key does the same, if any. */
	readonly command?: CommandIn<'deck'>;
	/** The id of the panel that the control opens. */
	readonly opens?: string;
}

const CONTROLS: readonly Control[] = [
	{ action: 'previous', icon: 'chevron-left', words: 'controls.previous', command: 'previous' },
	{ action: 'next', icon: 'chevron-right', words: 'controls.next', command: 'next' },
	{ action: 'contents', icon: 'list', words: 'controls.contents', command: 'contents', opens: 'contents-panel' },
	{ action: 'search', icon: 'search', words: 'controls.search', command: 'search' },
	{ action: 'overview', icon: 'layout-grid', words: 'controls.overview', command: 'overview' },
	{ action: 'present', icon: 'presentation', words: 'controls.present', command: 'present' },
	{ action: 'read', icon: 'book-open', words: 'controls.read' },
	{ action: 'full-screen', icon: 'maximize', words: 'controls.fullScreen', command: 'full-screen' },
	{ action: 'settings', icon: 'settings-2', words: 'controls.settings', opens: 'settings-panel' },
	{ action: 'help', icon: 'circle-question-mark', words: 'controls.help', command: 'help', opens: 'help-panel' },
];

/**
 * The bar of controls. It follows the deck in the page and is shown only in the slide view.
 *
 * @param ui the words of the interface
 */
export function renderControls(ui: Words<UiKey>): Html {
	return html`<nav class="controls" id="controls" aria-labelledby="controls-label">
		${unseenLabel(ui, 'controls-label', 'controls.label')}
		${CONTROLS.map(
			({ action, icon: name, words, command, opens }) => html`<button
				type="button" data-action="${action}"${opens !== undefined && html` popovertarget="${opens}" aria-haspopup="true"`}>
				${icon(name)}
				<span class="tip">${ui.element('span', words)}${command && html` <kbd aria-hidden="true">${firstCap('deck', command)}</kbd>`}</span>
			</button>${action === 'previous' && html`<span class="place" id="place" aria-hidden="true"></span>`}`,
		)}
		${languageLink(ui)}
	</nav>`;
}

function unseenLabel(ui: Words<UiKey>, id: string, key: UiKey): Html {
	return html`<span class="unseen" id="${id}">${ui.element('span', key)}</span>`;
}

function panel(ui: Words<UiKey>, id: string, title: UiKey, tag: 'nav' | 'div', content: Fragment): Html {
	const role = tag === 'div' ? html` role="dialog"` : '';
	const head = html`<header>
		<h2 id="${id}-title" tabindex="-1">${ui.element('span', title)}</h2>
		<button type="button" class="close" popovertarget="${id}" popovertargetaction="hide">
			${icon('x')}<span class="unseen">${ui.element('span', 'controls.close')}</span>
		</button>
	</header>`;
	return tag === 'nav'
		? html`<nav class="panel-sheet" id="${id}" popover aria-labelledby="${id}-title">${head}${content}</nav>`
		: html`<div class="panel-sheet" id="${id}" popover${role} aria-labelledby="${id}-title">${head}${content}</div>`;
}

/**
 * The panel with the table of contents: every slide by part, as links that work without script.
 *
 * @param ui the words of the interface
 * @param outline the parts and slides with their numbers
 * @param wordsOfSlide gives the words of a slide by its id
 * @param wordsOfPart gives the words of a part by its id
 */
export function renderContentsPanel(
	ui: Words<UiKey>,
	{ parts, slides }: Outline,
	wordsOfSlide: (id: string) => Words,
	wordsOfPart: (id: string) => Words,
): Html {
	const list = (placed: PlacedPart) => html`<ol start="${placed.from}">
		${slides
			.filter(({ part }) => part === placed)
			.map(
				({ slide, number }) => html`<li data-words="${wordsOfSlide(slide.id).place}">
					<a href="#/${slide.id}"><span class="number">${number}</span> ${wordsOfSlide(slide.id).element('span', 'title')}
					${slide.run !== undefined && html` <span class="run">${slide.run.at}/${slide.run.of}</span>`}</a>
				</li>`,
			)}
	</ol>`;
	return panel(
		ui,
		'contents-panel',
		'contents.label',
		'nav',
		parts.map(
			(placed) => html`<section class="toc-part" data-part="${placed.part.id}">
				${placed.number > 0 && html`<h3 data-words="${placed.part.id}.part">${wordsOfPart(placed.part.id).element('span', 'name')}</h3>`}
				${list(placed)}
			</section>`,
		),
	);
}

const THEMES = ['system', 'light', 'dark'] as const;

/**
 * The panel with the settings: colours, stepwise reveal, and whether single keys are shortcuts.
 *
 * @param ui the words of the interface
 */
export function renderSettingsPanel(ui: Words<UiKey>): Html {
	const checkbox = (name: string, label: UiKey, hint: UiKey) => html`<div class="setting">
		<label><input type="checkbox" name="${name}" aria-describedby="${name}-hint"> ${ui.element('span', label)}</label>
		<p id="${name}-hint" class="hint">${ui.element('span', hint)}</p>
	</div>`;
	return panel(
		ui,
		'settings-panel',
		'settings.label',
		'div',
		html`<form id="settings">
			<fieldset>
				<legend>${ui.element('span', 'settings.theme')}</legend>
				${THEMES.map(
					(theme) =>
						html`<label><input type="radio" name="theme" value="${theme}"> ${ui.element('span', `settings.${theme}`)}</label>`,
				)}
			</fieldset>
			${checkbox('steps', 'settings.steps', 'settings.stepsHint')}
			${checkbox('shortcuts', 'settings.shortcuts', 'settings.shortcutsHint')}
			<p class="hint" id="unsaved" hidden>${ui.element('span', 'settings.unsaved')}</p>
		</form>`,
	);
}

/** What each command of the deck does, in the order of the help. */
const DECK_HELP: Readonly<Record<CommandIn<'deck'>, UiKey>> = {
	next: 'help.next',
	previous: 'help.previous',
	first: 'help.first',
	last: 'help.last',
	contents: 'help.contents',
	search: 'controls.search',
	overview: 'help.overview',
	present: 'controls.present',
	'full-screen': 'help.fullScreen',
	black: 'help.black',
	white: 'help.white',
	language: 'help.language',
	help: 'help.help',
	leave: 'help.escape',
};

/**
 * The help panel: what each key does, and links to the pages about the site.
 *
 * @param ui the words of the interface
 * @param links the links to the text pages, as {@link aboutLinks} makes them
 */
export function renderHelpPanel(ui: Words<UiKey>, links: Html): Html {
	return panel(
		ui,
		'help-panel',
		'help.label',
		'div',
		html`
			<table>
				<thead><tr>
					<th scope="col">${ui.element('span', 'help.key')}</th><th scope="col">${ui.element('span', 'help.action')}</th>
				</tr></thead>
				<tbody>${renderKeyRows(ui)}</tbody>
			</table>
			<p class="hint">${ui.element('span', 'help.touch')}</p>
			${links}
		`,
	);
}

/** The rows of the help: the keys of the deck as src/model/talk-keys.ts has them, in the order of {@link DECK_HELP}. */
function renderKeyRows(ui: Words<UiKey>): Fragment {
	const cap = (content: Fragment) => html`<kbd>${content}</kbd> `;
	// What is written on a key is no word of a language, which a browser's translation would change.
	const keyCap = (written: string) => html`<kbd translate="no">${written}</kbd> `;
	const capFor = (key: string) => (key === ' ' ? cap(ui.element('span', 'help.space')) : keyCap(capOf(key)));
	const row = (caps: Fragment, does: UiKey) => html`<tr><th scope="row">${caps}</th>${ui.element('td', does)}</tr>`;
	const order = Object.keys(DECK_HELP);
	return rowsIn('deck')
		.toSorted((one, other) => order.indexOf(one.command) - order.indexOf(other.command))
		.map(({ command, keys }) => [
			row(
				[
					keys.map(({ key, shift }) => [shift && html`<kbd translate="no">Shift</kbd>+`, capFor(key)]),
					command === 'search' && keyCap(SEARCH_CAP),
				],
				DECK_HELP[command],
			),
			command === 'last' && row([cap(ui.element('span', 'help.number')), capFor('Enter')], 'help.jump'),
		]);
}

const MESSAGES = [
	'black',
	'white',
	'shown',
	'jumping',
	'noSuchNumber',
	'noSuchSlide',
	'unreadable',
	'noPresenter',
	'noFullScreen',
	'limited',
	'language',
	'noWords',
	'noSearch',
	'noMunicipality',
	'newVersion',
	'versionWaits',
	'reload',
	'later',
] as const;

/**
 * The footer of a page: which version of the deck this is, when its figures were read, and who wrote which words.
 *
 * @param ui the words of the interface
 * @param version the version of the package
 * @param figuresRead the last day on which figures were read, as YYYY-MM-DD; paper takes it for its date
 * @param links the links to the text pages, as {@link aboutLinks} makes them
 */
export function renderColophon(ui: Words<UiKey>, version: string, figuresRead: string, links: Html): Html {
	return html`<footer class="colophon" data-words="ui" data-figures-read="${figuresRead}">
		${links}
		${ui.element('p', 'colophon.adapted')}
		<p>
			${ui.elementWithNamespace('span', 'colophon.version', { version })}${' · '}
			${ui.elementWithNamespace('span', 'colophon.figures', { date: writtenDay(figuresRead) })}
		</p>
	</footer>`;
}

/**
 * The empty container of the overview. The script fills it with links to all slides when it is first opened.
 *
 * @param ui the words of the interface
 */
export function renderOverview(ui: Words<UiKey>): Html {
	return html`<nav class="overview" id="overview" hidden aria-labelledby="overview-label">
		<h2 id="overview-label">${ui.element('span', 'overview.label')}</h2>
		<p>${ui.element('span', 'overview.hint')}</p>
	</nav>`;
}

/**
 * The messages that the script may show, put into the page so that the script contains no words. The script fills in
 * their `{{…}}`. With them come the two elements that show a message: one to be seen, and one that screen readers
 * announce.
 *
 * @param ui the words of the interface
 * @param total the number of slides in the deck
 */
export function renderMessages(ui: Words<UiKey>, total: number): Html {
	const values = valuesAttribute({ total, digits: '{{digits}}' });
	return html`
		<div id="messages" hidden data-words="ui.messages">
			${MESSAGES.map((name) => html`<p data-message="${name}" data-i18n="${name}"${values}>${ui.rich(`messages.${name}`, { total, digits: '{{digits}}' })}</p>`)}
			<p data-message="deckTitle" data-words="ui" data-i18n="page.deckTitle">${ui.plain('page.deckTitle')}</p>
		</div>
		<p class="unseen" id="announcer" role="status"></p>
		<div class="blank" id="blank" hidden></div>
	`;
}
