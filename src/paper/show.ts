import '../styles/paper/paper.css';
import { imageArrives } from '../app/image-arrives.ts';
import { pageLanguage } from '../app/language.ts';
import { origin as own, recipient } from '../channel/origin.ts';
import { element } from './element.ts';
import { loadFonts } from './fonts.ts';
import { type PaperReady, PRINT } from './frame-messages.ts';
import { useSize } from './page-size.ts';
import { layOut } from './paper.ts';
import { type RequestFault, requestIn } from './request.ts';
import { type HandoutWords, handoutWords } from './words.ts';

const root = document.documentElement;

/**
 * Turns the page into the paper that its address asks for. When it is ready, `data-pages` of the document says how many
 * pages there are, and its title and author are those of the paper.
 */
export async function showPaper(): Promise<void> {
	const total = document.querySelectorAll('section[data-slide]').length;
	const { request, faults } = requestIn(location.search, total);
	const language = pageLanguage();
	await loadFonts();
	root.dataset.view = 'slides';
	root.dataset.paper = request.kind;
	const day = request.date || figuresReadIn(document);
	// Out of the document, the slides of the screen need not be laid out.
	const page = document.createDocumentFragment();
	page.append(...document.body.querySelectorAll(':scope > :not(.sprite)'));
	// Before anything is laid out: a style sheet that comes later would have all of it computed anew.
	useSize(request.kind);
	root.hidden = false;
	const paper = layOut(request, page, document.body, language);
	// Pictures come with the next frame: the command that prints the page describes it before, and needs none on the screen.
	paper.element.dataset.measured = '';
	// They need not be decoded: a window that nobody sees, as that of a preview may be, puts that off for as long as it likes.
	await Promise.allSettled([...document.images].map(imageArrives));
	document.title = paper.title;
	for (const [name, content] of [
		['author', paper.author],
		['dcterms.date', day],
	] as const) {
		const meta = element('meta');
		meta.name = name;
		meta.content = content;
		document.head.append(meta);
	}
	sayFaults(faults, total, handoutWords(language));
	root.dataset.pages = String(paper.pages);
	requestAnimationFrame(() => delete paper.element.dataset.measured);
	if (parent !== window) answerFrame(paper.pages);
}

/** The page that this one is a preview in may not look into it where both are files: it is told, and asks. */
function answerFrame(pages: number): void {
	addEventListener('message', ({ data, source, origin }) => {
		if (source === parent && origin === own && data === PRINT) print();
	});
	const ready: PaperReady = { paperPages: pages };
	parent.postMessage(ready, recipient);
}

/** Says what of the address could not be met, above the pages and not on them. */
function sayFaults(faults: readonly RequestFault[], total: number, words: HandoutWords): void {
	if (faults.length === 0) return;
	const alert = element('div', 'paper-faults');
	alert.role = 'alert';
	alert.append(...faults.map(({ field, value }) => element('p', '', words(`faults.${field}`, { value, total }))));
	document.body.prepend(alert);
}

/** The day on which the figures of the page were read, as its last lines have it: that is how old the paper is. */
function figuresReadIn(page: Document): string {
	const values: unknown = JSON.parse(page.querySelector<HTMLElement>('[data-t="colophon.figures"]')?.dataset.v ?? '{}');
	const date = typeof values === 'object' && values !== null && 'date' in values ? Number(values.date) : Number.NaN;
	return Number.isNaN(date) ? '' : new Date(date).toISOString().slice(0, 10);
}
