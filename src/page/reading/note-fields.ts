import { element } from '../../browser/element.ts';
import { hasUnkept, isUnkept, keepNote, noteOf } from '../deck/own-notes.ts';
import { sections } from '../deck/slides.ts';
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
	// The `storage` event says that another tab has changed the notes.
	addEventListener('storage', refresh, { signal });
	return {
		refresh,
		remove: () => {
			for (const { box } of fields) box.remove();
		},
	};

	function refresh(): void {
		for (const { input, fault, slide } of fields) {
			if (input !== document.activeElement) input.value = noteOf(slide);
			fit(input);
			if (!isUnkept(slide)) fault.replaceChildren();
		}
		askBeforeLoss();
	}
}

interface Field {
	readonly box: HTMLElement;
	readonly input: HTMLTextAreaElement;
	/** Holds the error message; empty while there is no error. */
	readonly fault: HTMLElement;
	readonly slide: string;
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
	const fault = element('p', 'note-fault');
	fault.role = 'alert';
	if (isUnkept(slide)) fault.append(translated('span', 'note.unsaved'));
	input.addEventListener('input', () => {
		const kept = keepNote(slide, input.value);
		fit(input);
		askBeforeLoss();
		if (kept || input.value === '') fault.replaceChildren();
		else if (!fault.firstChild) fault.append(translated('span', 'note.unsaved'));
	});
	// When a field gets the focus, browsers only scroll until one line of it is visible.
	input.addEventListener('focus', () => input.scrollIntoView({ block: 'nearest' }));
	const box = element('div', 'own-note', label, element('div', 'note-text', input), fault);
	fit(input);
	question.after(box);
	return { box, input, fault, slide };
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
