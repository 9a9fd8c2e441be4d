import { copiesOf, copyOf, element } from '../../browser/element.ts';
import { noteOf } from '../deck/own-notes.ts';
import type { Translate } from '../deck/words.ts';
import type { End } from './columns.ts';

/** How many lines there are for the answer to a question, and how many make free space worth ruling. */
const LINES = { answer: 3, free: 4 };

/** The height of a ruled line, in millimetres, as `page.css` has it. */
const LINE = 8.5;
const MILLIMETRE = 96 / 25.4;

/** As much of a line as surely fits on a page, up to the end of a word where there is one. */
const LONG_LINE = /.{1,600}(?:\s|$)|.{1,600}/gu;

/** What has changed since the material was written, set apart from its words. */
export function updatesOf(section: HTMLElement): readonly HTMLElement[] {
	return copiesOf(section, '.updates');
}

/** What the chart shows, where the wall does not say it. */
export function findingsOf(section: HTMLElement): readonly HTMLElement[] {
	return copiesOf(section, '.finding.hand');
}

/** The detail of a slide as pieces of a column, so that a page can end between them. */
export function detailOf(section: HTMLElement): readonly HTMLElement[] {
	return copiesOf(section, '.detail > *').map((piece) => {
		piece.classList.add('detail-piece');
		if (piece.matches('.detail-label')) piece.classList.add('keep');
		return piece;
	});
}

/** The question of a slide. */
export function questionOf(section: HTMLElement): readonly HTMLElement[] {
	return copiesOf(section, '.ask');
}

/** The question with lines to write on, or with the note that the reader has written already. */
export function questionWithLines(section: HTMLElement): readonly HTMLElement[] {
	const note = noteOf(section.id).trim();
	if (note !== '') return questionOf(section).flatMap((question) => [named(question, 'keep'), ownNote(note)]);
	return questionOf(section).map((question) => element('div', 'answer', question, linesOf(LINES.answer)));
}

/** A note as a list of its lines, so that a page can end between them; a very long one is divided. */
function ownNote(note: string): HTMLElement {
	const lines = note.split('\n').flatMap((line) => line.match(LONG_LINE) ?? ['']);
	return element('ul', 'own-note', ...lines.map((line) => element('li', '', line)));
}

/** Lines to write on. */
export function linesOf(count: number): HTMLElement {
	const lines = element('div', 'lines', ...Array.from({ length: count }, () => element('div')));
	lines.ariaHidden = 'true';
	return lines;
}

/**
 * Rules what is left of a page: more lines for the answer that stands last on it, or lines for notes.
 *
 * @param end the page, and how much is left
 */
export function ruleRest({ body, left }: End, words: Translate<'handout'>): void {
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

/** What the trainer says, and what is to be checked before. */
export function notesOf(section: HTMLElement, words: Translate<'handout'>): readonly HTMLElement[] {
	const notes = section.querySelector<HTMLElement>('.notes');
	if (!notes) return [];
	const label = element('p', 'notes-label keep', words('paper.notes'));
	return [label, ...copiesOf(notes, ':scope > p').map((piece) => named(piece, 'notes-piece'))];
}

/** What the trainer should check before the talk. */
export function checksOf(section: HTMLElement): readonly HTMLElement[] {
	return copiesOf(section, '.notes > .check');
}

/** Minutes, number and part of a slide stand beside its picture: a copy of its heading stands above. */
export function headingOf(section: HTMLElement): readonly HTMLElement[] {
	const heading = section.querySelector<HTMLElement>('h1, h2, h3');
	return heading ? [copyOf(heading)] : [];
}

function named(piece: HTMLElement, className: string): HTMLElement {
	piece.classList.add(className);
	return piece;
}
