import '../../styles/reading/reading.css';
import { anchorScroll } from '../deck/scroll-anchor.ts';
import { hasLive, joinTalk } from '../live/start.ts';
import { fillBar } from './bar.ts';
import { NOT_LOADED } from './buttons.ts';
import { startContents } from './contents.ts';
import { addMunicipality } from './municipality.ts';
import { addNoteFields } from './note-fields.ts';
import { followReader, type Reader } from './progress.ts';
import { offerResume } from './resume.ts';
import { addSlideTools, COPIED } from './slide-tools.ts';
import { translated } from './words.ts';

/**
 * Adds what the reading view has beside the text: the bar, contents that follow the reader, tools and notes for each
 * slide, and the offer to continue where she left off. The scroll position is adjusted so that what she is reading does
 * not move.
 *
 * @returns a function that removes all of it again
 */
export function startReading(): () => void {
	const leaving = new AbortController();
	const { signal } = leaving;
	const release = anchorScroll();
	const emptyBar = fillBar();
	const removeTools = addSlideTools();
	const notes = addNoteFields(signal);
	const removeMunicipality = addMunicipality(signal);
	const removeJoin = addJoin();
	const messages = addMessages();
	release();
	let reader: Reader | undefined;
	const contents = startContents(() => reader, signal);
	reader = followReader(contents.mark, signal);
	contents.mark();
	offerResume(reader.left, signal);
	const stopListening = onCleared(() => {
		notes.refresh();
		reader?.forget();
		contents.mark();
	});
	return () => {
		leaving.abort();
		stopListening();
		emptyBar();
		removeTools();
		notes.remove();
		removeMunicipality();
		removeJoin();
		contents.restore();
		for (const message of messages) message.remove();
	};
}

/** Adds the way into a talk below the title, for whoever has read the address on the wall. */
function addJoin(): () => void {
	if (!hasLive) return () => {};
	const join = translated('button', 'join', 'join-talk');
	join.type = 'button';
	join.addEventListener('click', joinTalk);
	document.querySelector('[data-slide="1"] > .wall')?.after(join);
	return () => join.remove();
}

/** Adds the messages of the reading view to those of the page. */
function addMessages(): readonly HTMLElement[] {
	const copied = translated('p', 'link.copied');
	copied.dataset.message = COPIED;
	const notLoaded = translated('p', 'notLoaded');
	notLoaded.dataset.message = NOT_LOADED;
	document.getElementById('messages')?.append(copied, notLoaded);
	return [copied, notLoaded];
}

const listeners = new Set<() => void>();

/**
 * Calls a listener whenever the reader has cleared what this browser stores.
 *
 * @param listener called without arguments
 * @returns a function that removes the listener
 */
export function onCleared(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** Tells all listeners that the stored data has been cleared. */
export function tellCleared(): void {
	for (const listener of listeners) listener();
}
