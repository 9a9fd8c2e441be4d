import { collectDigits } from '../browser/typed-digits.ts';
import { usesKey } from '../browser/uses-key.ts';
import { type CommandIn, commandOf } from '../model/talk-keys.ts';
import { closeDialogs, openDialog } from './dialogs.ts';
import { notify } from './notices.ts';
import { t } from './words.ts';

interface Hooks {
	act(command: CommandIn<'presenter'>): void;
	jump(number: number): void;
	/** Whether single signs are commands. */
	shortcuts(): boolean;
	/** Whether the talk has begun. */
	begun(): boolean;
}

/** Makes the keys of the window work; those that the focused control needs are left to it. */
export function startKeys({ act, jump, shortcuts, begun }: Hooks): void {
	const digits = collectDigits((typed) => notify(t('messages.jumping', { digits: typed })));
	document.addEventListener('keydown', (event) => {
		const command = commandOf('presenter', event, shortcuts());
		const starts = command === 'start' || command === 'start-here';
		// The page is never loaded anew by a clicker's "start".
		if (starts) event.preventDefault();
		if (event.defaultPrevented && !starts) return;
		const target = event.target instanceof Element ? event.target : document.body;
		if (openDialog()) {
			// Within a sheet the keys are its own; only those of a clicker go on with the talk.
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
	// A button that was clicked would take the next Space or Enter of the clicker for itself.
	document.addEventListener('click', (event) => {
		const button =
			event.target instanceof Element ? event.target.closest<HTMLElement>('.tools button, .size button') : null;
		if (button && event.detail > 0) button.blur();
	});
}

/** Whether the focused control uses a key itself. */
function needs(target: Element, key: string): boolean {
	// What had the focus in a sheet that has closed keeps it until the next frame.
	if (target.closest('dialog:not([open])')) return false;
	if (target.matches('#sheets')) return key === 'ArrowDown' || key === 'ArrowUp';
	return usesKey(target, key);
}
