import { commandOf, type KeyCommand } from '../model/talk-keys.ts';
import { closeDialogs, openDialog } from './dialogs.ts';
import { notify } from './notices.ts';
import { say } from './words.ts';

/** How long typed digits wait for Enter, in milliseconds. */
const WAIT = 4000;

interface Hooks {
	act(command: KeyCommand): void;
	jump(number: number): void;
	/** Whether single signs are commands. */
	shortcuts(): boolean;
	/** Whether the talk has begun. */
	begun(): boolean;
}

/** Makes the keys of the window work; those that the focused control needs are left to it. */
export function startKeys({ act, jump, shortcuts, begun }: Hooks): void {
	let digits = '';
	let forgetting = 0;
	const forget = () => {
		clearTimeout(forgetting);
		digits = '';
	};
	const type = (digit: string) => {
		digits = (digits + digit).slice(-3);
		clearTimeout(forgetting);
		forgetting = window.setTimeout(forget, WAIT);
		notify(say('messages.jumping', { digits }));
	};
	document.addEventListener('keydown', (event) => {
		const command = commandOf(event, shortcuts());
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
		if (plain && shortcuts() && /^\d$/u.test(event.key)) {
			event.preventDefault();
			type(event.key);
			return;
		}
		if (command === undefined) return;
		event.preventDefault();
		if (digits !== '' && event.key === 'Enter') {
			const number = Number(digits);
			forget();
			notify('');
			jump(number);
		} else if (digits !== '' && command === 'leave') {
			forget();
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
	if (target.matches('textarea, select, input')) return key !== 'Escape';
	if (target.matches('button')) return key === ' ' || key === 'Enter';
	if (target.matches('a[href]')) return key === 'Enter';
	return target.matches('#sheets') && (key === 'ArrowDown' || key === 'ArrowUp');
}
