/**
 * Starts the page of a single file: the deck, or the page that `?page=` asks for. All other files of the site are
 * embedded.
 */
import { canShowSlides } from '../page/can-show-slides.ts';
import { fetchFromEmbeddedFiles } from './embedded-files.ts';
import { startLinks } from './links.ts';
import { showPage } from './show-page.ts';

const asked = new URLSearchParams(location.search).get('page');

if (canShowSlides()) {
	fetchFromEmbeddedFiles();
	void start();
}

async function start(): Promise<void> {
	if (asked === null || !(await showPage(asked))) {
		startLinks('');
		if (asked !== null) document.documentElement.hidden = false;
		await import('../page/main.ts');
		return;
	}
	startLinks(asked);
	if (asked.endsWith('presenter/')) await import('../presenter/main.ts');
	else if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
