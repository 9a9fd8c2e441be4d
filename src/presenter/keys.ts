import { collectDigits } from '../browser/typed-digits.ts';
import { usesKey } from '../browser/uses-key.ts';
import { type CommandIn, commandOf } from '../model/talk-keys.ts';
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
	const digits = collectDigits((typed) => notify(t('messages.jumping', { digits: typed })));
	document.addEventListener('keydown', (event) => {
		const command = commandOf('presenter', event, shortcuts());
		const starts = command === 'start' || command === 'start-here';
		// A clicker's "start" is F5: the browser would load the page anew.
		if (starts) event.preventDefault();
		if (event.defaultPrevented && !starts) return;
		const target = event.target instanceof Element ? event.target : document.body;
		if (openDialog()) {
			// A dialog has the keys to itself; only those of a clicker close it and go on with the talk.
			const clicker = starts || (event.key.startsWith('Page') && begun());
			if (!clicker || command === undefined) return;
			event.preventDefault();
			closeDialogs();
			act(command);
			return;
		}
		if (needs(target, event.key)) return;
		const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
		if (plain && shortcuts() && digits.type(event.key)) {
			event.preventDefault();
			return;
		}
		if (command === undefined) return;
		event.preventDefault();
		const number = event.key === 'Enter' ? digits.take() : undefined;
		if (number !== undefined) {
			notify('');
			jump(number);
		} else if (command === 'leave' && digits.waiting) {
			digits.forget();
			notify('');
		} else act(command);
	});
	// A button that keeps the focus after a click would take the next Space or Enter of the clicker for itself.
	document.addEventListener('click', (event) => {
		const button =
			event.target instanceof Element ? event.target.closest<HTMLElement>('.tools button, .size button') : null;
		if (button && event.detail > 0) button.blur();
	});
}

/** Whether the focused control uses a key itself. */
function needs(target: Element, key: string): boolean {
	if (target.matches('#sheets')) return key === 'ArrowDown' || key === 'ArrowUp';
	return usesKey(target, key);
}
