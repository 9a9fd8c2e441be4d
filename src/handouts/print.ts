import type { Page } from 'playwright-core';
import type { Kind } from '../paper/request.ts';
import type { Heading } from './bookmarks.ts';
import type { Destination } from './destinations.ts';
import { finish } from './finish.ts';

/** How long a page may take until it is laid out, in milliseconds. */
const PATIENCE = 30_000;
const POINTS = 72 / 96;

/** A document that is printed. */
export interface Printed {
	readonly file: Buffer;
	readonly pages: number;
}

/**
 * Prints a page of the site that is laid out for paper.
 *
 * @param page a page of the browser, which may have shown another address before
 * @param address its address, with what is wanted in the query
 * @param creator what makes the file, with its version
 * @throws Error when the page does not come, cannot be laid out, or has fewer or more pages printed than it says
 */
export async function print(page: Page, address: string, creator: string): Promise<Printed> {
	await open(page, address);
	const { pages, ...description } = await describe(page);
	const raw = await page.pdf({ tagged: true, preferCSSPageSize: true, printBackground: true });
	const printed = finish(raw, { ...description, creator });
	if (printed.pages !== pages) throw new Error(`${pages} pages are laid out, but ${printed.pages} are printed`);
	return printed;
}

async function open(page: Page, address: string): Promise<void> {
	let fail = (_error: Error) => {};
	const failed = new Promise<never>((_, reject) => {
		fail = (error) => reject(new Error(`the page cannot be laid out: ${error.message}`));
	});
	const opened = async () => {
		const response = await page.goto(address, { waitUntil: 'commit' });
		if (!response?.ok()) throw new Error(`there is no page at ${address}: ${response?.status()}`);
		await page.waitForSelector('html[data-pages]', { state: 'attached', timeout: PATIENCE });
	};
	page.on('pageerror', fail);
	try {
		await Promise.race([opened(), failed]);
	} finally {
		page.off('pageerror', fail);
	}
}

interface PageDescription {
	readonly title: string;
	readonly author: string;
	/** A day as 2026-11-24. */
	readonly day: string;
	readonly headings: readonly Heading[];
	readonly destinations: readonly Destination[];
	readonly pages: number;
}

function describe(page: Page): Promise<PageDescription> {
	return page.evaluate((points) => {
		const leaves = [...document.querySelectorAll('.leaf')];
		const headings = [...document.querySelectorAll('.leaf :is(h1, h2, h3):not([aria-hidden])')].map((heading) => {
			const leaf = heading.closest('.leaf');
			const top = heading.getBoundingClientRect().top - (leaf?.getBoundingClientRect().top ?? 0);
			const text = (heading.textContent ?? '')
				.replace(/\u00AD/gu, '')
				.replace(/\s+/gu, ' ')
				.trim();
			return {
				level: Number(heading.localName.slice(1)),
				text,
				page: leaf ? leaves.indexOf(leaf) : 0,
				top: top * points,
			};
		});
		const destinations = [...document.querySelectorAll('.leaf .anchor')].map(({ id, parentElement }) => {
			const leaf = parentElement?.closest('.leaf');
			const top = (parentElement?.getBoundingClientRect().top ?? 0) - (leaf?.getBoundingClientRect().top ?? 0);
			return { id, page: leaf ? leaves.indexOf(leaf) : 0, top: top * points };
		});
		// No function with a name of its own in here: the compiler would wrap it in a helper that the page does not have.
		const [author = '', day = ''] = ['author', 'dcterms.date'].map(
			(name) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content,
		);
		return { title: document.title, author, day, headings, destinations, pages: leaves.length };
	}, POINTS);
}

/** The name of a file. */
export function fileName(language: string, kind: Kind): string {
	return `${language}-${kind}.pdf`;
}
