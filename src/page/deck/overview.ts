import { keyOf } from '../../model/talk-keys.ts';
import { onLanguage } from './language.ts';
import { notifyFailure } from './notices.ts';
import { closePanels } from './panels.ts';
import { giveBackFocus, sections, titleOf } from './slides.ts';
import { currentIndex, go } from './stage.ts';
import { isOn, setFlag } from './state.ts';

let grid: HTMLElement | undefined;
/** Whether the grid is requested; its style sheet may still be loading. */
let wanted = false;
let before: Element | null = null;

/** Tells whether the grid of all slides is open. */
export function overviewOpen(): boolean {
	return isOn('overview');
}

/** Opens or closes the grid of all slides. */
export function toggleOverview(): void {
	wanted = !wanted;
	if (overviewOpen()) close();
	else if (wanted) void open();
}

/**
 * Closes it, or has it not open if its style sheet is still loading.
 *
 * @returns whether it was there, or to come
 */
export function closeOverview(): boolean {
	const was = wanted;
	wanted = false;
	if (overviewOpen()) close();
	return was;
}

/**
 * Opens the grid. It shows the slides themselves, small and inert, with a link over each that has the slide's title as
 * its name. So a screen reader finds a list of links, and the slides are unchanged when the grid closes.
 */
async function open(): Promise<void> {
	try {
		await import('../../styles/overview.css');
	} catch (error) {
		wanted = false;
		void notifyFailure('limited', error);
		return;
	}
	if (!wanted || overviewOpen()) return;
	closePanels();
	before = document.activeElement;
	grid ??= build();
	nameLinks();
	grid.hidden = false;
	setFlag('overview', true);
	setInert(true);
	const links = linksOf(grid);
	for (const [index, link] of links.entries()) {
		if (index === currentIndex()) link.setAttribute('aria-current', 'true');
		else link.removeAttribute('aria-current');
	}
	const link = links[currentIndex()];
	link?.focus({ preventScroll: true });
	link?.scrollIntoView({ block: 'center' });
}

function close(): void {
	wanted = false;
	setFlag('overview', false);
	if (grid) grid.hidden = true;
	setInert(false);
	scrollTo(0, 0);
	giveBackFocus(before, sections[currentIndex()]);
}

function setInert(inert: boolean): void {
	document.querySelector<HTMLElement>('.slides')?.toggleAttribute('inert', inert);
}

function build(): HTMLElement {
	const nav = document.getElementById('overview');
	if (!nav) throw new Error('the page has no place for the overview');
	const list = document.createElement('ol');
	list.append(...sections.map(itemOf));
	onLanguage(nameLinks);
	nav.append(list);
	// The grid moves out of the tools, from which it got the prefix of its words.
	nav.dataset.words = 'ui';
	document.getElementById('deck')?.append(nav);
	nav.addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest('a') : null;
		if (!link) return;
		event.preventDefault();
		event.stopPropagation();
		go(linksOf(nav).indexOf(link));
		close();
	});
	nav.addEventListener('keydown', (event) => moveFocus(nav, event));
	return nav;
}

function itemOf(section: HTMLElement): HTMLLIElement {
	const item = document.createElement('li');
	const link = document.createElement('a');
	link.href = `#/${section.id}`;
	item.append(link);
	return item;
}

function nameLinks(): void {
	if (!grid) return;
	for (const [index, link] of linksOf(grid).entries()) {
		const section = sections[index];
		if (section) link.setAttribute('aria-label', `${index + 1}. ${titleOf(section)}`);
	}
}

function linksOf(nav: HTMLElement): readonly HTMLAnchorElement[] {
	return [...nav.querySelectorAll('a')];
}

/** Arrow keys move between links in the directions in which the grid shows them. */
function moveFocus(nav: HTMLElement, event: KeyboardEvent): void {
	const links = linksOf(nav);
	const at = links.findIndex((link) => link.matches(':focus'));
	const row = rowLength(links);
	const steps: Readonly<Record<string, number>> = {
		ArrowRight: 1,
		ArrowLeft: -1,
		ArrowDown: row,
		ArrowUp: -row,
		Home: -at,
		End: links.length - 1 - at,
	};
	const step = steps[keyOf(event)];
	if (step === undefined || at < 0) return;
	event.preventDefault();
	links[at + step]?.focus();
}

function rowLength(links: readonly HTMLElement[]): number {
	const tops = links.map((link) => link.getBoundingClientRect().top);
	return Math.max(tops.filter((top) => Math.abs(top - (tops[0] ?? 0)) < 1).length, 1);
}
