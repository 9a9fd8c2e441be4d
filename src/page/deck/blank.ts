import { announce, messageText } from './notices.ts';

const curtain = document.getElementById('blank');

/** The colour of a blank screen. */
export type Blank = 'black' | 'white';

/** Tells whether the screen is blank. */
export function isBlank(): boolean {
	return curtain?.hidden === false;
}

/**
 * Makes the screen blank and announces it, or shows the slide again if the screen already has that colour.
 *
 * @param colour the colour of the screen
 */
export function toggleBlank(colour: Blank): void {
	if (!curtain) return;
	if (isBlank() && curtain.dataset.colour === colour) {
		showAgain();
		return;
	}
	curtain.dataset.colour = colour;
	curtain.hidden = false;
	announce(messageText(colour));
}

/** Shows the slide again if the screen is blank, and announces it. */
export function showAgain(): void {
	if (!curtain || !isBlank()) return;
	curtain.hidden = true;
	announce(messageText('shown'));
}

/**
 * Makes the screen blank or shows the slide, whatever it is now, without an announcement.
 *
 * @param blank the colour of the screen; `none` shows the slide
 */
export function setBlank(blank: Blank | 'none'): void {
	if (!curtain) return;
	curtain.hidden = blank === 'none';
	if (blank !== 'none') curtain.dataset.colour = blank;
}

/** Makes a click on a blank screen show the slide again. */
export function startBlank(): void {
	curtain?.addEventListener('click', showAgain);
}
