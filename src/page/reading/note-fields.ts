import { element } from '../../browser/element.ts';
import { keepForGood } from '../../browser/keep-for-good.ts';
import { onStored } from '../../browser/stored.ts';
import { hasUnkept, isNote, isUnkept, keepNote, noteOf } from '../deck/own-notes.ts';
import { sections } from '../deck/slides.ts';
import { replaceText } from './replace-text.ts';
import { translated } from './words.ts';

/** The text fields for the reader's own notes. */
export interface NoteFields {
	/** Shows the stored notes again, after they have changed elsewhere. */
	refresh(): void;
	/** Removes the fields from the page. */
	remove(): void;
}

/**
 * Adds a field for the reader's own note below the question of each slide. The note is stored on every input. If it
 * cannot be stored, it stays in the field, which says so, and the browser asks before the page is left.
 *
 * @param signal removes the listeners when it is aborted
 */
export function addNoteFields(signal: AbortSignal): NoteFields {
	const fields = sections.flatMap((section, index) => {
		const question = section.querySelector('.ask');
		return question ? [fieldAfter(question, section.id, index + 1)] : [];
	});
	askBeforeLoss();
	onStored((name) => {
		if (name === undefined || isNote(name)) refresh();
	}, signal);
	// A browser tells a tab nothing while it is frozen.
	document.addEventListener('visibilitychange', refresh, { signal });
	for (const type of ['pageshow', 'focus']) addEventListener(type, refresh, { signal });
	return {
		refresh,
		remove: () => {
			for (const { box } of fields) box.remove();
		},
	};

	function refresh(): void {
		for (const { input, fault, slide, isComposing } of fields) {
			// Each letter is stored as it is typed, so what is stored is newer than what the field has, wherever the focus is.
			if (!isComposing()) take(input, noteOf(slide));
			fit(input);
			if (!isUnkept(slide)) fault.replaceChildren();
		}
		askBeforeLoss();
	}
}

/** The field that gets what another window has stored. */
let taking: HTMLTextAreaElement | undefined;

/** Shows what is stored. It is not stored again: meanwhile the other window may have stored more. */
function take(input: HTMLTextAreaElement, text: string): void {
	taking = input;
	replaceText(input, text);
	taking = undefined;
}

interface Field {
	readonly box: HTMLElement;
	readonly input: HTMLTextAreaElement;
	/** Holds the error message; empty while there is no error. */
	readonly fault: HTMLElement;
	readonly slide: string;
	/** Whether a letter is being put together in the field, by several keys or by choosing among proposals. */
	isComposing(): boolean;
}

function fieldAfter(question: Element, slide: string, number: number): Field {
	const input = element('textarea');
	input.id = `note-${slide}`;
	input.rows = 2;
	input.value = noteOf(slide);
	const label = element(
		'label',
		'',
		translated('span', 'note.label', '', { number }),
		' (',
		translated('span', 'note.stays'),
		')',
	);
	label.htmlFor = input.id;
	const hint = translated('p', 'note.safari', 'hint');
	hint.id = `note-hint-${slide}`;
	input.setAttribute('aria-describedby', hint.id);
	const fault = element('p', 'note-fault');
	fault.role = 'alert';
	if (isUnkept(slide)) fault.append(translated('span', 'note.unsaved'));
	input.addEventListener('input', () => {
		if (taking === input) return;
		const kept = keepNote(slide, input.value);
		fit(input);
		askBeforeLoss();
		if (kept) void keepForGood();
		if (kept || input.value === '') fault.replaceChildren();
		else if (!fault.firstChild) fault.append(translated('span', 'note.unsaved'));
	});
	let composing = false;
	input.addEventListener('compositionstart', () => (composing = true));
	input.addEventListener('compositionend', () => (composing = false));
	// When a field gets the focus, browsers only scroll until one line of it is visible.
	input.addEventListener('focus', () => input.scrollIntoView({ block: 'nearest' }));
	const box = element('div', 'own-note', label, element('div', 'note-text', input), hint, fault);
	fit(input);
	question.after(box);
	return { box, input, fault, slide, isComposing: () => composing };
}

/**
 * Makes a field as high as its text. WebKit does not support `field-sizing`, so the style sheet lays the same text out
 * beneath the field.
 */
function fit({ parentElement, value }: HTMLTextAreaElement): void {
	if (parentElement) parentElement.dataset.text = value;
}

/**
 * Makes the browser ask before the page is left, in any view, while a note would be lost. The listener is only present
 * then, because it has a cost.
 */
function askBeforeLoss(): void {
	if (hasUnkept()) addEventListener('beforeunload', ask);
	else removeEventListener('beforeunload', ask);
}

function ask(event: Event): void {
	event.preventDefault();
}
