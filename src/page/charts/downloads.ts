import type { LiveChart } from './live.ts';
import { savePng } from './save-png.ts';

/** Shows the button that saves the picture, and makes it do so. The figures are a file of the site and need no script. */
export function connectDownloads(live: LiveChart): void {
	const button = live.figure.querySelector<HTMLElement>('[data-download=png]');
	if (!button) return;
	button.hidden = false;
	button.addEventListener('click', () => void savePng(live));
}
