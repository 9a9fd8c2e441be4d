import { element } from '../../browser/element.ts';
import { hasUnkept, isUnkept, keepNote, noteOf } from '../deck/own-notes.ts';
import { sections } from '../deck/slides.ts';
import { translated } from '../deck/words.ts';

/** The fields for the reader's own notes. */
export interface NoteFields {
	/** Shows what is kept, where that has changed elsewhere. */
	refresh(): void;
	/** Takes the fields out again. */
	remove(): void;
}

/**
 * Puts a field for an own note under the question of each slide. Each letter is kept as it is typed. What cannot be kept stays
 * in the field, which says so, and the browser asks before the page is left.
 */
export function addNoteFields(signal: AbortSignal): NoteFields {
	const fields = sections.flatMap((section, index) => {
		const question = section.querySelector('.ask');
		return question ? [fieldAfter(question, section.id, index + 1)] : [];
	});
	askBeforeLoss();
	// Another tab writes into the same notes.
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
	/** Says what is wrong, when something is. */
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
		translated('span', 'reading', 'note.label', '', { number }),
		' (',
		translated('span', 'reading', 'note.stays'),
		')',
	);
	label.htmlFor = input.id;
	const fault = element('p', 'note-fault');
	fault.role = 'alert';
	if (isUnkept(slide)) fault.append(translated('span', 'reading', 'note.unsaved'));
	input.addEventListener('input', () => {
		const kept = keepNote(slide, input.value);
		fit(input);
		askBeforeLoss();
		if (kept || input.value === '') fault.replaceChildren();
		else if (!fault.firstChild) fault.append(translated('span', 'reading', 'note.unsaved'));
	});
	// For a field the browser is content when one line of it can be seen.
	input.addEventListener('focus', () => input.scrollIntoView({ block: 'nearest' }));
	const box = element('div', 'own-note', label, element('div', 'note-text', input), fault);
	fit(input);
	question.after(box);
	return { box, input, fault, slide };
}

/** Lets a field be as high as its text: the style sheet lays the same text beneath it, since WebKit knows no `field-sizing`. */
function fit({ parentElement, value }: HTMLTextAreaElement): void {
	if (parentElement) parentElement.dataset.text = value;
}

/** Lets the browser ask before the page is left, in any view, while a note would be lost with it: only then, since it costs. */
function askBeforeLoss(): void {
	if (hasUnkept()) addEventListener('beforeunload', ask);
	else removeEventListener('beforeunload', ask);
}

function ask(event: Event): void {
	event.preventDefault();
}
