import { calmly } from '../../browser/calm.ts';
import { announce, messageText } from './notices.ts';

const curtain = document.getElementById('blank');

/** The colour of a blank screen. */
export type Blank = 'black' | 'white';

/** What the screen shall be. The curtain follows as fast as nobody is harmed by its flashing. */
let wanted: Blank | 'none' = 'none';
const draw = calmly(() => {
	if (!curtain) return;
	curtain.hidden = wanted === 'none';
	if (wanted !== 'none') curtain.dataset.colour = wanted;
});

/** Tells whether the screen is blank. */
export function isBlank(): boolean {
	return wanted !== 'none';
}

/**
 * Makes the screen blank and announces it, or shows the slide again if the screen already has that colour.
 *
 * @param colour the colour of the screen
 */
export function toggleBlank(colour: Blank): void {
	if (wanted === colour) {
		showAgain();
		return;
	}
	setBlank(colour);
	announce(messageText(colour));
}

/** Shows the slide again if the screen is blank, and announces it. */
export function showAgain(): void {
	if (!isBlank()) return;
	setBlank('none');
	announce(messageText('shown'));
}

/**
 * Makes the screen blank or shows the slide, whatever it is now, without an announcement.
 *
 * @param blank the colour of the screen; `none` shows the slide
 */
export function setBlank(blank: Blank | 'none'): void {
	if (blank === wanted) return;
	wanted = blank;
	draw();
}

/** Makes a click on a blank screen show the slide again. */
export function startBlank(): void {
	curtain?.addEventListener('click', showAgain);
}
