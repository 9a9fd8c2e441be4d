import { ignoreHeldKeys, keepMoving } from '../browser/held-keys.ts';
import { collectDigits } from '../browser/typed-digits.ts';
import { usesKey } from '../browser/uses-key.ts';
import { type CommandIn, commandOf, isReload } from '../model/talk-keys.ts';
import { isMove } from '../model/talk-moves.ts';
import { closeDialogs, openDialog } from './dialogs.ts';
import { notify } from './notices.ts';
import { t } from './words.ts';

/** What the keys do. */
interface Hooks {
	act(command: CommandIn<'presenter'>): void;
	jump(number: number): void;
	/** Whether single signs are commands. */
	shortcuts(): boolean;
	/** Whether the talk has begun. */
	begun(): boolean;
}

/**
 * Listens to the keys of the window, but for those that the focused control uses itself.
 *
 * @param hooks run a command, jump to a number, and say what keys may do now
 */
export function startKeys({ act, jump, shortcuts, begun }: Hooks): void {
	const digits = collectDigits(window, {
		onType: (typed) => notify(t('messages.jumping', { digits: typed })),
		onForget: () => notify(''),
	});
	document.addEventListener('keydown', (event) => {
		const command = commandOf('presenter', event, shortcuts());
		const starts = isReload(event);
		if (event.defaultPrevented && !starts) return;
		const target = event.target instanceof Element ? event.target : document.body;
		if (openDialog()) {
			// A dialog has the keys to itself; only those of a clicker close it and go on with the talk.
			const clicker = starts || (event.key.startsWith('Page') && begun());
			if (!clicker || command === undefined) return;
			event.preventDefault();
			if (command === 'held') return;
			closeDialogs();
			act(command);
			return;
		}
		// Before what has the focus: nothing else was pressed since the digits.
		const number = digits.take(event);
		if (number !== undefined) {
			event.preventDefault();
			jump(number);
			return;
		}
		if (needs(target, event.key)) return;
		if (shortcuts() && digits.type(event)) {
			event.preventDefault();
			return;
		}
		if (command === undefined) return;
		event.preventDefault();
		if (command === 'held') return;
		act(command);
		if (isMove(command)) keepMoving();
	});
	// A button that keeps the focus after a click would take the next Space or Enter of the clicker for itself.
	document.addEventListener('click', (event) => {
		const button =
			event.target instanceof Element
				? event.target.closest<HTMLElement>('.tools button, .size button, .hall-line button')
				: null;
		if (button && event.detail > 0) button.blur();
	});
}

/**
 * Keeps the window where a clicker's "start" would load it anew, and keys that are held down from pressing its buttons again.
 * Must be called before anything is waited for: a clicker may be quicker.
 */
export function guardKeys(): void {
	ignoreHeldKeys();
	const stay = (event: KeyboardEvent) => {
		if (isReload(event)) event.preventDefault();
	};
	document.addEventListener('keydown', stay, { capture: true });
}

/** Whether the focused control uses a key itself. */
function needs(target: Element, key: string): boolean {
	if (target.matches('#sheets')) return key === 'ArrowDown' || key === 'ArrowUp';
	return usesKey(target, key);
}
