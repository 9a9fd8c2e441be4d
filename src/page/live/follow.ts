import { element } from '../../browser/element.ts';
import { onLanguage } from '../deck/language.ts';
import { announce } from '../deck/notices.ts';
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
	/** Takes where the talk is: the page goes there with it, unless the reader has let go or does something else. */
	follow(slide: string): void;
	/** Goes to where the talk is, and follows again. */
	rejoin(): void;
	stop(): void;
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
 * @param onChange is called when the reader has let go
 */
export function followTalk(code: string, onChange: () => void): Follower {
	const ending = new AbortController();
	const { signal } = ending;
	const mark = makeMark(signal);
	let section: HTMLElement | undefined;
	let isApart = wasApart(code);
	/** Where the page has been scrolled to last, which at its end may be above the slide. */
	let broughtTo = -1;

	const letGo = () => {
		if (isApart) return;
		isApart = true;
		keepApart(code, true);
		onChange();
	};
	const bring = () => {
		if (!section || onPaper() || follows()) return;
		if (onStage()) {
			const index = sections.indexOf(section);
			if (index !== currentIndex()) go(index);
			return;
		}
		section.scrollIntoView({ block: 'start', behavior: 'instant' });
		takeReadingPosition(section);
		broughtTo = scrollY;
	};
	const look = () => {
		if (!isApart && section && !onStage() && !onPaper() && scrollY !== broughtTo && !isBefore(section)) letGo();
	};
	addEventListener('scroll', look, { passive: true, signal });
	onSlide((index) => {
		if (onStage() && section && index !== sections.indexOf(section)) letGo();
	}, signal);
	// What comes late makes texts longer, and another width all of them: as long as the reader has not moved, the slide stays in its place.
	const observer = new ResizeObserver(() => {
		if (!isApart && section && !onStage() && scrollY === broughtTo && !beginsAtTop(section)) bring();
	});
	observer.observe(document.body);
	signal.addEventListener('abort', () => observer.disconnect());

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
			if (!next || next === section) return;
			const isFirst = section === undefined;
			section = next;
			mark.put(next);
			// Who has just asked to follow is taken there, wherever the focus is.
			if (!isApart && !isFirst && isBusy()) letGo();
			if (isApart) return;
			bring();
			// The stage says itself what has come onto it.
			if (onStage() && !isFirst) return;
			announce(`${isFirst ? `${t('state.follows')} ` : ''}${positionOf(next)}: ${titleOf(next)}`);
		},
		rejoin() {
			isApart = false;
			keepApart(code, false);
			bring();
			focusHeading(section);
		},
		stop() {
			ending.abort();
			mark.remove();
			section = undefined;
		},
	};
}

/** Whether the reader has before her what the wall shows of a slide. */
function isBefore(section: HTMLElement): boolean {
	const { top, bottom, height } = (section.querySelector('.wall') ?? section).getBoundingClientRect();
	const foot = document.querySelector('.live')?.getBoundingClientRect().top ?? innerHeight;
	return top < foot * BEGINS_ABOVE && bottom > Math.min(foot * ENDS_BELOW, height / 2);
}

/** Whether the reader does something that the page must not move under. */
export function isBusy(): boolean {
	const focused = document.activeElement;
	const isAtControl = focused?.matches('input, textarea, select, :focus-visible:not(h1, h2, h3, body)') ?? false;
	if (isAtControl && !focused?.closest('.live')) return true;
	const selection = getSelection();
	if (selection && !selection.isCollapsed && selection.toString().trim() !== '') return true;
	return document.querySelector('dialog[open], .panel-sheet:popover-open') !== null;
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
