import { save } from '../../browser/save.ts';
import { textOf } from '../../browser/text-of.ts';
import { messageText } from '../deck/notices.ts';
import { noteOf, slidesWithNotes } from '../deck/own-notes.ts';
import { sections, titleOf } from '../deck/slides.ts';
import { say } from './words.ts';

/** The reader's notes as plain text, in the language of the page: each with its slide and the question of that. */
export function notesAsText(): string {
	const notes = slidesWithNotes().map((section) => {
		const title = say('file.slide', { number: sections.indexOf(section) + 1, title: titleOf(section) });
		const question = textOf(section.querySelector('.ask [data-t=ask]'));
		return [title, say('file.question', { question }), '', noteOf(section.id).trim(), ''].join('\n');
	});
	return [say('file.title', { deck: messageText('deckTitle').replaceAll('\u00AD', '') }), '', ...notes].join('\n');
}

/** Saves the notes as a text file. */
export function saveNotes(): void {
	save(new Blob([notesAsText()], { type: 'text/plain;charset=utf-8' }), say('file.name'));
}
