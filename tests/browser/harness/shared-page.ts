import type { BrowserContext, Page } from 'playwright-core';
import { slide } from './deck.ts';
import { expectShown, live } from './stage.ts';

/** What the one who sees the page has: the size of the window in pixels, and what the system asks for. */
export interface Sight {
	readonly viewport?: { readonly width: number; readonly height: number };
	readonly colorScheme?: 'light' | 'dark';
	readonly reducedMotion?: 'reduce' | 'no-preference';
}

const ORDINARY = {
	viewport: { width: 1280, height: 720 },
	colorScheme: 'light',
	reducedMotion: 'no-preference',
} as const;

/**
 * A page for test after test. Loading it costs ten times what leading it to another slide does: it is loaded anew only where
 * a test has left traces that can be seen, or where its address is another one.
 */
export class SharedPage {
	readonly #context: BrowserContext;
	readonly #site: string;
	#page: Page | undefined;
	/** The address that was opened, without its hash, and the state of the page then. */
	#opened: { readonly address: string; readonly state: string } | undefined;

	/**
	 * @param context where the page is opened; nothing else may be in it
	 * @param site the address of the site, with a slash at the end
	 */
	constructor(context: BrowserContext, site: string) {
		this.#context = context;
		this.#site = site;
	}

	/** Leads the page to an address below the site's. Nothing of what tests before have done can be seen. */
	async lead(address: string, sight: Sight): Promise<Page> {
		const { viewport, colorScheme, reducedMotion } = { ...ORDINARY, ...sight };
		for (const other of this.#context.pages()) if (other !== this.#page) await other.close();
		if (!this.#page || this.#page.isClosed()) this.#page = await this.#context.newPage();
		const page = this.#page;
		await page.mouse.move(0, 0);
		const size = page.viewportSize();
		const sameSize = size?.width === viewport.width && size.height === viewport.height;
		if (!sameSize) await page.setViewportSize(viewport);
		await page.emulateMedia({ colorScheme, reducedMotion, media: null });

		const [before = '', hash = ''] = address.split('#');
		const isAsOpened = sameSize && this.#opened?.address === before && (await rested(page)) === this.#opened.state;
		if (isAsOpened && (await isSlides(page))) {
			const id = hash.slice(1) || slide(1);
			await page.evaluate((to) => {
				// The address follows the slides a moment later: it may name the place already, and change to that of the test before.
				if (location.hash === to) location.replace('#/');
				location.replace(to);
			}, `#/${id}`);
			await expectShown(page, id);
			await blur(page);
			return page;
		}
		// An article is led to a slide by being loaded.
		if (isAsOpened && hash === '') {
			await page.evaluate(() => {
				history.replaceState(null, '', location.pathname + location.search);
				scrollTo(0, 0);
			});
			await blur(page);
			return page;
		}
		if (page.url().startsWith(this.#site)) {
			await page.evaluate(() => {
				// What the page writes down each second, it may write once more.
				Storage.prototype.setItem = () => {};
				localStorage.clear();
				sessionStorage.clear();
			});
		}
		// From another page, so that the same address with another hash is loaded as well.
		await page.goto('about:blank');
		await page.goto(this.#site + address);
		await page.locator('html[data-ready]').waitFor({ state: 'attached' });
		if (await isSlides(page)) await live(page);
		else await page.locator('.article-head .open-contents').waitFor({ state: 'attached' });
		this.#opened = { address: before, state: await rested(page) };
		return page;
	}
}

function blur(page: Page): Promise<void> {
	return page.evaluate(() => {
		if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
	});
}

function isSlides(page: Page): Promise<boolean> {
	return page.evaluate(() => document.documentElement.dataset.view === 'slides');
}

/** What can be seen of the state of a page, but for its slide, once the pointer is taken for one at rest and sheets are closed. */
function rested(page: Page): Promise<string> {
	return page.evaluate(() => {
		const root = document.documentElement;
		delete root.dataset.controls;
		document.querySelector<HTMLElement>('.panel-sheet:popover-open')?.hidePopover();
		document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
		// When its font and its first paint came is no state of the page.
		const passing = ['data-font', 'data-painted', 'style'];
		const attributes = [...root.attributes].filter(({ name }) => !passing.includes(name));
		const open = ':popover-open, dialog[open], details[open], #overview:not([hidden]), #blank:not([hidden])';
		const added = '.fragment, mark, .definition, .search-panel, .found-note, .print-panel';
		const fields = [...document.querySelectorAll<HTMLInputElement>('#settings-panel input')];
		const notes = [...document.querySelectorAll('textarea')].filter(({ value }) => value !== '');
		return JSON.stringify([
			location.pathname + location.search,
			attributes.map(({ name, value }) => `${name}=${value}`).toSorted(),
			{ ...localStorage },
			{ ...sessionStorage },
			document.querySelectorAll(open).length,
			document.querySelectorAll(added).length,
			fields.map(({ checked }) => checked),
			notes.length,
			document.getElementById('notice')?.textContent,
			document.fullscreenElement?.localName,
			CSS.highlights.size,
			document.adoptedStyleSheets.length,
		]);
	});
}
