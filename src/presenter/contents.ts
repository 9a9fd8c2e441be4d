import type { TalkState } from '../model/talk.ts';
import { keyOf } from '../model/talk-keys.ts';
import { byId, deck } from './deck.ts';
import { closeDialogs, openDialog, showDialog } from './dialogs.ts';
import { t } from './words.ts';

const buttons = [...document.querySelectorAll<HTMLButtonElement>('#contents [data-go]')];
const field = byId('search');

/**
 * Connects the contents, which lead to every slide and can be searched by title.
 *
 * @param go takes the id of the slide that was chosen
 */
export function startContents(go: (slide: string) => void): void {
	const choose = (button: HTMLButtonElement | undefined) => {
		if (!button) return;
		closeDialogs();
		go(button.dataset.go ?? '');
	};
	for (const button of buttons) button.addEventListener('click', () => choose(button));
	field.addEventListener('input', filter);
	byId('contents').addEventListener('keydown', (event) => {
		// The field keeps the focus until the next frame when the dialog closes: its keys are those of the talk again.
		if (openDialog()?.id !== 'contents') return;
		const found = buttons.filter((button) => button.closest('li')?.hidden === false);
		const key = keyOf(event);
		if (key === 'Enter' && event.target === field) {
			event.preventDefault();
			choose(found[0]);
		}
		if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
		event.preventDefault();
		const at = found.findIndex((button) => button.matches(':focus'));
		const to = at + (key === 'ArrowDown' ? 1 : -1);
		if (to < 0) field.focus();
		else found[Math.min(to, found.length - 1)]?.focus();
	});
}

/**
 * Opens the contents.
 *
 * @param state where the talk is, and which slides it passes over
 * @param search whether the focus goes to the search rather than to the slide that is shown
 */
export function showContents(state: TalkState, search: boolean): void {
	if (field instanceof HTMLInputElement) field.value = '';
	filter();
	for (const button of buttons) {
		const { go = '' } = button.dataset;
		if (go === state.slide) button.setAttribute('aria-current', 'true');
		else button.removeAttribute('aria-current');
		button.querySelector('.is-hidden')?.toggleAttribute('hidden', !state.hidden.includes(go));
	}
	const dialog = showDialog('contents');
	if (search) field.focus();
	else dialog.querySelector<HTMLElement>('[aria-current]')?.focus();
}

/** Hides the slides whose title does not hold what is typed; a number leaves the slide with that number alone. */
function filter(): void {
	const typed = field instanceof HTMLInputElement ? fold(field.value.trim()) : '';
	let found = 0;
	for (const [index, button] of buttons.entries()) {
		const { title = '', number } = deck[index] ?? {};
		const fits = /^\d+$/u.test(typed) ? String(number) === typed : fold(title).includes(typed);
		button.closest('li')?.toggleAttribute('hidden', !fits);
		if (fits) found++;
	}
	for (const section of document.querySelectorAll('#contents section')) {
		section.toggleAttribute('hidden', section.querySelector('li:not([hidden])') === null);
	}
	byId('search-none').textContent = found === 0 ? t('contents.none') : '';
}

function fold(text: string): string {
	return text.normalize('NFC').toLowerCase();
}
