import { openPresenter } from './audience/open-presenter.ts';
import { isBlank, showAgain, toggleBlank } from './deck/blank.ts';
import { toggleFullScreen } from './deck/full-screen.ts';
import { toggleLanguage } from './deck/language.ts';
import { BACKWARDS, FORWARDS } from './deck/move-keys.ts';
import { notify } from './deck/notices.ts';
import { overviewOpen, toggleOverview } from './deck/overview.ts';
import { closePanels, openPanel, togglePanel } from './deck/panels.ts';
import { sections } from './deck/slides.ts';
import { go, next, previous } from './deck/stage.ts';
import { onStage } from './deck/state.ts';
import { openSearch } from './search/start.ts';
import { shortcutsOn } from './settings.ts';

/** Keys that move through the deck. */
const MOVES: Readonly<Record<string, () => void>> = {
	...Object.fromEntries(FORWARDS.map((key) => [key, next])),
	...Object.fromEntries(BACKWARDS.map((key) => [key, previous])),
	Home: () => go(0),
	End: () => go(sections.length - 1),
};

/** Single keys, which can be switched off. */
const SHORTCUTS: Readonly<Record<string, () => void>> = {
	c: () => togglePanel('contents-panel'),
	o: toggleOverview,
	l: toggleLanguage,
	s: openPresenter,
	f: () => void toggleFullScreen(),
	'.': () => toggleBlank('black'),
	b: () => toggleBlank('black'),
	w: () => toggleBlank('white'),
	'?': () => togglePanel('help-panel'),
	'/': openSearch,
};

/** Those that work while reading too: keys that few browsers have a use for. */
const READING: readonly string[] = ['l', '/'];

/** How long typed digits wait for Enter, in milliseconds. */
const WAIT = 4000;
let digits = '';
let forgetting = 0;

/** Makes the keys of the slide view work. Keys that the focused control needs are left to it. */
export function startKeys(): void {
	document.addEventListener('keydown', (event) => {
		if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
		if (onStage() ? act(event) : read(event)) event.preventDefault();
	});
}

/** While reading, the keys belong to the browser, but for those of {@link READING}. */
function read({ target, key }: KeyboardEvent): boolean {
	if (!READING.includes(key.toLowerCase()) || !shortcutsOn()) return false;
	return !(target instanceof Element && needs(target, key)) && shortcut(key);
}

/** Does what a key stands for, and returns whether it stood for anything. */
function act(event: KeyboardEvent): boolean {
	const target = event.target instanceof Element ? event.target : document.body;
	if (needs(target, event.key)) return false;
	if (event.key === 'Escape') return leave();
	if (isBlank() && event.key in MOVES) {
		showAgain();
		return true;
	}
	if (shortcutsOn() && shortcut(event.key)) return true;
	if (overviewOpen()) return false;
	return move(target, event);
}

/** Whether the focused control uses a key itself. */
function needs(target: Element, key: string): boolean {
	if (target.matches('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])'))
		return key !== 'Escape';
	if (target.matches('button, summary')) return key === ' ' || key === 'Enter';
	// A term whose definition is open has no more to give: Enter moves on.
	if (target.matches('a[href]')) return key === 'Enter' && !target.matches('[aria-describedby=definition]');
	if (target.matches('input[type=checkbox]')) return key === ' ';
	if (target.matches('input[type=radio]')) return key === ' ' || key.startsWith('Arrow');
	return false;
}

function leave(): boolean {
	if (digits !== '') forget();
	else if (overviewOpen()) toggleOverview();
	else if (isBlank()) showAgain();
	else return false;
	return true;
}

function move(target: Element, event: KeyboardEvent): boolean {
	const panel = openPanel();
	// Inside a sheet the keys scroll it; only those of a clicker go on with the talk.
	if (panel?.contains(target) && !event.key.startsWith('Page')) return false;
	const step = event.key === ' ' && event.shiftKey ? previous : MOVES[event.key];
	if (!step) return false;
	closePanels();
	if (event.key === 'Enter' && digits !== '') jump();
	else step();
	return true;
}

function shortcut(key: string): boolean {
	if (/^\d$/u.test(key)) {
		digits = (digits + key).slice(-3);
		clearTimeout(forgetting);
		forgetting = window.setTimeout(forget, WAIT);
		notify('jumping', digits);
		return true;
	}
	const action = SHORTCUTS[key.toLowerCase()];
	action?.();
	return action !== undefined;
}

function jump(): void {
	const index = Number(digits) - 1;
	forget();
	if (sections[index]) go(index);
	else notify('noSuchNumber');
}

function forget(): void {
	clearTimeout(forgetting);
	digits = '';
	notify('');
}
