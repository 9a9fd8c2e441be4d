import '../../styles/definition.css';
import { allWords, onLanguage, pageLanguage } from '../deck/language.ts';
import { announce } from '../deck/notices.ts';
import { onSlide } from '../deck/stage.ts';
import { cardFor, fillCard } from './card.ts';
import { placeBeside } from './place-beside.ts';
import type { Meeting } from './start.ts';

/** How long a pointer rests on a mark before it opens, and may be away before it closes, in milliseconds. */
const REST = 250;
const AWAY = 300;

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
