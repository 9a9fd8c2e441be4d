import '../../styles/reading/kept-list.css';
import { element } from '../../browser/element.ts';
import { forget, keptNames, recall } from '../../browser/stored.ts';
import { clearNotes, isNote, slidesWithNotes } from '../deck/own-notes.ts';
import { sections } from '../deck/slides.ts';
import { tellCleared } from './cleared.ts';
import { saveNotes } from './notes-file.ts';
import { PLACE } from './progress.ts';
import { keptRead } from './read-slides.ts';
import { said } from './words.ts';

/**
 * Shows in the settings all that this browser keeps for the deck, and lets the reader save her notes and clear any of it.
 *
 * @param panel the sheet of the settings
 */
export function showKept(panel: HTMLElement): void {
	const before = panel.querySelector('.kept');
	const title = said('h3', 'kept.label');
	title.id = 'kept-title';
	const box = element('section', 'kept', title, said('p', 'kept.why', 'hint'), listOf());
	box.setAttribute('aria-labelledby', title.id);
	const again = () => {
		showKept(panel);
		tellCleared();
		const done = said('p', 'kept.cleared', 'done');
		done.tabIndex = -1;
		panel.querySelector('.kept')?.append(done);
		done.focus();
	};
	if (slidesWithNotes().length > 0) {
		const download = said('button', 'kept.download');
		download.type = 'button';
		download.addEventListener('click', saveNotes);
		box.append(download, clearing('kept.clearNotes', clearNotes, again));
	}
	if (keptNames().length > 0 || slidesWithNotes().length > 0) box.append(clearing('kept.clearAll', clearAll, again));
	if (before) before.replaceWith(box);
	else panel.append(box);
}

function listOf(): HTMLElement {
	const known = new Set(sections.map(({ id }) => id));
	const place = sections.findIndex(({ id }) => id === recall(PLACE)) + 1;
	const read = [...keptRead()].filter((id) => known.has(id)).length;
	const notes = slidesWithNotes().length;
	const choices = keptNames().filter((name) => !isNote(name) && !name.startsWith('reading.')).length;
	const items = [
		place > 0 && said('li', 'kept.place', '', { number: place }),
		read > 0 && said('li', 'kept.read', '', { number: read, total: sections.length }),
		notes > 0 && said('li', 'kept.notes', '', { number: notes }),
		choices > 0 && said('li', 'kept.choices', '', { number: choices }),
	].filter((item) => item !== false);
	return items.length > 0 ? element('ul', '', ...items) : said('p', 'kept.nothing');
}

/** A button that asks once more before it clears. */
function clearing(words: 'kept.clearNotes' | 'kept.clearAll', clear: () => void, after: () => void): HTMLElement {
	const start = said('button', words);
	const yes = said('button', 'kept.yes', 'sure');
	const no = said('button', 'kept.no');
	for (const button of [start, yes, no]) button.type = 'button';
	const question = element('p', 'question', said('span', 'kept.sure'), yes, no);
	question.hidden = true;
	const ask = (asking: boolean) => {
		question.hidden = !asking;
		start.hidden = asking;
		(asking ? no : start).focus();
	};
	start.addEventListener('click', () => ask(true));
	no.addEventListener('click', () => ask(false));
	yes.addEventListener('click', () => {
		clear();
		after();
	});
	return element('div', 'clearing', start, question);
}

function clearAll(): void {
	clearNotes();
	for (const name of keptNames()) forget(name);
}
