import { onStored, recall, remember } from '../../browser/stored.ts';
import { textOf } from '../../browser/text-of.ts';
import { indexInSight, sections } from '../deck/slides.ts';
import { secondsToRead } from './reading-time.ts';

/** The key under which the id of the last slide that the reader had before her is stored. */
export const PLACE = 'reading.place';

/** The index of the first slide that is worth returning to: everyone begins at the title and the contents. */
export const FIRST_PLACE = 2;

const SECOND = 1000;

/** What is known about where the reader is and what she has read. */
export interface Reader {
	/** The slide where she left off last time; undefined if there is none. */
	readonly left: HTMLElement | undefined;
	/** Tells whether she has read a slide. */
	isRead(section: HTMLElement): boolean;
	/** Forgets what has been read. */
	forget(): void;
}

/** What has been read and could not be stored: it counts until the page is left. */
const unkept = new Set<string>();
/** The slide that was in sight when all was forgotten: it is not stored again by staying there. */
let forgotten: string | undefined;

/**
 * Checks once a second which slide the reader has before her. That slide is stored as her place, and it counts as read
 * when it has been before her for long enough (see {@link secondsToRead}).
 *
 * @param onRead called when what counts as read has changed, in this tab or in another
 * @param signal stops the checks when it is aborted
 */
export function followReader(onRead: () => void, signal: AbortSignal): Reader {
	const left = sections.findIndex(({ id }) => id === recall(PLACE));
	/** What has been read in any tab. Each adds to what the others have stored. */
	let read = new Set([...keptRead(), ...unkept]);
	const refresh = () => {
		read = new Set([...keptRead(), ...unkept]);
	};
	const seen = new Map<HTMLElement, number>();
	let kept: string | undefined;
	const look = () => {
		const index = indexInSight();
		const section = sections[index];
		if (document.hidden || !section) {
			// Another tab may store its place meanwhile: the one that is read next is newer.
			kept = undefined;
			return;
		}
		if (section.id === forgotten) return;
		forgotten = undefined;
		if (index >= FIRST_PLACE && section.id !== kept) {
			kept = section.id;
			remember(PLACE, section.id);
		}
		if (read.has(section.id)) return;
		const seconds = (seen.get(section) ?? 0) + 1;
		seen.set(section, seconds);
		if (seconds < secondsToRead(wordsOf(section))) return;
		refresh();
		read.add(section.id);
		if (keepRead(read)) unkept.clear();
		else unkept.add(section.id);
		onRead();
	};
	const timer = setInterval(look, SECOND);
	signal.addEventListener('abort', () => clearInterval(timer));
	const takeStored = () => {
		refresh();
		if (read.size === 0) seen.clear();
		onRead();
	};
	onStored((name) => {
		if (name === undefined || name === NAME) takeStored();
	}, signal);
	addEventListener('pageshow', ({ persisted }) => persisted && takeStored(), { signal });
	return {
		left: left >= FIRST_PLACE ? sections[left] : undefined,
		isRead: ({ id }) => read.has(id),
		forget: () => {
			unkept.clear();
			refresh();
			seen.clear();
			kept = undefined;
			forgotten = sections[indexInSight()]?.id;
		},
	};
}

function wordsOf(section: HTMLElement): number {
	const texts = [...section.querySelectorAll('h1, h2, h3, h4, p, li, dd, dt')].filter(
		(text) => !text.closest('figure, .notes, .foot, .own-note'),
	);
	return texts.reduce((sum, text) => sum + textOf(text).split(' ').length, 0);
}

const NAME = 'reading.read';

/**
 * The ids of the slides that the reader has read, as this browser has stored them. Some may be of slides that the deck
 * no longer has.
 */
export function keptRead(): ReadonlySet<string> {
	try {
		const kept: unknown = JSON.parse(recall(NAME) ?? '[]');
		return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []);
	} catch {
		return new Set();
	}
}

/**
 * Stores which slides have been read. If the browser stores nothing, they are only known until the page is left.
 *
 * @param ids the ids of the slides
 * @returns whether they are stored
 */
export function keepRead(ids: ReadonlySet<string>): boolean {
	return remember(NAME, JSON.stringify([...ids]));
}
