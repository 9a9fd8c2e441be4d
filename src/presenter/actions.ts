import { type CommandIn, isMove, rowsIn } from '../model/talk-keys.ts';
import type { Audiences } from './audiences.ts';
import { showContents } from './contents.ts';
import { byId, deck, hasQr } from './deck.ts';
import { showDialog } from './dialogs.ts';
import { offerTargets } from './enlarge.ts';
import { notify } from './notices.ts';
import type { SettingsStore } from './storage.ts';
import { saveTalk } from './storage.ts';
import { noClock, type Talk } from './talk.ts';
import { t } from './words.ts';

/** The sizes that the notes may have, in pixels. */
const SIZES = { min: 14, max: 40, step: 2 };

/** What a button of the window may ask for: what keys do, and what has no key. */
const BUTTONS = ['setup', 'end', 'end-now', 'restart'] as const;
export type ButtonCommand = CommandIn<'presenter'> | (typeof BUTTONS)[number];

export interface Desk {
	readonly talk: Talk;
	readonly audiences: Audiences;
	readonly settings: SettingsStore;
}

/** Does what a key or a button of the window stands for. */
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
			if (hasQr) talk.dispatch({ to: 'qr' });
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

/** Goes to the slide with a number, or says that there is none. */
export function jump(number: number, talk: Talk): void {
	if (deck[number - 1]) talk.dispatch({ to: 'jump', number });
	else notify(t('messages.noSuchNumber', { total: deck.length }));
}

/** Makes the buttons of the window work. */
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

/** @throws Error when a button of the page asks for what there is not */
function commandNamed(name: string): ButtonCommand {
	const command = [...BUTTONS, ...rowsIn('presenter').map(({ command }) => command)].find((one) => one === name);
	if (!command) throw new Error(`there is no command "${name}"`);
	return command;
}

/** Makes the text of the notes larger or smaller, by pixels. */
export function sizeNotes(settings: SettingsStore, by: number): void {
	const notesSize = Math.min(Math.max(settings.now.notesSize + by, SIZES.min), SIZES.max);
	settings.set({ notesSize });
	byId('sheets').style.fontSize = `${notesSize}px`;
}

/** Opens a window for the audience, or offers a link to it when the browser does not let us. */
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
		// The window stays as it is; the talk needs no full screen here.
	}
}
