import { fillsScreen } from '../browser/fills-screen.ts';
import { ignoreHeldKeys, keepMoving } from '../browser/held-keys.ts';
import { collectDigits } from '../browser/typed-digits.ts';
import { usesKey } from '../browser/uses-key.ts';
import { type CommandIn, commandOf, isReload } from '../model/talk-keys.ts';
import { isMove, type Move } from '../model/talk-moves.ts';
import { openPresenter } from './audience/open-presenter.ts';
import { isBlank, showAgain, toggleBlank } from './deck/blank.ts';
import { toggleFullScreen } from './deck/full-screen.ts';
import { toggleLanguage } from './deck/language.ts';
import { notify } from './deck/notices.ts';
import { closeOverview, overviewOpen, toggleOverview } from './deck/overview.ts';
import { closePanels, openPanel, togglePanel } from './deck/panels.ts';
import { sections } from './deck/slides.ts';
import { go, next, previous } from './deck/stage.ts';
import { onStage } from './deck/state.ts';
import { openSearch } from './search/start.ts';
import { shortcutsOn } from './settings.ts';

/** What each command of the deck does, but for "leave", which depends on what is open. */
const ACTIONS: Readonly<Record<Exclude<CommandIn<'deck'>, 'leave'>, () => void>> = {
	next,
	previous,
	first: () => go(0),
	last: () => go(sections.length - 1),
	contents: () => togglePanel('contents-panel'),
	overview: toggleOverview,
	language: toggleLanguage,
	present: openPresenter,
	'full-screen': () => void toggleFullScreen(),
	black: () => toggleBlank('black'),
	white: () => toggleBlank('white'),
	help: () => togglePanel('help-panel'),
	search: openSearch,
};

const digits = collectDigits(window, {
	onType: (typed) => notify('jumping', typed),
	onForget: () => notify(''),
});

/** Makes the keys of the slide view work. Keys that the focused control needs are left to it. */
export function startKeys(): void {
	ignoreHeldKeys();
	// Before the panels, which keep keys to themselves.
	document.addEventListener('keydown', stay, { capture: true });
	document.addEventListener('keydown', (event) => {
		if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
		if (onStage() ? act(event) : read(event)) event.preventDefault();
	});
}

/**
 * Keeps the slides where a clicker would load the page anew, which leads nowhere without the net, leaves full screen and lifts
 * a black screen in front of everybody. With Shift the key means "from this slide", so that nothing stays before it. Without,
 * it is left to the browser on a desk.
 */
function stay(event: KeyboardEvent): void {
	if (!isReload(event) || !onStage() || !(event.shiftKey || fillsScreen())) return;
	event.preventDefault();
	if (!event.shiftKey || event.repeat) return;
	closePanels();
	closeOverview();
}

/**
 * Does what a key stands for while reading, when most of them belong to the browser.
 *
 * @returns whether it stood for anything
 */
function read(event: KeyboardEvent): boolean {
	const command = commandOf('reading', event, shortcutsOn());
	if (!command || (event.target instanceof Element && needs(event.target, event.key))) return false;
	if (command !== 'held') ACTIONS[command]();
	return true;
}

/**
 * Does what a key stands for in the slide view.
 *
 * @returns whether it stood for anything
 */
function act(event: KeyboardEvent): boolean {
	const target = event.target instanceof Element ? event.target : document.body;
	// Before what has the focus: nothing else was pressed since the digits.
	const number = digits.take(event);
	if (number !== undefined) {
		jump(number);
		return true;
	}
	if (needs(target, event.key)) return false;
	if (shortcutsOn() && digits.type(event)) return true;
	const command = commandOf('deck', event, shortcutsOn());
	if (command === 'held') return true;
	if (command === 'leave') return leave();
	if (!command) return false;
	if (isBlank() && isMove(command)) {
		showAgain();
		keepMoving();
		return true;
	}
	if (isMove(command)) return !overviewOpen() && move(command, target, event.key);
	ACTIONS[command]();
	return true;
}

/** A term whose definition is open has no more to give: Enter moves on. */
function needs(target: Element, key: string): boolean {
	return usesKey(target, key) && !(target.matches('a[aria-describedby=definition]') && key === 'Enter');
}

function leave(): boolean {
	if (closeOverview()) return true;
	if (!isBlank()) return false;
	showAgain();
	return true;
}

function move(command: Move & keyof typeof ACTIONS, target: Element, key: string): boolean {
	const panel = openPanel();
	// Inside a sheet the keys scroll it; only those of a clicker go on with the talk.
	if (panel?.contains(target) && !key.startsWith('Page')) return false;
	closePanels();
	ACTIONS[command]();
	keepMoving();
	return true;
}

/** Goes to a slide by its number, past whatever covers the slides, as in a talk. */
function jump(number: number): void {
	if (!sections[number - 1]) {
		notify('noSuchNumber');
		return;
	}
	closePanels();
	showAgain();
	go(number - 1);
	closeOverview();
}
