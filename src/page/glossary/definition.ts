import '../../styles/definition.css';
import { allWords, onLanguage, pageLanguage } from '../deck/language.ts';
import { announce } from '../deck/notices.ts';
import { onSlide } from '../deck/stage.ts';

/** How long a pointer rests on a mark before it opens, and may be away before it closes, in milliseconds. */
const REST = 250;
const AWAY = 300;

/** What opens the definition of a term. */
export type Meeting = 'hover' | 'focus' | 'press';

interface Shown {
	readonly link: HTMLAnchorElement;
	readonly how: Meeting;
}

const card = cardFor();
let shown: Shown | undefined;
/** What was asked for last: words that come late for another are not shown. */
let wanted: HTMLAnchorElement | undefined;
let resting = 0;
let leaving = 0;

/**
 * Shows the definition of a term beside its mark. What a pointer opened closes when it has left both, what the focus opened
 * closes with it, and what was pressed stays until it is pressed again, or something else is; Escape closes each.
 *
 * @param link the mark of the term
 * @param how it was met
 * @throws Error when there are no words for the term, or they cannot be fetched
 */
export async function show(link: HTMLAnchorElement, how: Meeting): Promise<void> {
	if (how === 'hover') {
		awaitRest(link);
		return;
	}
	if (shown?.link === link && how === 'press' && shown.how === 'press') hide();
	else await open(link, how);
}

/** Opens for a pointer that has stayed on a mark for a while. */
function awaitRest(link: HTMLAnchorElement): void {
	clearTimeout(resting);
	if (shown?.link === link) return;
	resting = window.setTimeout(() => {
		if (link.matches(':hover') && shown?.link !== link) void open(link, 'hover').catch(() => {});
	}, REST);
}

async function open(link: HTMLAnchorElement, how: Meeting): Promise<void> {
	// Files come in any order: by now the focus may stand on the next mark.
	if (how === 'focus' && document.activeElement !== link) return;
	wanted = link;
	const { wordsAt } = await allWords();
	if (wanted !== link || !link.isConnected || (how === 'focus' && document.activeElement !== link)) return;
	const id = link.hash.slice(1);
	const words = (slot: string) => wordsAt(pageLanguage(), `glossary.terms.${id}.${slot}`);
	fillCard(card, id, { term: words('term'), definition: words('definition') });
	hide();
	shown = { link, how };
	card.showPopover();
	link.setAttribute('aria-describedby', card.id);
	placeBeside(card, link);
	// Who follows a link by a screen reader hears where it led.
	if (how === 'press') announce(card.textContent ?? '');
}

function hide(): void {
	clearTimeout(resting);
	clearTimeout(leaving);
	wanted = undefined;
	if (!shown) return;
	shown.link.removeAttribute('aria-describedby');
	shown = undefined;
	card.hidePopover();
}

function onKey(event: KeyboardEvent): void {
	if (event.key !== 'Escape' || !shown) return;
	// It closes the definition and nothing else.
	event.preventDefault();
	event.stopImmediatePropagation();
	hide();
}

function onPointerDown({ target }: Event): void {
	if (target instanceof Node && !shown?.link.contains(target) && !card.contains(target)) hide();
}

function onPointerOut(): void {
	if (shown?.how !== 'hover') return;
	clearTimeout(leaving);
	leaving = window.setTimeout(() => {
		if (shown?.how === 'hover' && !shown.link.matches(':hover') && !card.matches(':hover')) hide();
	}, AWAY);
}

function onFocusOut({ target }: FocusEvent): void {
	// A window that loses the focus as a whole gives it back.
	if (shown && target === shown.link && shown.how !== 'hover' && document.hasFocus()) hide();
}

function replace(): void {
	if (shown?.link.isConnected) placeBeside(card, shown.link);
	else hide();
}

document.addEventListener('keydown', onKey, { capture: true });
document.addEventListener('pointerdown', onPointerDown);
document.addEventListener('pointerout', onPointerOut);
document.addEventListener('focusout', onFocusOut);
addEventListener('resize', replace);
addEventListener('beforeprint', hide);
onSlide(hide);
onLanguage(() => {
	replace();
	// The words of the page have been exchanged, and with them what the mark carried.
	shown?.link.setAttribute('aria-describedby', card.id);
});

/** The words of a term, as HTML. */
export interface TermWords {
	readonly term: string;
	readonly definition: string;
}

/** Makes the card that shows definitions, and puts it into the page, closed. Nothing in it takes the focus. */
export function cardFor(): HTMLElement {
	const card = document.createElement('div');
	card.id = 'definition';
	card.className = 'definition';
	card.role = 'tooltip';
	// Not `auto`: a definition beside an open sheet leaves the sheet open.
	card.popover = 'manual';
	const term = document.createElement('strong');
	term.dataset.i18n = 'term';
	const definition = document.createElement('span');
	definition.dataset.i18n = 'definition';
	card.append(term, ' ', definition);
	return card;
}

/** Gives the card the words of a term; it carries their keys, so that they follow the language of the page. */
export function fillCard(card: HTMLElement, id: string, words: TermWords): void {
	if (!card.isConnected) document.body.append(card);
	card.style.left = card.style.top = '0';
	card.dataset.words = `glossary.terms.${id}`;
	for (const slot of ['term', 'definition'] as const) {
		const place = card.querySelector(`[data-i18n=${slot}]`);
		if (place) place.innerHTML = words[slot];
	}
}

/** The distance to the mark and to the edges of the window, in pixels. */
const GAP = 6;
const EDGE = 8;

/**
 * Puts an open card beside a mark: below it, or above where there is no room below, within the window, and never over the
 * mark itself. In an article it scrolls with the text.
 */
export function placeBeside(card: HTMLElement, mark: HTMLElement): void {
	const lines = [...mark.getClientRects()];
	const [first] = lines;
	const last = lines.at(-1);
	if (!first || !last) return;
	// From the edge: where it stood last it may be too wide, and a phone would zoom out to show all of it.
	card.style.left = '0';
	const { width, height } = card.getBoundingClientRect();
	const { clientWidth, clientHeight } = document.documentElement;
	const below = last.bottom + GAP;
	const fitsBelow = below + height <= clientHeight - EDGE || first.top - GAP - height < EDGE;
	const left = Math.max(EDGE, Math.min(first.left, clientWidth - width - EDGE));
	card.style.left = `${left + scrollX}px`;
	card.style.top = `${(fitsBelow ? below : first.top - GAP - height) + scrollY}px`;
}
