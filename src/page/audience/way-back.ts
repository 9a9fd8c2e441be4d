import { element } from '../../browser/element.ts';
import { keyOf } from '../../model/talk-keys.ts';
import { isBlank } from '../deck/blank.ts';
import { onLanguage } from '../deck/language.ts';
import { announce } from '../deck/notices.ts';
import { t } from './words.ts';

/** How long the offer stays after the last movement of the pointer, in milliseconds. */
const LINGER = 4000;

/**
 * Offers the way back to an ordinary page to whoever uses the audience's window after the presenter's was closed. The hall sees
 * nothing of it until the pointer moves. Escape leads back at once, unless it has something else to close.
 *
 * @param leave makes the window an ordinary page
 * @returns what takes the offer away
 */
export function offerWayBack(leave: () => void): () => void {
	const ending = new AbortController();
	// Before the window's own input, which lets no click and no key through.
	const on = { capture: true, signal: ending.signal };
	const text = element('p');
	const button = element('button');
	button.type = 'button';
	const card = element('div', 'way-back', text, button);
	const fill = () => {
		text.textContent = t('hall.alone');
		button.textContent = t('hall.wayBack');
	};
	fill();
	onLanguage(fill, ending.signal);
	card.hidden = true;
	document.body.append(card);
	let hideTimer = 0;

	const hide = () => {
		card.hidden = true;
	};
	const show = () => {
		clearTimeout(hideTimer);
		hideTimer = window.setTimeout(hide, LINGER);
		if (!card.hidden) return;
		card.hidden = false;
		announce(t('hall.alone'));
	};
	for (const type of ['pointermove', 'pointerdown'] as const) addEventListener(type, show, on);
	const take = (event: Event) => {
		event.preventDefault();
		event.stopImmediatePropagation();
		leave();
	};
	addEventListener(
		'click',
		(event) => {
			if (event.target === button) take(event);
		},
		on,
	);
	addEventListener(
		'keydown',
		(event) => {
			const key = keyOf(event);
			// The browser makes a click of it.
			if (event.target === button && (key === 'Enter' || key === ' ')) event.stopImmediatePropagation();
			else if (key === 'Escape' && !event.repeat && !covered()) take(event);
		},
		on,
	);
	return () => {
		ending.abort();
		clearTimeout(hideTimer);
		card.remove();
	};
}

/** Whether the window shows something else than its slide, which Escape closes first. */
function covered(): boolean {
	return isBlank() || document.querySelector('.qr, .hall, [data-enlarged-point], .blocked:popover-open') !== null;
}
