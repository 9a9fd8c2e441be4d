import '../../styles/search/panel.css';
import closeIcon from 'lucide-static/icons/x.svg?raw';
import { choicesOf } from '../../browser/choices.ts';
import { copyOf, element } from '../../browser/element.ts';
import { sayIn } from '../../browser/live-region.ts';
import type { Language } from '../../model/language.ts';
import { keyOf } from '../../model/talk-keys.ts';
import { onLanguage, pageLanguage } from '../deck/language.ts';
import { next, previous } from '../deck/stage.ts';
import { onStage } from '../deck/state.ts';
import { destinationsOf, forgetPassages, hitOf } from './hit.ts';
import { searchIn } from './index-file.ts';
import type { Findings } from './searcher.ts';
import { type Destination, showResult } from './show-result.ts';
import { entriesOf, type SearchWords, translator } from './words.ts';

/** How long the status waits for more typing before it announces the number of hits, in milliseconds (debounce). */
const CALM = 300;
/** How long a fetch may take before the status says that something is being loaded, in milliseconds. */
const SLOW = 200;
/**
 * How many options Page Up and Page Down move in the reading view. In the slide view these are the keys of a clicker.
 */
const PAGE = 5;

let open: ((typed: string) => void) | undefined;

/**
 * Opens the search panel, with the last query in it.
 *
 * @param typed what has been typed before it came, and takes the place of the last query; empty for nothing
 */
export function openSearchPanel(typed: string): void {
	open ??= searchPanel();
	open(typed);
}

/** Builds the search panel, and returns a function that opens it. */
function searchPanel(): (typed: string) => void {
	let words = translator(pageLanguage());
	let destinations: readonly Destination[] = [];
	/**
	 * The number of the latest query. The result of an earlier one is stale and dropped, as when its index arrives late.
	 */
	let latestId = 0;
	let statusTimer = 0;

	const title = element('h2', 'search-title');
	title.id = 'search-title';
	const close = element('button', 'close');
	close.type = 'button';
	const label = element('label', 'search-label');
	const field = element('input', 'search-field');
	field.id = label.htmlFor = 'search-field';
	// The type is not `search`, because there Escape clears the field instead of closing the panel.
	field.type = 'text';
	field.inputMode = 'search';
	field.autocomplete = 'off';
	field.spellcheck = false;
	field.enterKeyHint = 'search';
	const status = element('p', 'search-status');
	status.role = 'status';
	const aside = element('div', 'search-aside');
	const list = element('ul', 'hits');
	list.id = 'hits';
	const head = element('header', 'search-head', title, languageLink(), close);
	const body = element('div', 'search-body', aside, list);
	const dialog = element('dialog', 'search-panel', head, element('div', 'search-ask', label, field, status), body);
	dialog.setAttribute('aria-labelledby', title.id);

	const choices = choicesOf(field, list, (at) => pick(at));

	const pick = (at: number) => {
		const destination = destinations[at];
		if (!destination) return;
		dialog.close();
		showResult(destination);
	};

	const say = (text: string, after: number) => {
		clearTimeout(statusTimer);
		statusTimer = window.setTimeout(() => {
			sayIn(status, text);
		}, after);
	};

	const show = (found: readonly Destination[], beside: readonly Node[] = []) => {
		destinations = found;
		choices.show(found.map((destination) => hitOf(destination, words)));
		aside.replaceChildren(...beside);
		body.scrollTop = 0;
	};

	const ask = (query: string) => {
		field.value = query;
		field.focus();
		void follow();
	};

	const follow = async () => {
		const requestId = ++latestId;
		const language = pageLanguage();
		const query = field.value.trim();
		if (query === '') {
			say('', 0);
			show([], helpOf(words, language, ask));
			// The index is loaded before it is needed, so that the first letter gets an answer at once. An error is only
			// reported when someone has typed something.
			searchIn(language).catch(() => {});
			return;
		}
		say(words('status.loading'), SLOW);
		let findings: Findings;
		try {
			findings = (await searchIn(language))(query);
		} catch {
			if (requestId !== latestId) return;
			say(words('faults.index'), 0);
			show([], [retryOf(words, () => ask(field.value))]);
			return;
		}
		if (requestId !== latestId) return;
		const found = destinationsOf(findings, language);
		say(countOf(words, findings, query), CALM);
		show(found, found.length === 0 ? nothingOf(words, language, ask) : []);
	};

	const relabel = () => {
		words = translator(pageLanguage());
		forgetPassages();
		title.textContent = words('panel.title');
		label.textContent = words('panel.label');
		list.ariaLabel = words('panel.results');
		close.ariaLabel = words('panel.close');
		// Until those of the other language have come, no hit leads into words that are no longer there.
		show([]);
		void follow();
	};

	const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
	const pages: Readonly<Record<string, number>> = { PageDown: PAGE, PageUp: -PAGE };
	dialog.addEventListener('keydown', (event) => {
		// A field in a dialog that has closed keeps the focus until the next frame: its keys are those of the deck again.
		if (!dialog.open) return;
		// The shortcuts of the deck do not apply in the panel, except for the keys of a clicker: with them the talk goes
		// on.
		event.stopPropagation();
		const key = keyOf(event);
		if (key in pages && onStage()) {
			event.preventDefault();
			dialog.close();
			key === 'PageDown' ? next() : previous();
			return;
		}
		if (event.target !== field || event.isComposing) return;
		const step = steps[key] ?? pages[key];
		if (step !== undefined) choices.move(step);
		else if (key === 'Enter') pick(Math.max(choices.chosen, 0));
		else return;
		event.preventDefault();
	});
	field.addEventListener('input', () => void follow());
	close.addEventListener('click', () => dialog.close());
	dialog.addEventListener('click', ({ target }) => {
		if (target === dialog) dialog.close();
	});
	close.innerHTML = closeIcon.replace(/<!--[\s\S]*?-->/gu, '').replace('<svg', '<svg aria-hidden="true"');
	onLanguage(relabel);
	document.body.append(dialog);
	relabel();
	return (typed) => {
		if (typed !== '') field.value = typed;
		if (!dialog.open) {
			forgetPassages();
			void follow();
			dialog.showModal();
		}
		field.focus();
		// What is typed next replaces the last query, and goes on from what was typed before.
		if (typed === '') field.select();
	};
}

function countOf(words: SearchWords, { slides, fit }: Findings, query: string): string {
	return slides.length === 0 ? words('status.none', { query }) : words(`status.${fit}`, { count: slides.length });
}

/**
 * Copies the language link of the controls. A click on it changes the language of the page in place, and that of the
 * search with it.
 */
export function languageLink(): HTMLElement {
	const link = document.querySelector<HTMLElement>('a[data-action=language]');
	const copy = element('span', 'search-language');
	copy.dataset.words = 'ui';
	if (link) copy.append(copyOf(link));
	return copy;
}

/**
 * Explains how to search, for a reader who has not typed anything.
 *
 * @param words the words of the search
 * @param language the language of the examples
 * @param ask searches for an example
 * @returns the paragraphs and a list of examples
 */
export function helpOf(words: SearchWords, language: Language, ask: (query: string) => void): readonly Node[] {
	return [
		element('p', '', words('how.words')),
		element('p', '', words('how.parts')),
		element('p', 'for-keys', words('how.keys')),
		...examplesOf(words, language, ask),
	];
}

/**
 * Suggests what to do when nothing was found. The status has already said that nothing was found.
 *
 * @param words the words of the search
 * @param language the language of the examples
 * @param ask searches for an example
 * @returns a hint and a list of examples
 */
export function nothingOf(words: SearchWords, language: Language, ask: (query: string) => void): readonly Node[] {
	return [element('p', '', words('none.hint')), ...examplesOf(words, language, ask)];
}

function examplesOf(words: SearchWords, language: Language, ask: (query: string) => void): readonly Node[] {
	const examples = entriesOf(language).examples.map((example) => {
		const button = element('button', '', example);
		button.type = 'button';
		button.addEventListener('click', () => ask(example));
		return element('li', '', button);
	});
	return [element('p', 'examples-label', words('how.examples')), element('ul', 'examples', ...examples)];
}

/**
 * Makes a button that tries again after the index could not be fetched.
 *
 * @param words the words of the search
 * @param retry called when the button is pressed
 */
export function retryOf(words: SearchWords, retry: () => void): HTMLElement {
	const button = element('button', 'retry', words('faults.retry'));
	button.type = 'button';
	button.addEventListener('click', retry);
	return button;
}
