import { saveScroll } from './scroll-anchor.ts';
import { addressStage } from './stage.ts';
import { onStage } from './state.ts';

/** Loads the page anew at the same place: what is open over it, such as what someone prints, may be closed first. */
export function loadAnew(): void {
	const open = document.querySelector('dialog[open]');
	if (open) {
		open.addEventListener('close', () => loadAnew(), { once: true });
		return;
	}
	if (onStage()) addressStage();
	else saveScroll();
	location.reload();
}
