import { element } from '../../browser/element.ts';
import { pageLanguage } from '../deck/language.ts';
import { announce } from '../deck/notices.ts';
import { focusHeading } from '../deck/slides.ts';
import { searchWords } from './words.ts';

let note: HTMLElement | undefined;

/**
 * Says in the slide view that what was found is not on the wall, and offers to read it.
 *
 * @param read opens the place
 */
export function showNote(section: HTMLElement, read: () => void): void {
	const words = searchWords(pageLanguage());
	const text = element('p', '', words('found.hidden'));
	const link = element('a', '', words('found.read'));
	link.href = `?as=read#/${section.id}`;
	link.addEventListener('click', (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		read();
	});
	const close = element('button', '', words('found.dismiss'));
	close.type = 'button';
	close.addEventListener('click', () => {
		hideNote();
		focusHeading(section);
	});
	note = element('aside', 'found-note', text, link, close);
	note.ariaLabel = words('found.label');
	note.addEventListener('keydown', (event) => {
		if (event.key !== 'Escape') return;
		event.preventDefault();
		close.click();
	});
	document.body.append(note);
	announce(words('found.hidden'));
	link.focus();
}

export function hideNote(): void {
	note?.remove();
	note = undefined;
}
