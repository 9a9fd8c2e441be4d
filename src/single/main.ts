/**
 * Starts the page of a single file: the deck, or the page that `?page=` asks for. All other files of the site are
 * embedded.
 */
import { queryIn } from '../model/query.ts';
import { canShowSlides } from '../page/can-show-slides.ts';
import { notify } from '../page/deck/notices.ts';
import { fetchFromEmbeddedFiles } from './embedded-files.ts';
import { startLinks } from './links.ts';
import { showPage } from './show-page.ts';

const asked = queryIn(location.search).get('page');

if (canShowSlides()) {
	fetchFromEmbeddedFiles();
	void start();
}

async function start(): Promise<void> {
	if (asked === null || !(await canShow(asked))) {
		startLinks();
		await import('../page/main.ts');
		if (asked === null) return;
		document.documentElement.hidden = false;
		notify('unreadable', asked);
		return;
	}
	startLinks(asked);
	if (asked.endsWith('presenter/')) await import('../presenter/main.ts');
	else if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

/** Shows a page, and tells whether it is shown: damaged files are no reason to show nothing. */
async function canShow(page: string): Promise<boolean> {
	try {
		return await showPage(page);
	} catch {
		return false;
	}
}
