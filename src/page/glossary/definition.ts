import '../../styles/definition.css';
import { keyOf } from '../../model/talk-keys.ts';
import { allWords, onLanguage, pageLanguage } from '../deck/language.ts';
import { announce } from '../deck/notices.ts';
import { onSlide } from '../deck/stage.ts';

/**
 * How long a pointer must rest on a mark before the definition opens, and be away before it closes, in milliseconds.
 */
const REST = 250;
const AWAY = 300;

/** How the reader comes to a mark, which decides how its definition opens and closes. */
export type Meeting = 'hover' | 'focus' | 'press';

interface Shown {
	readonly link: HTMLAnchorElement;
	readonly how: Meeting;
}

const card = cardFor();
let shown: Shown | undefined;
/** What was requested last. Words that arrive late for an earlier request are stale and not shown. */
let wanted: Shown | undefined;
let openTimer = 0;
let closeTimer = 0;

/**
 * Shows the definition of a term beside its mark. A definition opened by hovering closes when the pointer has left both
 * mark and card; one opened by focus closes when the focus leaves; one opened by a press stays until the mark or
 * something else is pressed. Escape closes each.
 *
 * @param link the mark of the term
 * @param how how the reader has come to the mark
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

/** Opens the definition when a pointer has rested on a mark for a while. */
function awaitRest(link: HTMLAnchorElement): void {
	clearTimeout(openTimer);
	const isAsked = () => shown?.link === link || wanted?.link === link;
	if (isAsked()) return;
	openTimer = window.setTimeout(() => {
		// It may have been pressed meanwhile.
		if (link.matches(':hover') && !isAsked()) void open(link, 'hover').catch(() => {});
	}, REST);
}

async function open(link: HTMLAnchorElement, how: Meeting): Promise<void> {
	// Scripts load in any order, so the focus may have moved to another mark by now.
	if (how === 'focus' && document.activeElement !== link) return;
	const request = { link, how };
	wanted = request;
	const { wordsAt } = await allWords();
	if (wanted !== request || !link.isConnected || (how === 'focus' && document.activeElement !== link)) return;
	const id = link.hash.slice(1);
	const words = (key: string) => wordsAt(pageLanguage(), `glossary.terms.${id}.${key}`);
	fillCard(card, id, { term: words('term'), definition: words('definition') });
	hide();
	shown = request;
	card.showPopover();
	link.setAttribute('aria-describedby', card.id);
	placeBeside(card, link);
	// A screen reader user who follows a link must hear where it has led.
	if (how === 'press') announce(card.textContent ?? '');
}

function hide(): void {
	clearTimeout(openTimer);
	clearTimeout(closeTimer);
	wanted = undefined;
	if (!shown) return;
	shown.link.removeAttribute('aria-describedby');
	shown = undefined;
	card.hidePopover();
}

function onKey(event: KeyboardEvent): void {
	if (keyOf(event) !== 'Escape' || !shown) return;
	// Escape closes the definition and nothing else.
	event.preventDefault();
	event.stopImmediatePropagation();
	hide();
}

function onPointerDown({ target }: Event): void {
	if (target instanceof Node && !shown?.link.contains(target) && !card.contains(target)) hide();
}

function onPointerOut(): void {
	if (shown?.how !== 'hover') return;
	clearTimeout(closeTimer);
	closeTimer = window.setTimeout(() => {
		if (shown?.how === 'hover' && !shown.link.matches(':hover') && !card.matches(':hover')) hide();
	}, AWAY);
}

function onFocusOut({ target }: FocusEvent): void {
	// When the whole window loses the focus, the mark gets it back later. The definition stays open for that.
	if (shown && target === shown.link && shown.how !== 'hover' && document.hasFocus()) hide();
}

function reposition(): void {
	if (!shown) return;
	if (shown.link.isConnected) placeBeside(card, shown.link);
	else hide();
}

document.addEventListener('keydown', onKey, { capture: true });
document.addEventListener('pointerdown', onPointerDown);
document.addEventListener('pointerout', onPointerOut);
document.addEventListener('focusout', onFocusOut);
addEventListener('resize', reposition);
// What comes late moves the text, and the mark with it.
new ResizeObserver(reposition).observe(document.body);
addEventListener('beforeprint', hide);
onSlide(hide);
onLanguage(() => {
	reposition();
	// Exchanging the words of the page has replaced the attributes of the mark.
	shown?.link.setAttribute('aria-describedby', card.id);
});

/** The words of a term, as HTML. */
export interface TermWords {
	readonly term: string;
	readonly definition: string;
}

/** Makes the card that shows definitions, without words. It is a closed popover, and nothing in it takes the focus. */
export function cardFor(): HTMLElement {
	const card = document.createElement('div');
	card.id = 'definition';
	card.className = 'definition';
	card.role = 'tooltip';
	// A popover of type `auto` would close an open sheet when the definition opens.
	card.popover = 'manual';
	const term = document.createElement('strong');
	term.dataset.i18n = 'term';
	const definition = document.createElement('span');
	definition.dataset.i18n = 'definition';
	card.append(term, ' ', definition);
	return card;
}

/**
 * Fills the card with the words of a term and adds it to the page. The card also gets the keys of the words, so that
 * they change with the language of the page.
 *
 * @param card the card, see {@link cardFor}
 * @param id the id of the term in the glossary
 * @param words the words of the term
 */
export function fillCard(card: HTMLElement, id: string, words: TermWords): void {
	if (!card.isConnected) document.body.append(card);
	card.style.left = card.style.top = '0';
	card.dataset.words = `glossary.terms.${id}`;
	for (const key of ['term', 'definition'] as const) {
		const place = card.querySelector(`[data-i18n=${key}]`);
		if (place) place.innerHTML = words[key];
	}
}

/** The distance from the card to the mark, and to the edges of the window, in pixels. */
const GAP = 6;
const EDGE = 8;

/**
 * Positions an open card beside a mark: below it, or above it if there is no room below; inside the window, and never
 * over the mark itself. In an article it scrolls with the text.
 *
 * @param card the card, which must be open so that it can be measured
 * @param mark the mark, which may span several lines
 */
export function placeBeside(card: HTMLElement, mark: HTMLElement): void {
	const lines = [...mark.getClientRects()];
	const [first] = lines;
	const last = lines.at(-1);
	if (!first || !last) return;
	// The card is measured at the left edge. At its previous position it may overflow the window, and a phone would zoom
	// out to show all of it.
	card.style.left = '0';
	const { width, height } = card.getBoundingClientRect();
	const { clientWidth, clientHeight } = document.documentElement;
	const below = last.bottom + GAP;
	const fitsBelow = below + height <= clientHeight - EDGE || first.top - GAP - height < EDGE;
	const left = Math.max(EDGE, Math.min(first.left, clientWidth - width - EDGE));
	card.style.left = `${left + scrollX}px`;
	card.style.top = `${(fitsBelow ? below : first.top - GAP - height) + scrollY}px`;
}
