import { sections } from '../app/slides.ts';
import { element } from '../paper/element.ts';
import { hasUnkept, keepNote, noteOf } from './notes.ts';
import { said } from './words.ts';

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
	// Another tab writes into the same notes.
	addEventListener('storage', refresh, { signal });
	addEventListener(
		'beforeunload',
		(event) => {
			if (hasUnkept()) event.preventDefault();
		},
		{ signal },
	);
	return {
		refresh,
		remove: () => {
			for (const { box } of fields) box.remove();
		},
	};

	function refresh(): void {
		for (const { input, slide } of fields) if (input !== document.activeElement) input.value = noteOf(slide);
	}
}

interface Field {
	readonly box: HTMLElement;
	readonly input: HTMLTextAreaElement;
	readonly slide: string;
}

function fieldAfter(question: Element, slide: string, number: number): Field {
	const input = element('textarea');
	input.id = `note-${slide}`;
	input.rows = 2;
	input.value = noteOf(slide);
	const label = element('label', '', said('span', 'note.label', '', { number }), ' (', said('span', 'note.stays'), ')');
	label.htmlFor = input.id;
	const fault = element('p', 'note-fault');
	fault.role = 'alert';
	input.addEventListener('input', () => {
		if (keepNote(slide, input.value)) fault.replaceChildren();
		else if (!fault.firstChild) fault.append(said('span', 'note.unsaved'));
	});
	// For a field the browser is content when one line of it can be seen.
	input.addEventListener('focus', () => input.scrollIntoView({ block: 'nearest' }));
	const box = element('div', 'own-note', label, input, fault);
	question.after(box);
	return { box, input, slide };
}
