import { element } from '../../browser/element.ts';
import { onLanguage } from '../deck/language.ts';
import { takeReadingPosition } from '../deck/reading-position.ts';
import { beginsAtTop, focusHeading, indexOf, positionOf, sections, titleOf } from '../deck/slides.ts';
import { currentIndex, go, onSlide } from '../deck/stage.ts';
import { follows, onPaper, onStage } from '../deck/state.ts';
import { keepApart, wasApart } from './kept-room.ts';
import { t } from './words.ts';

/** Follows a talk in the page. */
export interface Follower {
	/** The section of the slide at which the talk is; undefined as long as nobody knows. */
	readonly section: HTMLElement | undefined;
	/** Whether the reader has let go. */
	readonly isApart: boolean;
	/**
	 * Takes where the talk is: the page goes there with it, unless the reader has let go or does something else. While she writes to the
	 * trainer it waits until she has done so.
	 */
	follow(slide: string): void;
	/** Goes to where the talk is, and follows again. */
	rejoin(): void;
	stop(): void;
}

/** Who is told of what the reader does. */
export interface Told {
	/** Is called when the reader has let go, or the page has come to the talk after a wait. */
	onChange(): void;
	/** Takes what a screen reader is to say. */
	say(text: string): void;
}

/** The shares of what can be seen of the text: the slide must begin above the first, and what the wall shows of it end below the second. */
const BEGINS_ABOVE = 0.6;
const ENDS_BELOW = 0.35;

/**
 * Follows a talk: marks its slide, and scrolls to it. Whoever scrolls away from what the wall shows of it has let go, be it to
 * another slide or to the detail below; so has who writes, has selected a text, or has something open when the talk goes on. Nothing moves
 * under her then.
 *
 * @param code the code of its room
 * @param told who is told of what the reader does
 */
export function followTalk(code: string, told: Told): Follower {
	const ending = new AbortController();
	const { signal } = ending;
	const mark = makeMark(signal);
	/** Where the talk is, and the slide to which the page has come with it. */
	let section: HTMLElement | undefined;
	let reached: HTMLElement | undefined;
	let isApart = wasApart(code);
	/** Where the page has been scrolled to last, which at its end may be above the slide, and where in the page the slide was then. */
	let broughtTo = -1;
	let place = -1;
	/** Whether the reader has scrolled since. */
	let hasScrolled = false;

	const letGo = () => {
		if (isApart) return;
		isApart = true;
		keepApart(code, true);
		told.say(t('state.apart', { button: t('bar.return') }));
		told.onChange();
	};
	const bring = (to: HTMLElement) => {
		reached = to;
		if (onPaper() || follows()) return;
		if (onStage()) {
			const index = sections.indexOf(to);
			if (index !== currentIndex()) go(index);
			return;
		}
		to.scrollIntoView({ block: 'start', behavior: 'instant' });
		takeReadingPosition(to);
		settle(to);
	};
	const settle = (at: HTMLElement) => {
		broughtTo = scrollY;
		place = placeOf(at);
		hasScrolled = false;
	};
	/** Goes on with the talk, and says where that is. */
	const goOn = () => {
		if (!section || isApart || section === reached || isWritingToTrainer()) return;
		const isFirst = reached === undefined;
		bring(section);
		// As on the stage: the next key would else lead back to the slide where the focus was.
		const focused = document.activeElement?.closest('section[data-slide]');
		if (focused && focused !== section) focusHeading(section);
		// The stage says itself what has come onto it.
		if (isFirst || !onStage()) {
			told.say(`${isFirst ? `${t('state.follows')} ` : ''}${positionOf(section)}: ${titleOf(section)}`);
		}
	};
	/** The slide to which the page has come with the talk, while its reader follows in the text. */
	const followed = () => (isApart || onStage() || onPaper() ? undefined : reached);
	/** What comes late makes texts longer, and another width all of them: as long as the reader has not scrolled, the slide stays at the top. */
	const keep = () => {
		const slide = followed();
		if (!slide) return;
		if (beginsAtTop(slide)) settle(slide);
		else if (!hasScrolled && isShifted(placeOf(slide) - place, scrollY - broughtTo)) bring(slide);
	};
	const look = () => {
		keep();
		const slide = followed();
		if (!slide) return;
		hasScrolled = scrollY !== broughtTo;
		if (hasScrolled && !isBefore(slide)) letGo();
	};
	addEventListener('scroll', look, { passive: true, signal });
	onSlide((index) => {
		const slide = sections[index];
		if (!slide || isApart || !onStage() || !reached || slide === reached) return;
		// The stage has just said it, which is overwritten by what is said now.
		told.say(`${positionOf(slide)}: ${titleOf(slide)}`);
		letGo();
	}, signal);
	const observer = new ResizeObserver(keep);
	observer.observe(document.body);
	signal.addEventListener('abort', () => observer.disconnect());
	const release = () => {
		if (signal.aborted) return;
		goOn();
		told.onChange();
	};
	document.addEventListener(
		'focusout',
		() => {
			// The focus is where it goes after this event.
			if (!isApart && section !== reached) setTimeout(release);
		},
		{ signal },
	);

	return {
		get section() {
			return section;
		},
		get isApart() {
			return isApart;
		},
		follow(slide) {
			const next = sections[indexOf(slide)];
			// A slide of another version of the deck is nowhere here.
			if (!next || next === section || signal.aborted) return;
			const isFirst = section === undefined;
			section = next;
			mark.put(next);
			// Who has asked to follow is taken there, but from what she writes.
			if (isFirst ? isWriting() : isBusy()) letGo();
			goOn();
		},
		rejoin() {
			isApart = false;
			keepApart(code, false);
			if (!section) return;
			bring(section);
			focusHeading(section);
		},
		stop() {
			ending.abort();
			mark.remove();
			section = reached = undefined;
		},
	};
}

/** Where in the page a slide begins, in pixels from the top of the page. */
function placeOf(section: HTMLElement): number {
	return section.getBoundingClientRect().top + scrollY;
}

/**
 * Whether texts before a slide have become longer or shorter. A browser keeps what is read in its place by itself, whole, in part or not
 * at all, and tells of that as of a scroll: what goes beyond, or the other way, the reader has scrolled.
 *
 * @param shift how far the slide has come down the page, in pixels
 * @param scrolled how far the page has been scrolled down, in pixels
 */
function isShifted(shift: number, scrolled: number): boolean {
	return Math.abs(shift) >= 1 && scrolled > Math.min(shift, 0) - 1 && scrolled < Math.max(shift, 0) + 1;
}

/** Whether the reader has before her what the wall shows of a slide. */
function isBefore(section: HTMLElement): boolean {
	const { top, bottom, height } = (section.querySelector('.wall') ?? section).getBoundingClientRect();
	const foot = document.querySelector('.live')?.getBoundingClientRect().top ?? innerHeight;
	return top < foot * BEGINS_ABOVE && bottom > Math.min(foot * ENDS_BELOW, height / 2);
}

/** What stands still in the window when the page moves. */
const FIXED = '.live, .article-head';

/** Whether the reader does something that the page must not move under. */
export function isBusy(): boolean {
	const focused = document.activeElement;
	const isAtControl = focused?.matches(':focus-visible:not(h1, h2, h3, body)') ?? false;
	if (isWriting() || (isAtControl && !focused?.closest(FIXED))) return true;
	const selection = getSelection();
	if (selection && !selection.isCollapsed && selection.toString().trim() !== '') return true;
	return document.querySelector('dialog[open], .panel-sheet:popover-open, .definition:popover-open') !== null;
}

/** Whether the reader is at a field of the page. */
function isWriting(): boolean {
	const field = document.activeElement?.closest('input, textarea, select');
	return field ? !field.closest('.live') : false;
}

/** Whether the reader is at the field for questions, which the page need not let go of the talk for: what she does is part of it. */
function isWritingToTrainer(): boolean {
	return document.activeElement?.matches('.live textarea') ?? false;
}

/** Makes what marks the slide of the talk. */
function makeMark(signal: AbortSignal): { put(section: HTMLElement): void; remove(): void } {
	const words = element('span');
	const mark = element('p', 'live-mark', words);
	const fill = () => {
		words.textContent = t('here');
	};
	fill();
	onLanguage(fill, signal);
	const remove = () => {
		mark.closest('section')?.removeAttribute('aria-current');
		mark.remove();
	};
	return {
		put(section) {
			remove();
			section.setAttribute('aria-current', 'true');
			section.prepend(mark);
		},
		remove,
	};
}
