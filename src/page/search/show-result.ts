import { replaceAddress, withHash } from '../../browser/address.ts';
import { element } from '../../browser/element.ts';
import { showAgain } from '../deck/blank.ts';
import { nameView } from '../deck/chosen-view.ts';
import { onLanguage, pageLanguage } from '../deck/language.ts';
import { addCard, createNoticeCard, type NoticeCard } from '../deck/notice-card.ts';
import { announce } from '../deck/notices.ts';
import { closeOverview } from '../deck/overview.ts';
import { closePanels } from '../deck/panels.ts';
import { focusHeading, sections } from '../deck/slides.ts';
import { onSlide, show } from '../deck/stage.ts';
import { changeView } from '../deck/views.ts';
import { type FoundPassage, type Passage, scoreOf } from './passages.ts';
import { translator } from './words.ts';
import '../../styles/search/found.css';
import { isOn, onStage } from '../deck/state.ts';

/** A slide that was found, with the passage to go to and everything that is to be highlighted. */
export interface Destination {
	readonly section: HTMLElement;
	readonly found: readonly FoundPassage[];
	readonly best: FoundPassage | undefined;
	/** The text below the passage, if the passage is a heading. */
	readonly under: Passage | undefined;
}

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta']);

/** The section with highlights; undefined when there is none. */
let marked: HTMLElement | undefined;
let watching: IntersectionObserver | undefined;

/**
 * Goes to a search result and highlights it until the next key is pressed or the reader leaves the slide.
 *
 * @param destination the search result
 */
export function showResult(destination: Destination): void {
	leave();
	if (onStage()) showOnStage(destination);
	else showInText(destination);
}

function showOnStage(destination: Destination): void {
	const { section, found, best } = destination;
	closeOverview();
	closePanels();
	showAgain();
	// All steps of the slide are shown, because the result may be in the last one.
	const steps = isOn('steps') ? section.querySelectorAll('[data-step]').length : 0;
	show(sections.indexOf(section), steps);
	markFound(destination);
	// The visible part of the slide may match the query as well as the passage in the text does. Then the text is not
	// offered.
	const seen = found.filter(({ passage }) => passage.element.checkVisibility({ visibilityProperty: true }));
	if (best && scoreOf(...seen) < scoreOf(best)) {
		showNote(section, () => readAt(destination));
	} else {
		focusHeading(section);
	}
}

/** Opens the reading view at the search result. */
function readAt(destination: Destination): void {
	nameView('read');
	replaceAddress(withHash(`#/${destination.section.id}`));
	changeView();
	showResult(destination);
}

function showInText(destination: Destination): void {
	const { section, best } = destination;
	// The result gets a history entry of its own, so that Back leads to where the reader was.
	if (location.hash !== `#/${section.id}`) location.hash = `#/${section.id}`;
	const element = best?.passage.element ?? section;
	element.tabIndex = -1;
	element.classList.add('found-place');
	element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
	element.scrollIntoView({ block: best ? 'center' : 'start', behavior: 'instant' });
	element.focus({ preventScroll: true });
	markFound(destination);
	watching = new IntersectionObserver(([entry]) => entry && !entry.isIntersecting && leave());
	// Observation starts in the next frame, when the section is in the viewport. Before that, it would count as left.
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
		// Modifier keys and repeated keys do not mean that the reader moves on.
		if (!marked || event.repeat || MODIFIERS.has(event.key)) return;
		unmark();
	},
	{ capture: true },
);

let note: NoticeCard | undefined;

/**
 * Says in the slide view that the result is not on the projected slide, and offers to read it. The notice gets the
 * focus.
 *
 * @param section the section of the slide
 * @param read opens the result in the reading view
 */
export function showNote(section: HTMLElement, read: () => void): void {
	const words = translator(pageLanguage());
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
	addCard(note.element);
	announce(words('found.hidden'));
	link.focus();
}

/** Removes that notice. */
export function hideNote(): void {
	note?.element.remove();
	note = undefined;
}

/** The name of the highlight and of the class, as the style sheet has it. */
const NAME = 'found';

let markedWords: readonly HTMLElement[] = [];

/**
 * Highlights parts of the page, and removes earlier highlights. It uses the CSS Custom Highlight API, which leaves the
 * DOM as it is; in browsers without it, `mark` elements.
 *
 * @param ranges the texts to highlight
 */
export function mark(ranges: readonly Range[]): void {
	unmark();
	if ('highlights' in CSS) CSS.highlights.set(NAME, new Highlight(...ranges));
	else markedWords = ranges.flatMap(wrap);
}

/** Removes all highlights. */
export function unmark(): void {
	if ('highlights' in CSS) CSS.highlights.delete(NAME);
	for (const element of markedWords) {
		const parent = element.parentNode;
		element.replaceWith(...element.childNodes);
		parent?.normalize();
	}
	markedWords = [];
}

/** Wraps a word in a `mark` element. A word that spans more than one text node is left as it is. */
function wrap(range: Range): readonly HTMLElement[] {
	if (range.startContainer !== range.endContainer) return [];
	const element = document.createElement('mark');
	element.className = NAME;
	range.surroundContents(element);
	return [element];
}
