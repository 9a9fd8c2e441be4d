import check from 'lucide-static/icons/check.svg?raw';
import { withHash } from '../../browser/address.ts';
import { element, iconOf } from '../../browser/element.ts';
import { focusHeading, indexInSight, indexOf, sections } from '../deck/slides.ts';
import type { Reader } from './progress.ts';
import { retranslate, translated } from './words.ts';

/** The table of contents in the reading view. */
export interface Contents {
	/** Updates the marks of what has been read. */
	mark(): void;
	/** Removes what was added to the contents. */
	restore(): void;
}

const PANEL = 'contents-panel';

/**
 * Makes the contents follow the reader: the link of the slide in sight is the current one, slides that she has read
 * have a check mark, and each part says how many of its slides are read. When the contents are an open popover, they
 * close after a link has been followed.
 *
 * @param reader tells what has been read; undefined until the reader is being followed
 * @param signal removes the listeners when it is aborted
 */
export function startContents(reader: () => Reader | undefined, signal: AbortSignal): Contents {
	const panel = document.getElementById(PANEL);
	const links = [...(panel?.querySelectorAll<HTMLAnchorElement>('li a') ?? [])];
	const counts = [...(panel?.querySelectorAll<HTMLElement>('.toc-part') ?? [])].flatMap((part) => {
		const heading = part.querySelector('h3');
		if (!heading) return [];
		const count = translated('span', 'progress.part', 'part-read', countIn(part));
		heading.append(' ', count);
		return [{ part, count }];
	});
	const marks = new Map<HTMLAnchorElement, HTMLElement>();
	const mark = () => {
		for (const link of links) {
			const section = sections[indexOf(link.hash.slice(2))];
			const read = section !== undefined && reader()?.isRead(section) === true;
			if (read === marks.has(link)) continue;
			if (read) {
				const words = translated('span', 'progress.read', 'unseen');
				const made = element('span', 'is-read', iconOf(check), words);
				marks.set(link, made);
				link.append(made);
			} else {
				marks.get(link)?.remove();
				marks.delete(link);
			}
		}
		for (const { part, count } of counts) {
			const values = countIn(part);
			retranslate(count, 'progress.part', values);
			count.hidden = values.read === 0;
		}
	};

	let frameRequested = false;
	const follow = () => {
		frameRequested = false;
		if (signal.aborted) return;
		const here = `#/${sections[Math.max(indexInSight(), 0)]?.id}`;
		for (const link of links) {
			if (link.getAttribute('href') !== here) link.removeAttribute('aria-current');
			else if (!link.ariaCurrent) {
				link.ariaCurrent = 'true';
				if (panel) keepInSight(link, panel);
			}
		}
	};
	const followSoon = () => {
		if (!frameRequested) requestAnimationFrame(follow);
		frameRequested = true;
	};
	addEventListener('scroll', followSoon, { passive: true, signal });
	addEventListener('resize', followSoon, { signal });
	panel?.addEventListener('toggle', followSoon, { signal });
	panel?.addEventListener('click', leave, { signal });
	mark();
	follow();
	return {
		mark,
		restore() {
			for (const { count } of counts) {
				count.previousSibling?.remove();
				count.remove();
			}
			for (const made of marks.values()) made.remove();
		},
	};

	function countIn(part: Element): { read: number; total: number } {
		const own = links.filter((link) => part.contains(link));
		const read = own.filter((link) => {
			const section = sections[indexOf(link.hash.slice(2))];
			return section !== undefined && reader()?.isRead(section) === true;
		});
		return { read: read.length, total: own.length };
	}
}

/** Scrolls the contents only; `scrollIntoView` could scroll the page as well. */
function keepInSight(link: HTMLElement, panel: HTMLElement): void {
	const [own, frame] = [link.getBoundingClientRect(), panel.getBoundingClientRect()];
	if (own.top < frame.top + own.height || own.bottom > frame.bottom - own.height) {
		panel.scrollTop += own.top - frame.top - frame.height / 2;
	}
}

/** Moves the focus to where the link leads, and closes the contents if they are an open popover. */
function leave(event: MouseEvent): void {
	const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('li a') : null;
	if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
	const section = sections[indexOf(link.hash.slice(2))];
	if (!section) return;
	event.preventDefault();
	goTo(section);
}

/**
 * Scrolls a slide to the top of the window, focuses its heading and adds its address to the history.
 *
 * @param section the section of the slide
 */
export function goTo(section: HTMLElement): void {
	focusHeading(section);
	const panel = document.getElementById(PANEL);
	if (panel?.matches(':popover-open')) panel.hidePopover();
	history.pushState(history.state, '', withHash(`#/${section.id}`));
	section.scrollIntoView({ block: 'start', behavior: 'instant' });
}
