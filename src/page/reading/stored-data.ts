import '../../styles/reading/kept-list.css';
import { element } from '../../browser/element.ts';
import { save } from '../../browser/save.ts';
import { forget, hasOldKeys, keptNames, recall } from '../../browser/stored.ts';
import { textOf } from '../../browser/text-of.ts';
import { MUNICIPALITY, NO_MUNICIPALITY } from '../../model/municipal/choice.ts';
import { pageLanguage } from '../deck/language.ts';
import { messageText } from '../deck/notices.ts';
import { clearNotes, isNote, noteOf, slidesWithNotes } from '../deck/own-notes.ts';
import { sections, titleOf } from '../deck/slides.ts';
import { LIVE as TALK } from '../live/start.ts';
import { loadMunicipality, refreshMunicipality } from '../municipality/start.ts';
import { keptRead, PLACE } from './progress.ts';
import { tellCleared } from './reading.ts';
import { retranslate, t, translated } from './words.ts';

/**
 * Lists in the settings everything that this browser stores for the deck. The reader can save her notes as a file, and
 * clear the notes alone or everything.
 *
 * @param panel the settings sheet, which gets the list or has it replaced
 * @param onClearAll is called when everything has been cleared: what goes on would keep something again
 */
export function showKept(panel: HTMLElement, onClearAll: () => void): void {
	const before = panel.querySelector('.kept');
	const title = translated('h3', 'kept.label');
	title.id = 'kept-title';
	const again = () => {
		showKept(panel, onClearAll);
		tellCleared();
		const done = translated('p', 'kept.cleared', 'done');
		done.tabIndex = -1;
		panel.querySelector('.kept')?.append(done);
		done.focus();
	};
	const box = element('section', 'kept', title, translated('p', 'kept.why', 'hint'), listOf(again));
	box.setAttribute('aria-labelledby', title.id);
	if (slidesWithNotes().length > 0) {
		const download = translated('button', 'kept.download');
		download.type = 'button';
		download.addEventListener('click', saveNotes);
		box.append(translated('p', 'kept.safari', 'hint'), download, clearing('kept.clearNotes', clearNotes, again));
	}
	const clearEverything = () => {
		clearAll();
		onClearAll();
	};
	if (keptNames().length > 0 || slidesWithNotes().length > 0) {
		box.append(clearing('kept.clearAll', clearEverything, again));
	}
	if (hasOldKeys()) box.append(translated('p', 'kept.old', 'hint'));
	if (before) before.replaceWith(box);
	else panel.append(box);
}

/**
 * Lists what is kept, each kind with how much of it there is.
 *
 * @param again lists it anew, when something of it has been cleared
 */
function listOf(again: () => void): HTMLElement {
	const known = new Set(sections.map(({ id }) => id));
	const place = sections.findIndex(({ id }) => id === recall(PLACE)) + 1;
	const read = [...keptRead()].filter((id) => known.has(id)).length;
	const notes = slidesWithNotes().length;
	const municipality = recall(MUNICIPALITY);
	const choices = keptNames().filter(
		(name) => !isNote(name) && !name.startsWith('reading.') && name !== MUNICIPALITY && name !== TALK,
	).length;
	const items = [
		place > 0 && translated('li', 'kept.place', '', { number: place }),
		read > 0 && translated('li', 'kept.read', '', { number: read, total: sections.length }),
		notes > 0 && translated('li', 'kept.notes', '', { number: notes }),
		municipality !== undefined && municipalityItem(municipality, again),
		recall(TALK) !== undefined && translated('li', 'kept.talk'),
		choices > 0 && translated('li', 'kept.choices', '', { number: choices }),
	].filter((item) => item !== false);
	return items.length > 0 ? element('ul', '', ...items) : translated('p', 'kept.nothing');
}

/**
 * The item for the choice of a municipality, which names it, with a button that removes it. There is nothing in it that
 * could not be chosen again, so it asks for no confirmation.
 */
function municipalityItem(choice: string, again: () => void): HTMLElement {
	const none = choice === NO_MUNICIPALITY;
	const text = none
		? translated('span', 'kept.noMunicipality')
		: translated('span', 'kept.municipality', '', { name: choice });
	// Its code stands there until the list has come.
	if (!none)
		loadMunicipality()
			.then(({ municipalityWith }) => municipalityWith(choice))
			.then(
				(found) => found && retranslate(text, 'kept.municipality', { name: found[pageLanguage()] }),
				() => {},
			);
	const remove = translated('button', 'kept.clearMunicipality');
	remove.type = 'button';
	remove.addEventListener('click', () => {
		forget(MUNICIPALITY);
		refreshMunicipality();
		again();
	});
	return element('li', 'kept-municipality', text, ' ', remove);
}

/** Makes a button that asks for confirmation before it clears something. */
function clearing(words: 'kept.clearNotes' | 'kept.clearAll', clear: () => void, after: () => void): HTMLElement {
	const start = translated('button', words);
	const yes = translated('button', 'kept.yes', 'sure');
	const no = translated('button', 'kept.no');
	for (const button of [start, yes, no]) button.type = 'button';
	const question = element('p', 'question', translated('span', 'kept.sure'), yes, no);
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
	const chosen = recall(MUNICIPALITY) !== undefined;
	for (const name of keptNames()) forget(name);
	if (chosen) refreshMunicipality();
}

/**
 * The reader's notes as plain text, in the language of the page: each below the title of its slide and the question of
 * that slide.
 */
export function notesAsText(): string {
	const notes = slidesWithNotes().map((section) => {
		const title = t('file.slide', { number: sections.indexOf(section) + 1, title: titleOf(section) });
		const question = textOf(section.querySelector('.ask [data-i18n=ask]'));
		return [title, t('file.question', { question }), '', noteOf(section.id).trim(), ''].join('\n');
	});
	return [t('file.title', { deck: messageText('deckTitle').replaceAll('\u00AD', '') }), '', ...notes].join('\n');
}

/** Saves the notes as a text file. */
export function saveNotes(): void {
	save(new Blob([notesAsText()], { type: 'text/plain;charset=utf-8' }), t('file.name'));
}
