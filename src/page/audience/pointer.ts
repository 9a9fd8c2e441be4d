import type { StagePoint } from '../../model/talk-messages.ts';
import { sections } from '../deck/slides.ts';
import { currentIndex } from '../deck/stage.ts';

let spot: HTMLElement | undefined;
let fading = 0;

/** How long a spot that does not move stays, in milliseconds, so that it is not left on the slide like a forgotten cursor. */
const REST_TIMEOUT = 3000;

/**
 * Shows the trainer's pointer as a spot on the slide.
 *
 * @param at where it is; null takes it away
 */
export function showPointer(at: StagePoint | null): void {
	clearTimeout(fading);
	if (!at) {
		spot?.remove();
		return;
	}
	const stage = sections[currentIndex()]?.getBoundingClientRect();
	if (!stage) return;
	if (!spot) {
		spot = document.createElement('div');
		spot.className = 'spot';
		spot.setAttribute('aria-hidden', 'true');
	}
	spot.style.left = `${stage.left + at.x * stage.width}px`;
	spot.style.top = `${stage.top + at.y * stage.height}px`;
	if (!spot.isConnected) document.body.append(spot);
	fading = window.setTimeout(() => showPointer(null), REST_TIMEOUT);
}
