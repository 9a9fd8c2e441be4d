import { element } from '../../browser/element.ts';
import { showAgain } from '../deck/blank.ts';
import { onLanguage, pageLanguage } from '../deck/language.ts';
import { createNoticeCard, type NoticeCard } from '../deck/notice-card.ts';
import { announce } from '../deck/notices.ts';
import { overviewOpen, toggleOverview } from '../deck/overview.ts';
import { closePanels } from '../deck/panels.ts';
import { focusHeading, sections } from '../deck/slides.ts';
import { onSlide, show } from '../deck/stage.ts';
import { changeView } from '../deck/views.ts';
import { translator } from '../deck/words.ts';
import { type FoundPassage, type Passage, scoreOf } from './passages.ts';
import '../../styles/search/found.css';
import { isOn, onStage } from '../deck/state.ts';

/** A slide that was found: the passage to go to, and all that is to be marked. */
export interface Destination {
	readonly section: HTMLElement;
	readonly found: readonly FoundPassage[];
	readonly best: FoundPassage | undefined;
	/** What stands under the passage, when that is a heading. */
	readonly under: Passage | undefined;
}

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta']);

/** What is marked now; undefined when nothing is. */
let marked: HTMLElement | undefined;
let watching: IntersectionObserver | undefined;

/** Goes to what was found, and marks it until the next key, or until the reader has left the slide. */
export function showResult(destination: Destination): void {
	leave();
	if (onStage()) showOnStage(destination);
	else showInText(destination);
}

function showOnStage(destination: Destination): void {
	const { section, found, best } = destination;
	if (overviewOpen()) toggleOverview();
	closePanels();
	showAgain();
	// With all its steps: what was found may be in the last of them.
	const steps = isOn('steps') ? section.querySelectorAll('[data-step]').length : 0;
	show(sections.indexOf(section), steps);
	markFound(destination);
	// What the wall shows may have as much of what was looked for as the place in the text.
	const seen = found.filter(({ passage }) => passage.element.checkVisibility({ visibilityProperty: true }));
	if (best && scoreOf(...seen) < scoreOf(best)) {
		showNote(section, () => readAt(destination));
	} else {
		focusHeading(section);
	}
}

/** Opens the reading view at the place. */
function readAt(destination: Destination): void {
	const address = new URL(location.href);
	address.searchParams.set('as', 'read');
	address.hash = `#/${destination.section.id}`;
	history.replaceState(history.state, '', address);
	changeView();
	showResult(destination);
}

function showInText(destination: Destination): void {
	const { section, best } = destination;
	// A place of its own in the history: Back leads to where the reader was.
	if (location.hash !== `#/${section.id}`) location.hash = `#/${section.id}`;
	const element = best?.passage.element ?? section;
	element.tabIndex = -1;
	element.classList.add('found-place');
	element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
	element.scrollIntoView({ block: best ? 'center' : 'start', behavior: 'instant' });
	element.focus({ preventScroll: true });
	markFound(destination);
	watching = new IntersectionObserver(([entry]) => entry && !entry.isIntersecting && leave());
	// Once it is in the window; before, it would be taken for left.
	requestAnimationFrame(() => watching?.observe(section));
}

function markFound({ section, found }: Destination): void {
	marked = section;
	mark(found.flatMap(({ passage, words }) => words.map(({ from, to }) => passage.range(from, to))));
}

function leave(): void {
	if (!marked) return;
	marked.querySelector('.found-place')?.classList.remove('found-place');
	marked = undefined;
	watching?.disconnect();
	watching = undefined;
	unmark();
	hideNote();
}

onSlide((index) => {
	if (marked && sections[index] !== marked) leave();
});
onLanguage(leave);
document.addEventListener(
	'keydown',
	(event) => {
		// The keys that lead to the note and into it are no sign that the reader goes on.
		if (!marked || event.repeat || MODIFIERS.has(event.key)) return;
		unmark();
	},
	{ capture: true },
);

let note: NoticeCard | undefined;

/**
 * Says in the slide view that what was found is not on the wall, and offers to read it.
 *
 * @param read opens the place
 */
export function showNote(section: HTMLElement, read: () => void): void {
	const words = translator('search', pageLanguage());
	const text = element('p', '', words('found.hidden'));
	const link = element('a', '', words('found.read'));
	link.href = `?as=read#/${section.id}`;
	link.addEventListener('click', (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		read();
	});
	const close = element('button', '', words('found.dismiss'));
	note = createNoticeCard('found-note', words('found.label'), text, link, close);
	close.addEventListener('click', note.leave);
	document.body.append(note.element);
	announce(words('found.hidden'));
	link.focus();
}

export function hideNote(): void {
	note?.element.remove();
	note = undefined;
}

/** The name of the highlight in the style sheet. */
const NAME = 'found';

let markedWords: readonly HTMLElement[] = [];

/** Marks parts of the page, and nothing else any more. Nodes stay as they are where the browser can mark them so. */
export function mark(ranges: readonly Range[]): void {
	unmark();
	if ('highlights' in CSS) CSS.highlights.set(NAME, new Highlight(...ranges));
	else markedWords = ranges.flatMap(wrap);
}

export function unmark(): void {
	if ('highlights' in CSS) CSS.highlights.delete(NAME);
	for (const element of markedWords) {
		const parent = element.parentNode;
		element.replaceWith(...element.childNodes);
		parent?.normalize();
	}
	markedWords = [];
}

/** A word that is written in more than one node is left as it is. */
function wrap(range: Range): readonly HTMLElement[] {
	if (range.startContainer !== range.endContainer) return [];
	const element = document.createElement('mark');
	element.className = NAME;
	range.surroundContents(element);
	return [element];
}
