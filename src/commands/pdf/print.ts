import type { Kind } from '../../model/handout.ts';
import { type BarePage, wordsOf } from '../bare-browser.ts';
import type { Destination } from './finish.ts';
import { finish, type Heading } from './finish.ts';

/** How long a page may take until it is laid out, in milliseconds. */
const PATIENCE = 30_000;
const POINTS = 72 / 96;
/** The window that a page is laid out in. Its sheets have sizes of their own. */
export const WINDOW = { width: 1280, height: 720 };

/** A document that is printed. */
export interface Printed {
	readonly file: Buffer;
	readonly pages: number;
}

/** A page of a browser that prints one document after the other. */
export class Printer {
	readonly #page: BarePage;
	/** The first mistake that a script of the page makes. */
	readonly #fault: Promise<never>;

	/** The address that is shown. */
	#shown: URL | undefined;
	/** How many documents it has been asked for. */
	#printed = 0;
	/** Settles when the page is as it must be for printing. */
	readonly #ready: Promise<unknown>;

	/** @param page an empty page, which is the printer's from now on */
	constructor(page: BarePage) {
		this.#page = page;
		this.#fault = page.happens('Runtime.exceptionThrown').then(({ exceptionDetails }) => {
			throw new Error(`the page cannot be laid out: ${wordsOf(exceptionDetails)}`);
		});
		this.#ready = Promise.all([
			page.send('Page.enable'),
			page.send('Runtime.enable'),
			page.send('Emulation.setDeviceMetricsOverride', { ...WINDOW, deviceScaleFactor: 1, mobile: false }),
		]);
		// Whoever prints hears of what is wrong.
		for (const each of [this.#fault, this.#ready]) each.catch(() => {});
	}

	/**
	 * Prints a page of the site that is laid out for paper.
	 *
	 * @param address its address, with what is wanted in the query
	 * @param creator what makes the file, with its version
	 * @returns what finishes the file: until then the printer may go on with the next
	 * @throws Error when the page does not come, cannot be laid out, or has fewer or more pages printed than it says
	 */
	async print(address: string, creator: string): Promise<() => Promise<Printed>> {
		const described = await Promise.race([this.#layOut(address), this.#fault]);
		if (!isDescription(described)) throw new Error(`${address} does not say what is on it`);
		const { pages, ...description } = described;
		const { data } = await this.#page.send('Page.printToPDF', {
			generateTaggedPDF: true,
			preferCSSPageSize: true,
			printBackground: true,
			...{ marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 },
		});
		return async () => {
			const printed = await finish(Buffer.from(String(data), 'base64'), { ...description, creator });
			if (printed.pages !== pages) throw new Error(`${pages} pages are laid out, but ${printed.pages} are printed`);
			return printed;
		};
	}

	async #layOut(address: string): Promise<unknown> {
		const url = new URL(address);
		// The same page lays out another paper: it need not be fetched and read anew.
		if (url.pathname === this.#shown?.pathname) await this.#page.evaluate(`(${askFor})(${JSON.stringify(url.search)})`);
		else await this.#goTo(address);
		this.#shown = url;
		// All at once, before anything is painted. The compiler gives functions their names by a helper that the page lacks.
		return this.#page.evaluate(`{
			const __name = (named) => named;
			(${whenLaidOut})(${PATIENCE}).then(() => {
				const described = (${describePage})(${POINTS});
				(${showNothing})();
				(${haveImageToCome})(${++this.#printed});
				return described;
			});
		}`);
	}

	async #goTo(address: string): Promise<void> {
		// Asked for while the page is still being made ready: its process takes a while to start.
		const [{ errorText }] = await Promise.all([this.#page.send('Page.navigate', { url: address }), this.#ready]);
		if (errorText) throw new Error(`there is no page at ${address}: ${errorText}`);
		const status = await this.#page.evaluate("performance.getEntriesByType('navigation')[0].responseStatus");
		if (status !== 200) throw new Error(`there is no page at ${address}: ${status}`);
	}
}

/** Runs in the page, and asks for another paper, to be shown again. */
function askFor(search: string): void {
	document.adoptedStyleSheets.pop();
	history.pushState(null, '', search);
	dispatchEvent(new PopStateEvent('popstate'));
}

/** Runs in the page, and waits until it is laid out. */
function whenLaidOut(patience: number): Promise<void> {
	return new Promise((resolve, reject) => {
		const look = () => {
			if (document.documentElement?.dataset.pages) resolve();
		};
		// The page may be so new that it has no element.
		new MutationObserver(look).observe(document, { attributeFilter: ['data-pages'], subtree: true });
		setTimeout(() => reject(new Error(`it is not laid out after ${patience / 1000} seconds`)), patience);
		look();
	});
}

/**
 * Runs in the page, and hides it on the screen. For printing it is laid out anew in any case; what is seen would also be
 * painted, and laid out for the screen once more when it has been printed.
 */
function showNothing(): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync('@media screen { #paper { display: none !important } }');
	document.adoptedStyleSheets.push(sheet);
}

/**
 * Runs in the page, and leaves an image to be fetched. Chromium fetches those that wait to be seen before it prints, and lays
 * a page out once when it had to; when it prints at once, it does so twice.
 *
 * @param number makes its address new: what has been fetched does not wait
 */
function haveImageToCome(number: number): void {
	const image = document.createElement('img');
	image.loading = 'lazy';
	image.src = `${document.querySelector<HTMLLinkElement>('link[rel~=icon]')?.href}?${number}`;
	document.head.append(image);
}

/** The name of a file. */
export function fileName(language: string, kind: Kind): string {
	return `${language}-${kind}.pdf`;
}

/** What a page that is laid out for paper says of itself. */
export interface PageDescription {
	readonly title: string;
	readonly author: string;
	/** A day as 2026-11-24. */
	readonly day: string;
	readonly headings: readonly Heading[];
	readonly destinations: readonly Destination[];
	/** How many sheets are laid out. */
	readonly pages: number;
}

/**
 * Describes the page that it runs in. Everything it needs is in it, so that it can be sent there as text.
 *
 * What a page begins with is where the page is. Only what stands further down is measured, with the other pages out of the
 * way: to lay them all out takes as long as to print some.
 *
 * @param points the points of a pixel
 */
export function describePage(points: number): PageDescription {
	const leaves = [...document.querySelectorAll<HTMLElement>('.page')];
	const placed = [...document.querySelectorAll<HTMLElement>('.page :is(h1, h2, h3, .anchor):not([aria-hidden])')].map(
		(element) => {
			const leaf = element.closest<HTMLElement>('.page');
			const begins = element.matches(
				':is(.page-body > :first-child, .page-body > .anchor:first-child + *) *, .page-body > :first-child',
			);
			if (leaf && !begins) leaf.dataset.places = '';
			return { element, leaf, begins };
		},
	);
	const others = new CSSStyleSheet();
	others.replaceSync('@media screen { .page:not([data-places]) { display: none } }');
	document.adoptedStyleSheets.push(others);
	const places = placed.map(({ element, leaf, begins }) => {
		// What is in a picture is not laid out yet: its place is its upper edge.
		const place = element.closest('.slide-picture') ?? element;
		const top = leaf && !begins ? place.getBoundingClientRect().top - leaf.getBoundingClientRect().top : 0;
		return { element, page: leaf ? leaves.indexOf(leaf) : 0, top: top * points };
	});
	document.adoptedStyleSheets.pop();
	const headings = places
		.filter(({ element }) => !element.matches('.anchor'))
		.map(({ element: { localName, textContent }, page, top }) => {
			const text = (textContent ?? '')
				.replace(/\u00AD/gu, '')
				.replace(/\s+/gu, ' ')
				.trim();
			return { level: Number(localName.slice(1)), text, page, top };
		});
	const destinations = places
		.filter(({ element }) => element.matches('.anchor'))
		.map(({ element: { id }, page, top }) => ({ id, page, top }));
	const [author = '', day = ''] = ['author', 'dcterms.date'].map(
		(name) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content,
	);
	return { title: document.title, author, day, headings, destinations, pages: leaves.length };
}

/** Whether what has come from a page is what {@link describePage} says. */
export function isDescription(value: unknown): value is PageDescription {
	const shape: Shape = { title: 'string', author: 'string', day: 'string', pages: 'number' };
	return (
		hasFields(value, shape) &&
		'headings' in value &&
		'destinations' in value &&
		isListOf(value.headings, { level: 'number', text: 'string', page: 'number', top: 'number' }) &&
		isListOf(value.destinations, { id: 'string', page: 'number', top: 'number' })
	);
}

type Shape = Readonly<Record<string, 'string' | 'number'>>;

function isListOf(value: unknown, shape: Shape): boolean {
	return Array.isArray(value) && value.every((each) => hasFields(each, shape));
}

function hasFields(value: unknown, shape: Shape): value is object {
	if (typeof value !== 'object' || value === null) return false;
	const fields = new Map<string, unknown>(Object.entries(value));
	return Object.entries(shape).every(([name, type]) => typeof fields.get(name) === type);
}
