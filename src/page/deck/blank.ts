import { announce, messageText } from './notices.ts';

const curtain = document.getElementById('blank');

export type Blank = 'black' | 'white';

export function isBlank(): boolean {
	return curtain?.hidden === false;
}

/** Makes the screen black or white, or shows the slide again when it already is. */
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

export function showAgain(): void {
	if (!curtain || !isBlank()) return;
	curtain.hidden = true;
	announce(messageText('shown'));
}

/** Makes the screen black or white or shows the slide, whichever it is now, and says nothing of it. */
export function setBlank(blank: Blank | 'none'): void {
	if (!curtain) return;
	curtain.hidden = blank === 'none';
	if (blank !== 'none') curtain.dataset.colour = blank;
}

export function startBlank(): void {
	curtain?.addEventListener('click', showAgain);
}
