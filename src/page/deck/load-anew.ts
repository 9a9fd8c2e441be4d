import { replaceAddress, withHash } from '../../browser/address.ts';
import { saveScroll } from './scroll-anchor.ts';
import { sections } from './slides.ts';
import { currentIndex, currentStep } from './stage.ts';
import { onStage } from './state.ts';

/** Loads the page anew at the same place: what is open over it, such as what someone prints, may be closed first. */
export function loadAnew(): void {
	const open = document.querySelector('dialog[open]');
	if (open) {
		open.addEventListener('close', () => loadAnew(), { once: true });
		return;
	}
	const slide = sections[currentIndex()];
	if (!onStage()) saveScroll();
	else if (slide) {
		// The address follows the stage a moment later than the eye.
		const step = currentStep();
		replaceAddress(withHash(step > 0 ? `#/${slide.id}/${step - 1}` : `#/${slide.id}`));
	}
	location.reload();
}
