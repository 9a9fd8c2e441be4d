import '../../styles/reading/reading.css';
import { anchorScroll } from '../deck/scroll-anchor.ts';
import { translated } from '../deck/words.ts';
import { fillBar } from './bar.ts';
import { NOT_LOADED } from './buttons.ts';
import { startContents } from './contents.ts';
import { addNoteFields } from './note-fields.ts';
import { followReader, type Reader } from './progress.ts';
import { offerResume } from './resume.ts';
import { addSlideTools, COPIED } from './slide-tools.ts';

/**
 * Puts what the reading view has beside the text into the page: the bar, contents that follow the reader, tools and notes for
 * each slide, and the offer to go on where she left off. What the reader has before her does not move.
 *
 * @returns what takes all of it out again
 */
export function startReading(): () => void {
	const leaving = new AbortController();
	const { signal } = leaving;
	const release = anchorScroll();
	const emptyBar = fillBar();
	const removeTools = addSlideTools();
	const notes = addNoteFields(signal);
	const messages = addMessages();
	release();
	let reader: Reader | undefined;
	const contents = startContents(() => reader, signal);
	reader = followReader(contents.mark, signal);
	contents.mark();
	offerResume(reader.left, signal);
	const stopHearing = onCleared(() => {
		notes.refresh();
		reader?.forget();
		contents.mark();
	});
	return () => {
		leaving.abort();
		stopHearing();
		emptyBar();
		removeTools();
		notes.remove();
		contents.restore();
		for (const message of messages) message.remove();
	};
}

/** What may have to be said, among the messages of the page. */
function addMessages(): readonly HTMLElement[] {
	const copied = translated('p', 'reading', 'link.copied');
	copied.dataset.message = COPIED;
	const notLoaded = translated('p', 'reading', 'notLoaded');
	notLoaded.dataset.message = NOT_LOADED;
	document.getElementById('messages')?.append(copied, notLoaded);
	return [copied, notLoaded];
}

const listeners = new Set<() => void>();

/** Calls a function whenever what this browser keeps has been cleared. Returns what ends that. */
export function onCleared(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** Tells everyone that it has been cleared. */
export function tellCleared(): void {
	for (const listener of listeners) listener();
}
