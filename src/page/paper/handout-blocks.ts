import { copiesOf, copyOf, element } from '../../browser/element.ts';
import { noteOf } from '../deck/own-notes.ts';
import type { End } from './columns.ts';
import type { HandoutWords } from './words.ts';

/** `answer`: the number of lines below a question. `free`: only a space for more lines than this is worth ruling. */
const LINES = { answer: 3, free: 4 };

/** The height of a ruled line, in millimetres, as `page.css` has it. */
const LINE = 8.5;
const MILLIMETRE = 96 / 25.4;

/** Matches as much of a line as certainly fits on a page, up to the end of a word if possible. */
const LONG_LINE = /.{1,600}(?:\s|$)|.{1,600}/gu;

/**
 * Copies the updates of a slide: what has changed since the material was written.
 *
 * @param section the section of the slide
 * @returns the copies; none when the slide has no updates
 */
export function updatesOf(section: HTMLElement): readonly HTMLElement[] {
	return copiesOf(section, '.updates');
}

/**
 * Copies the finding of a chart, if the projected slide does not show it.
 *
 * @param section the section of the slide
 * @returns the copies; none when the slide shows the finding itself or has no chart
 */
export function findingsOf(section: HTMLElement): readonly HTMLElement[] {
	return copiesOf(section, '.finding.hand').map((finding) => {
		// That class hides it where the slide has no room for it, which is where pictures of slides are.
		finding.classList.remove('hand');
		return finding;
	});
}

/**
 * Copies the detail of a slide as separate blocks of a column, so that a page can end between them.
 *
 * @param section the section of the slide
 * @returns the blocks, in order; a label is kept together with the block after it
 */
export function detailOf(section: HTMLElement): readonly HTMLElement[] {
	return copiesOf(section, '.detail > *').map((piece) => {
		piece.classList.add('detail-piece');
		if (piece.matches('.detail-label')) piece.classList.add('keep');
		return piece;
	});
}

/**
 * Copies the question of a slide.
 *
 * @param section the section of the slide
 * @returns the copy; none when the slide asks no question
 */
export function questionOf(section: HTMLElement): readonly HTMLElement[] {
	return copiesOf(section, '.ask');
}

/**
 * Copies the question of a slide, with lines to write on, or with the note that the reader has already written.
 *
 * @param section the section of the slide
 * @returns the blocks of the question; none when the slide asks no question
 */
export function questionWithLines(section: HTMLElement): readonly HTMLElement[] {
	const note = noteOf(section.id).trim();
	if (note !== '') return questionOf(section).flatMap((question) => [named(question, 'keep'), ownNote(note)]);
	return questionOf(section).map((question) => element('div', 'answer', question, linesOf(LINES.answer)));
}

/** Makes a note into a list of its lines, so that a page can end between them. A very long line is divided. */
function ownNote(note: string): HTMLElement {
	const lines = note.split('\n').flatMap((line) => line.match(LONG_LINE) ?? ['']);
	return element('ul', 'own-note', ...lines.map((line) => element('li', '', line)));
}

/**
 * Makes lines to write on, hidden from screen readers.
 *
 * @param count the number of lines
 */
export function linesOf(count: number): HTMLElement {
	const lines = element('div', 'lines', ...Array.from({ length: count }, () => element('div')));
	lines.ariaHidden = 'true';
	return lines;
}

/**
 * Fills the rest of a page with ruled lines: more lines for the answer if a question is last on the page, otherwise
 * lines for notes if there is room for enough of them.
 *
 * @param end the page and its free height
 * @param words the words of the handout
 */
export function ruleRest({ body, left }: End, words: HandoutWords): void {
	const last = body.lastElementChild;
	if (!last) return;
	const count = Math.floor(left / (LINE * MILLIMETRE));
	const answer = last.matches('.answer') ? last.querySelector('.lines') : null;
	if (answer) answer.append(...Array.from({ length: count }, () => element('div')));
	else if (count > LINES.free && last.matches('.own-note')) body.append(linesOf(count - 1));
	else if (count > LINES.free) {
		const label = element('p', 'own-notes', words('paper.lines'));
		label.ariaHidden = 'true';
		body.append(label, linesOf(count - 2));
	}
}

/**
 * Copies the trainer's notes of a slide, with what is to be checked before the talk.
 *
 * @param section the section of the slide
 * @param words the words of the handout
 * @returns a label and the paragraphs of the notes; none when the slide has no notes
 */
export function notesOf(section: HTMLElement, words: HandoutWords): readonly HTMLElement[] {
	const notes = section.querySelector<HTMLElement>('.notes');
	if (!notes) return [];
	const label = element('p', 'notes-label keep', words('paper.notes'));
	return [label, ...copiesOf(notes, ':scope > p').map((piece) => named(piece, 'notes-piece'))];
}

/**
 * Copies what the trainer should check before the talk.
 *
 * @param section the section of the slide
 * @returns the copies; none when there is nothing to check
 */
export function checksOf(section: HTMLElement): readonly HTMLElement[] {
	return copiesOf(section, '.notes > .check');
}

/**
 * Copies the heading of a slide, to be put above its picture; its minutes, number and part are beside the picture.
 *
 * @param section the section of the slide
 * @returns the copy; none when the slide has no heading
 */
export function headingOf(section: HTMLElement): readonly HTMLElement[] {
	const heading = section.querySelector<HTMLElement>('h1, h2, h3');
	return heading ? [copyOf(heading)] : [];
}

function named(piece: HTMLElement, className: string): HTMLElement {
	piece.classList.add(className);
	return piece;
}
