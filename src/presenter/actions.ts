import { type CommandIn, rowsIn } from '../model/talk-keys.ts';
import { isMove } from '../model/talk-moves.ts';
import type { Audiences } from './audiences.ts';
import { showContents } from './contents.ts';
import { byId, deck } from './deck.ts';
import { showDialog } from './dialogs.ts';
import { offerTargets } from './enlarge.ts';
import { notify } from './notices.ts';
import type { Settings, SettingsStore } from './storage.ts';
import { saveTalk } from './storage.ts';
import { noClock, type Talk } from './talk.ts';
import { t } from './words.ts';

/** The smallest and the largest size of the notes, and by how much a press changes it, in pixels. */
const SIZES = { min: 14, max: 40, step: 2 };

/** The size of text that browsers have by default, in pixels. */
const DEFAULT_SIZE = 16;

/** Commands of buttons that no key stands for. */
const BUTTONS = ['setup', 'end', 'end-now', 'restart'] as const;
/** What a button of the window may ask for. */
export type ButtonCommand = CommandIn<'presenter'> | (typeof BUTTONS)[number];

/** What the commands of the window work on. */
export interface Desk {
	readonly talk: Talk;
	readonly audiences: Audiences;
	readonly settings: SettingsStore;
}

/**
 * Runs the command of a key or a button.
 *
 * @param command what was pressed
 * @param desk the talk, the windows of the audience, and the settings
 */
export function act(command: ButtonCommand, { talk, audiences, settings }: Desk): void {
	const { state } = talk;
	if (isMove(command)) {
		talk.dispatch({ to: command });
		return;
	}
	switch (command) {
		case 'full-screen':
			void toggleFullScreen();
			break;
		case 'search':
		case 'contents':
			showContents(state, command === 'search');
			break;
		case 'enlarge':
			if (state.enlarged !== null) talk.set({ enlarged: null });
			else {
				offerTargets(
					() => talk.state.slide,
					(target) => talk.set({ enlarged: target }),
				);
			}
			break;
		case 'larger':
			sizeNotes(settings, SIZES.step);
			break;
		case 'smaller':
			sizeNotes(settings, -SIZES.step);
			break;
		case 'help':
		case 'setup':
		case 'end':
			showDialog(command);
			break;
		case 'qr':
			if (talk.hasCode) talk.dispatch({ to: 'qr' });
			else notify(t('messages.noQr'));
			break;
		case 'restart':
			talk.set({ clock: { ...noClock, startedAt: Date.now(), from: state.slide } });
			break;
		case 'end-now':
			talk.set({ clock: noClock, blank: 'none', qr: false, enlarged: null });
			audiences.end();
			saveTalk(undefined);
			showDialog('setup');
			break;
		default:
			talk.dispatch({ to: command });
	}
}

/**
 * Goes to a slide by its number, or says that there is none.
 *
 * @param number 1…N
 * @param talk the talk that goes there
 */
export function jump(number: number, talk: Talk): void {
	if (deck[number - 1]) talk.dispatch({ to: 'jump', number });
	else notify(t('messages.noSuchNumber', { total: deck.length }));
}

/**
 * Connects the buttons of the window with their commands.
 *
 * @param desk what the commands work on
 */
export function startButtons(desk: Desk): void {
	for (const button of document.querySelectorAll<HTMLElement>('[data-command]')) {
		button.addEventListener('click', () => {
			const { command } = button.dataset;
			if (command === undefined || button.getAttribute('aria-disabled') === 'true') return;
			act(commandNamed(command), desk);
		});
	}
	byId('open-audience').addEventListener('click', () => openAudience(desk.audiences));
}

/**
 * Finds the command that a button of the page names.
 *
 * @throws Error when there is no such command
 */
function commandNamed(name: string): ButtonCommand {
	const command = [...BUTTONS, ...rowsIn('presenter').map(({ command }) => command)].find((one) => one === name);
	if (!command) throw new Error(`there is no command "${name}"`);
	return command;
}

/**
 * Changes the size of the notes, within its limits, and remembers it.
 *
 * @param settings hold the size
 * @param by how much larger, in pixels where the browser's default size is {@link DEFAULT_SIZE}, or smaller when negative
 */
function sizeNotes(settings: SettingsStore, by: number): void {
	settings.set({ notesSize: withinLimits(settings.now.notesSize + by) });
	applySize(settings.now);
}

/**
 * Gives the notes their size, in the unit of the reader's own default size, so that larger letters of hers make them larger too.
 *
 * @param settings.notesSize the size, in pixels where the browser's default size is {@link DEFAULT_SIZE}
 */
export function applySize({ notesSize }: Settings): void {
	byId('sheets').style.fontSize = `${withinLimits(notesSize) / DEFAULT_SIZE}rem`;
}

function withinLimits(size: number): number {
	return Math.min(Math.max(size, SIZES.min), SIZES.max);
}

/** Opens a window for the audience. Offers a link to it instead where the browser blocks windows that a script opens. */
function openAudience(audiences: Audiences): void {
	const opened = audiences.open();
	byId('audience-blocked').hidden = opened;
	if (opened) return;
	const { address, target } = audiences.newWindow();
	const link = byId('audience-link');
	link.setAttribute('href', address.href);
	link.setAttribute('target', target);
	link.focus();
}

async function toggleFullScreen(): Promise<void> {
	try {
		if (document.fullscreenElement) await document.exitFullscreen();
		else await document.documentElement.requestFullscreen();
	} catch {
		// The browser refused. The window stays as it is: a talk needs no full screen here.
	}
}
