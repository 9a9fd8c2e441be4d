import check from 'lucide-static/icons/check.svg?raw';
import { element, iconOf } from '../../browser/element.ts';
import { focusHeading, indexInSight, indexOf, sections } from '../deck/slides.ts';
import { retranslate, translated } from '../deck/words.ts';
import type { Reader } from './progress.ts';

/** The contents while reading. */
export interface Contents {
	/** Shows anew what has been read. */
	mark(): void;
	/** Takes out what was added. */
	restore(): void;
}

const PANEL = 'contents-panel';

/**
 * Makes the contents follow the reader: the place that she has before her is the current one, what she has read has a mark,
 * and each part says how much of it that is. As a sheet they close when they have led somewhere.
 */
export function startContents(reader: () => Reader | undefined, signal: AbortSignal): Contents {
	const panel = document.getElementById(PANEL);
	const links = [...(panel?.querySelectorAll<HTMLAnchorElement>('li a') ?? [])];
	const counts = [...(panel?.querySelectorAll<HTMLElement>('.toc-part') ?? [])].flatMap((part) => {
		const heading = part.querySelector('h3');
		if (!heading) return [];
		const count = translated('span', 'reading', 'progress.part', 'part-read', countIn(part));
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
				const words = translated('span', 'reading', 'progress.read', 'unseen');
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
			retranslate(count, 'reading', 'progress.part', values);
			count.hidden = values.read === 0;
		}
	};

	let waiting = false;
	const follow = () => {
		waiting = false;
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
		if (!waiting) requestAnimationFrame(follow);
		waiting = true;
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

/** Scrolls the contents, and never the page. */
function keepInSight(link: HTMLElement, panel: HTMLElement): void {
	const [own, frame] = [link.getBoundingClientRect(), panel.getBoundingClientRect()];
	if (own.top < frame.top + own.height || own.bottom > frame.bottom - own.height) {
		panel.scrollTop += own.top - frame.top - frame.height / 2;
	}
}

/** The focus goes where the link leads; a sheet is closed, and gives way to the text. */
function leave(event: MouseEvent): void {
	const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('li a') : null;
	if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
	const section = sections[indexOf(link.hash.slice(2))];
	if (!section) return;
	event.preventDefault();
	goTo(section);
}

/** Brings a slide to the top of the window, gives it the focus and writes it into the address. */
export function goTo(section: HTMLElement): void {
	focusHeading(section);
	const panel = document.getElementById(PANEL);
	if (panel?.matches(':popover-open')) panel.hidePopover();
	history.pushState(history.state, '', `#/${section.id}`);
	section.scrollIntoView({ block: 'start', behavior: 'instant' });
}
