import '../../styles/paper/paper.css';
import { origin as own, recipient } from '../../browser/channel.ts';
import { element } from '../../browser/element.ts';
import { imageLoaded } from '../../browser/image-loaded.ts';
import { type RequestFault, requestIn } from '../../model/handout.ts';
import { pageLanguage } from '../deck/language.ts';
import { setPages, setState } from '../deck/state.ts';
import { type Translate, translator } from '../deck/words.ts';
import { type PaperReady, PRINT } from './frame-messages.ts';
import { useSize } from './page-size.ts';
import { layOut } from './paper.ts';

const root = document.documentElement;

/**
 * Turns the page into the paper that its address asks for. When it is ready, `data-pages` of the document says how many
 * pages there are, and its title and author are those of the paper. When the query of the address changes and the page
 * stays, another paper takes its place.
 */
export async function showPaper(): Promise<void> {
	await loadFonts();
	setState('view', 'slides');
	const day = figuresReadIn(document);
	// Out of the document, the slides of the screen need not be laid out, and their images not be fetched before printing.
	const page = document.implementation.createHTMLDocument('').createDocumentFragment();
	page.append(...document.body.querySelectorAll(':scope > :not(.sprite, style, link)'));
	if (parent !== window) answerFrame();
	let shown = location.search;
	let latest = put(page, day);
	addEventListener('popstate', () => {
		// A link within the paper changes the address too.
		if (location.search === shown) return;
		shown = location.search;
		latest = latest.then((takeAway) => {
			takeAway();
			return put(page, day);
		});
	});
	await latest;
}

/** Puts the paper that the address asks for into the page. Returns what takes it away. */
async function put(page: DocumentFragment, figuresRead: string): Promise<() => void> {
	const total = page.querySelectorAll('section[data-slide]').length;
	const { request, faults } = requestIn(location.search, total);
	const language = pageLanguage();
	setState('paper', request.kind);
	// Before anything is laid out: a style sheet that comes later would have all of it computed anew.
	const releaseSize = useSize(request.kind);
	root.hidden = false;
	const paper = layOut(request, page, document.body, language);
	// Pictures come with the next frame: the command that prints the page describes it before, and needs none on the screen.
	paper.element.dataset.measured = '';
	// They need not be decoded: a window that nobody sees, as that of a preview may be, puts that off for as long as it likes.
	await Promise.allSettled([...document.images].map(imageLoaded));
	document.title = paper.title;
	sayInHead('author', paper.author);
	sayInHead('dcterms.date', request.date || figuresRead);
	const alert = faultsOf(faults, total, translator('handout', language));
	if (alert) document.body.prepend(alert);
	setPages(paper.pages);
	requestAnimationFrame(() => delete paper.element.dataset.measured);
	if (parent !== window) tellFrame(paper.pages);
	return () => {
		setPages(undefined);
		releaseSize();
		alert?.remove();
		paper.element.remove();
	};
}

function sayInHead(name: string, content: string): void {
	const meta = document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`) ?? element('meta');
	meta.name = name;
	meta.content = content;
	document.head.append(meta);
}

/** The page that this one is a preview in may not look into it where both are files: it is told, and asks. */
function answerFrame(): void {
	addEventListener('message', ({ data, source, origin }) => {
		if (source === parent && origin === own && data === PRINT) print();
	});
}

function tellFrame(pages: number): void {
	const ready: PaperReady = { paperPages: pages };
	parent.postMessage(ready, recipient);
}

/** What of the address could not be met, to be said above the pages and not on them; undefined when all was. */
function faultsOf(
	faults: readonly RequestFault[],
	total: number,
	words: Translate<'handout'>,
): HTMLElement | undefined {
	if (faults.length === 0) return undefined;
	const alert = element('div', 'paper-faults');
	alert.role = 'alert';
	alert.append(...faults.map(({ field, value }) => element('p', '', words(`faults.${field}`, { value, total }))));
	return alert;
}

/** The day on which the figures of the page were read, as its last lines have it: that is how old the paper is. */
function figuresReadIn(page: Document): string {
	const values: unknown = JSON.parse(
		page.querySelector<HTMLElement>('[data-i18n="colophon.figures"]')?.dataset.i18nValues ?? '{}',
	);
	const date = typeof values === 'object' && values !== null && 'date' in values ? Number(values.date) : Number.NaN;
	return Number.isNaN(date) ? '' : new Date(date).toISOString().slice(0, 10);
}

/** The faces that paper is set in, as `styles/paper/font.css` names them. */
const FACES = ['400', '600', '700'].map((weight) => `${weight} 1em "Source Sans 3 Paper"`);

/** Fetches the fonts for paper, so that lines break where they will be printed. Without them, the font of the screen is used. */
export async function loadFonts(): Promise<void> {
	await Promise.allSettled(FACES.map((face) => document.fonts.load(face)));
}
