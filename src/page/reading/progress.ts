import { recall, remember } from '../../browser/stored.ts';
import { textOf } from '../../browser/text-of.ts';
import { indexInSight, sections } from '../deck/slides.ts';
import { secondsToRead } from './reading-time.ts';

/** Where the slide is kept that the reader had before her last. */
export const PLACE = 'reading.place';

/** The first slide that is worth going back to, counted from 0: title and contents are where everyone begins. */
export const FIRST_PLACE = 2;

const SECOND = 1000;

/** What is known of where the reader is and has been. */
export interface Reader {
	/** The slide where she left off the last time, if any. */
	readonly left: HTMLElement | undefined;
	isRead(section: HTMLElement): boolean;
	/** Forgets what has been read. */
	forget(): void;
}

/**
 * Looks once a second which slide the reader has before her: that is her place, and when she has had it for long enough, see
 * `secondsToRead`, it counts as read.
 *
 * @param onRead called when another slide counts as read
 * @param signal ends it
 */
export function followReader(onRead: (section: HTMLElement) => void, signal: AbortSignal): Reader {
	const left = sections.findIndex(({ id }) => id === recall(PLACE));
	let read = new Set(keptRead());
	const seen = new Map<HTMLElement, number>();
	let kept: string | undefined;
	const look = () => {
		const index = indexInSight();
		const section = sections[index];
		if (document.hidden || !section) return;
		if (index >= FIRST_PLACE && section.id !== kept) {
			kept = section.id;
			remember(PLACE, section.id);
		}
		if (read.has(section.id)) return;
		const seconds = (seen.get(section) ?? 0) + 1;
		seen.set(section, seconds);
		if (seconds < secondsToRead(wordsOf(section))) return;
		read.add(section.id);
		keepRead(read);
		onRead(section);
	};
	const looking = setInterval(look, SECOND);
	signal.addEventListener('abort', () => clearInterval(looking));
	return {
		left: left >= FIRST_PLACE ? sections[left] : undefined,
		isRead: ({ id }) => read.has(id),
		forget: () => {
			read = new Set();
			seen.clear();
			kept = undefined;
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

/** The ids of the slides that the reader has read, as this browser keeps them. Ids of no slide of the deck may be among them. */
export function keptRead(): ReadonlySet<string> {
	try {
		const kept: unknown = JSON.parse(recall(NAME) ?? '[]');
		return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []);
	} catch {
		return new Set();
	}
}

/** Keeps them. Where the browser keeps nothing they are known until the page is left. */
export function keepRead(ids: ReadonlySet<string>): void {
	remember(NAME, JSON.stringify([...ids]));
}
