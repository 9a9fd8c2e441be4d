import type { Browser, Page } from 'puppeteer-core';
import type { Destination, Heading } from './finish.ts';
import type { Link } from './structure.ts';

/** How long a page may take to come and to be laid out, each, in milliseconds. */
const TIMEOUT = 120_000;
const POINTS_PER_PIXEL = 72 / 96;

/** What a page that is laid out for paper says of itself. */
export interface PageDescription {
	readonly title: string;
	readonly author: string;
	/** A day as 2026-11-24; empty when there is none. */
	readonly day: string;
	readonly headings: readonly Heading[];
	readonly destinations: readonly Destination[];
	readonly links: readonly Link[];
	/** How many sheets are laid out. */
	readonly pages: number;
}

/** A document as Chromium has printed it. */
export interface Printed {
	/** The PDF file. */
	readonly file: Uint8Array;
	readonly description: PageDescription;
}

/**
 * Prints a page of the site that is laid out for paper.
 *
 * @param browser what prints it
 * @param address its address, with what is wanted in the query
 * @returns the file, tagged, and what the page says of itself
 * @throws Error when the page does not come or cannot be laid out, or says that something is missing from it
 */
export async function print(browser: Browser, address: string): Promise<Printed> {
	// In a process of its own: Chromium counts elements through the life of a process, and writes the numbers into the file.
	const context = await browser.createBrowserContext();
	try {
		const page = await context.newPage();
		const failing = firstFault(page);
		await goTo(page, address);
		await Promise.race([failing, waitForLayout(page)]);
		// What the page says is missing from the paper would be missing from the file without anybody seeing it.
		const missing = await page.$$eval('.paper-faults p', (all) => all.map(({ textContent }) => textContent));
		if (missing.length > 0) throw new Error(missing.join(' '));
		const description = await page.evaluate(describePage, POINTS_PER_PIXEL);
		// Without this, Chromium goes back to the layout of the screen after printing, which takes a fifth of a file's time.
		await page.emulateMediaType('print');
		// A large file may take long: Puppeteer's limit for any call, three minutes, is enough.
		const file = await page.pdf({ tagged: true, preferCSSPageSize: true, printBackground: true, timeout: 0 });
		return { file, description };
	} finally {
		await context.close();
	}
}

async function goTo(page: Page, address: string): Promise<void> {
	// TypeScript's compiler wraps functions that have a name in a helper, which functions that are sent to the page lack.
	await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
	const response = await page
		.goto(address, { waitUntil: 'domcontentloaded', timeout: TIMEOUT })
		.catch((cause: Error) => {
			throw new Error(`there is no page at ${address}: ${cause.message}`, { cause });
		});
	if (!response?.ok()) throw new Error(`there is no page at ${address}: ${response?.status()}`);
}

async function waitForLayout(page: Page): Promise<void> {
	await page.waitForSelector('html[data-pages]', { timeout: TIMEOUT }).catch((cause: unknown) => {
		throw new Error(`it is not laid out after ${TIMEOUT / 1000} seconds`, { cause });
	});
}

/** Rejects with the first error that a script of a page throws. */
function firstFault(page: Page): Promise<never> {
	const fault = new Promise<never>((_, reject) => {
		page.once('pageerror', (error) => {
			reject(new Error(`the page cannot be laid out: ${String(error)}`));
		});
	});
	// One that comes later, when nobody waits, changes nothing of what is laid out.
	fault.catch(() => {});
	return fault;
}

/**
 * Describes the page that it runs in. Everything that it needs is within it, so that it can be sent there.
 *
 * @param pointsPerPixel how many points a pixel has: the places are given in points
 * @returns what the page says, with the places of its headings and of what links lead to
 */
export function describePage(pointsPerPixel: number): PageDescription {
	const sheets = [...document.querySelectorAll<HTMLElement>('.page')];
	const placed = [...document.querySelectorAll<HTMLElement>('.page :is(h1, h2, h3, .anchor):not([aria-hidden])')];
	const places = placed.map((element) => {
		const sheet = element.closest<HTMLElement>('.page');
		const begins = element.matches(
			':is(.page-body > :first-child, .page-body > .anchor:first-child + *) *, .page-body > :first-child',
		);
		// What is in a picture of a slide leads to the whole picture.
		const place = element.closest('.slide-picture') ?? element;
		const top = sheet && !begins ? place.getBoundingClientRect().top - sheet.getBoundingClientRect().top : 0;
		return { element, page: sheet ? sheets.indexOf(sheet) : 0, top: top * pointsPerPixel };
	});
	const [author = '', day = ''] = ['author', 'dcterms.date'].map(
		(name) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content,
	);
	const plain = (text: string | null) =>
		(text ?? '')
			.replace(/\u00AD/gu, '')
			.replace(/\s+/gu, ' ')
			.trim();
	return {
		title: document.title,
		author,
		day,
		headings: places
			.filter(({ element }) => !element.matches('.anchor'))
			.map(({ element: { localName, textContent }, page, top }) => {
				return { level: Number(localName.slice(1)), text: plain(textContent), page, top };
			}),
		destinations: places
			.filter(({ element }) => element.matches('.anchor'))
			.map(({ element: { id }, page, top }) => ({ id, page, top })),
		links: [...document.querySelectorAll<HTMLAnchorElement>('.page a[href]')].map((link) => ({
			// A link within the document leads to a name.
			target: link.getAttribute('href')?.startsWith('#') ? decodeURIComponent(link.hash.slice(1)) : link.href,
			text: plain(link.textContent),
		})),
		pages: sheets.length,
	};
}
