import '../../styles/paper/paper.css';
import { origin as own, recipient } from '../../browser/channel.ts';
import { element } from '../../browser/element.ts';
import { imageLoaded } from '../../browser/image-loaded.ts';
import { type RequestFault, requestIn } from '../../model/handout.ts';
import type { MunicipalPaper } from '../../model/municipal/paper-texts.ts';
import { pageLanguage } from '../deck/language.ts';
import { tellLeastSize } from '../deck/least-size.ts';
import { setPages, setState } from '../deck/state.ts';
import { loadMunicipality } from '../municipality/start.ts';
import { type PaperReady, PRINT } from './frame-messages.ts';
import { useSize } from './page-size.ts';
import { layOut } from './paper.ts';
import { type HandoutWords, translator } from './words.ts';

const root = document.documentElement;

/**
 * Replaces the page with the paper that its address asks for. When it is ready, `data-pages` of the root element says
 * how many pages there are, and the title and author of the document are those of the paper. When the query of the
 * address changes without a reload, another paper replaces the first.
 */
export async function showPaper(): Promise<void> {
	await loadFonts();
	// Paper is as old as its figures, unless another day is asked for.
	const day = document.querySelector<HTMLElement>('[data-figures-read]')?.dataset.figuresRead ?? '';
	// The slides of the screen move into another document: there, they are not laid out and their images are not fetched
	// before printing.
	const page = document.implementation.createHTMLDocument('').createDocumentFragment();
	page.append(...document.body.querySelectorAll(':scope > :not(.sprite, style, link)'));
	if (parent !== window) answerFrame();
	let shown = location.search;
	let latest = put(page, day);
	addEventListener('popstate', () => {
		// A link within the paper changes the hash only, and is no request for another paper.
		if (location.search === shown) return;
		shown = location.search;
		latest = latest.then((takeAway) => {
			takeAway();
			return put(page, day);
		});
	});
	await latest;
}

/** Adds the paper that the address asks for to the page. Returns a function that removes it. */
async function put(page: DocumentFragment, figuresRead: string): Promise<() => void> {
	const total = page.querySelectorAll('section[data-slide]').length;
	const { request, faults } = requestIn(location.search, total);
	const { own, failed } = await municipalityOn(page, request.municipality);
	const language = pageLanguage();
	setState('view', 'slides');
	setState('paper', request.kind);
	// The page size is set before the first layout, because a later style sheet would make the browser compute all styles
	// again.
	const releaseSize = useSize(request.kind);
	root.hidden = false;
	tellLeastSize();
	const paper = layOut(request, page, document.body, language, own);
	// Pictures are painted from the next frame on. The command that prints the page reads it before that, and needs no
	// pictures on the screen.
	paper.element.dataset.measured = '';
	// It waits until images have loaded, but not until they are decoded. A window that is not visible, as that of a
	// preview may be, may put off decoding indefinitely.
	await Promise.allSettled([...document.images].map(imageLoaded));
	document.title = paper.title;
	sayInHead('author', paper.author);
	sayInHead('dcterms.date', request.date || figuresRead);
	const alert = faultsOf([...faults, ...failed], total, translator(language));
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

/** What is wrong with a request, or could not be fetched for it. */
interface Fault {
	readonly field: RequestFault['field'] | 'municipality';
	readonly value: string;
}

/** Puts the figures of a municipality onto the slides; without them the paper is made all the same. */
async function municipalityOn(
	page: ParentNode,
	wanted: string,
): Promise<{ readonly own: MunicipalPaper | undefined; readonly failed: readonly Fault[] }> {
	// Paper without one fetches nothing, unless figures stand there from the one before.
	if (wanted === '' && !page.querySelector('[data-municipal]')) return { own: undefined, failed: [] };
	try {
		const { putOnPaper } = await loadMunicipality();
		return { own: await putOnPaper(wanted, page), failed: [] };
	} catch {
		return { own: undefined, failed: [{ field: 'municipality', value: wanted }] };
	}
}

function sayInHead(name: string, content: string): void {
	const meta = document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`) ?? element('meta');
	meta.name = name;
	meta.content = content;
	document.head.append(meta);
}

/**
 * Prints this page when its parent asks for it by a message. The parent cannot call into this frame when both are
 * files.
 */
function answerFrame(): void {
	addEventListener('message', ({ data, source, origin }) => {
		if (source === parent && origin === own && data === PRINT) print();
	});
}

function tellFrame(pages: number): void {
	const ready: PaperReady = { paperPages: pages };
	parent.postMessage(ready, recipient);
}

/**
 * Makes a message about what of the address could not be used or fetched, for above the pages and not on them; undefined
 * when there are none.
 */
function faultsOf(faults: readonly Fault[], total: number, words: HandoutWords): HTMLElement | undefined {
	if (faults.length === 0) return undefined;
	const alert = element('div', 'paper-faults');
	alert.role = 'alert';
	alert.append(...faults.map(({ field, value }) => element('p', '', words(`faults.${field}`, { value, total }))));
	return alert;
}

/** The font faces for paper, as `styles/paper/font.css` names them. */
const FACES = ['400', '600', '700'].map((weight) => `${weight} 1em "Source Sans 3 Paper"`);

/**
 * Loads the fonts for paper, so that lines break where they will break in print. If they fail to load, the font of the
 * screen is used.
 */
export async function loadFonts(): Promise<void> {
	await Promise.allSettled(FACES.map((face) => document.fonts.load(face)));
}
