import { type Fragment, type Html, html } from '../../model/html.ts';
import type { IconName } from '../../model/icon.ts';
import type { Outline, PlacedPart } from '../../model/outline.ts';
import type { UiKey } from '../../model/word-keys.ts';
import { icon } from './icon.ts';
import { valuesAttribute } from './keyed-attributes.ts';
import { languageLink } from './language-link.ts';
import type { Words } from './words.ts';

/** A button in the bar of controls. */
interface Control {
	readonly action: string;
	readonly icon: IconName;
	readonly words: UiKey;
	/** The key that does the same, as it is written on the keyboard; empty when there is none. */
	readonly key: string;
	/** The id of the panel that the button opens. */
	readonly opens?: string;
}

const CONTROLS: readonly Control[] = [
	{ action: 'previous', icon: 'chevron-left', words: 'controls.previous', key: '←' },
	{ action: 'next', icon: 'chevron-right', words: 'controls.next', key: '→' },
	{ action: 'contents', icon: 'list', words: 'controls.contents', key: 'C', opens: 'contents-panel' },
	{ action: 'search', icon: 'search', words: 'controls.search', key: '/' },
	{ action: 'overview', icon: 'layout-grid', words: 'controls.overview', key: 'O' },
	{ action: 'present', icon: 'presentation', words: 'controls.present', key: 'S' },
	{ action: 'read', icon: 'book-open', words: 'controls.read', key: '' },
	{ action: 'full-screen', icon: 'maximize', words: 'controls.fullScreen', key: 'F' },
	{ action: 'settings', icon: 'settings-2', words: 'controls.settings', key: '', opens: 'settings-panel' },
	{ action: 'help', icon: 'circle-question-mark', words: 'controls.help', key: '?', opens: 'help-panel' },
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
			({ action, icon: name, words, key, opens }) => html`<button
				type="button" data-action="${action}"${opens !== undefined && html` popovertarget="${opens}" aria-haspopup="true"`}>
				${icon(name)}
				<span class="tip">${ui.element('span', words)}${key !== '' && html` <kbd aria-hidden="true">${key}</kbd>`}</span>
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

/** A row of the help: some keys and what they do. */
interface KeyHelp {
	/** The names of the keys. A key whose name differs by language has the key of its words instead. */
	readonly keys: readonly (string | { readonly words: UiKey })[];
	readonly does: UiKey;
	/** Whether the keys are pressed one after the other; otherwise they are alternatives. */
	readonly sequence?: true;
}

const KEYS: readonly KeyHelp[] = [
	{ keys: ['→', '↓', { words: 'help.space' }, 'PageDown', 'Enter'], does: 'help.next' },
	{ keys: ['←', '↑', 'PageUp', 'Backspace'], does: 'help.previous' },
	{ keys: ['Home'], does: 'help.first' },
	{ keys: ['End'], does: 'help.last' },
	{ keys: [{ words: 'help.number' }, 'Enter'], does: 'help.jump', sequence: true },
	{ keys: ['C'], does: 'help.contents' },
	{ keys: ['/', 'Ctrl+K'], does: 'controls.search' },
	{ keys: ['O'], does: 'help.overview' },
	{ keys: ['S'], does: 'controls.present' },
	{ keys: ['F'], does: 'help.fullScreen' },
	{ keys: ['B', '.'], does: 'help.black' },
	{ keys: ['W'], does: 'help.white' },
	{ keys: ['L'], does: 'help.language' },
	{ keys: ['?'], does: 'help.help' },
	{ keys: ['Escape'], does: 'help.escape' },
];

/**
 * The help panel: what each key does, and links to the pages about the site.
 *
 * @param ui the words of the interface
 * @param links the links to the text pages, as {@link aboutLinks} makes them
 */
export function renderHelpPanel(ui: Words<UiKey>, links: Html): Html {
	const cap = (key: KeyHelp['keys'][number]) =>
		html`<kbd>${typeof key === 'string' ? key : ui.element('span', key.words)}</kbd>`;
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
				<tbody>${KEYS.map(
					({ keys, does }) =>
						html`<tr><th scope="row">${keys.map((key) => html`${cap(key)} `)}</th>${ui.element('td', does)}</tr>`,
				)}</tbody>
			</table>
			<p class="hint">${ui.element('span', 'help.touch')}</p>
			${links}
		`,
	);
}

const MESSAGES = [
	'black',
	'white',
	'shown',
	'jumping',
	'noSuchNumber',
	'noSuchSlide',
	'noFullScreen',
	'limited',
	'language',
	'noWords',
	'noSearch',
] as const;

/**
 * The footer of a page: which version of the deck this is, when its figures were read, and who wrote which words.
 *
 * @param ui the words of the interface
 * @param version the version of the package
 * @param figuresRead the last day on which figures were read, as written for readers
 * @param links the links to the text pages, as {@link aboutLinks} makes them
 */
export function renderColophon(ui: Words<UiKey>, version: string, figuresRead: string, links: Html): Html {
	return html`<footer class="colophon" data-words="ui">
		${links}
		${ui.element('p', 'colophon.adapted')}
		<p>
			${ui.elementWithNamespace('span', 'colophon.version', { version })}${' · '}
			${ui.elementWithNamespace('span', 'colophon.figures', { date: figuresRead })}
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
		<p class="notice" id="notice" role="alert"></p>
		<p class="unseen" id="announcer" role="status"></p>
		<div class="blank" id="blank" hidden></div>
	`;
}
