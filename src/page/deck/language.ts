import { base, replaceAddress } from '../../browser/address.ts';
import { whenIdle } from '../../browser/idle.ts';
import { savesData } from '../../browser/save-data.ts';
import { deckAddress, isSingleFile } from '../../browser/single-file.ts';
import { remember } from '../../browser/stored.ts';
import { rootFrom } from '../../model/addresses.ts';
import { type Language, languages, otherThan } from '../../model/language.ts';
import { announce, messageText, notifyFailure } from './notices.ts';
import { anchorScroll } from './scroll-anchor.ts';
import { follows, setState, stateOf } from './state.ts';

const root = document.documentElement;

/** The root of the site. It is computed once at the start, because the page may change its address later. */
export const site = new URL(isSingleFile ? './' : rootFrom(pageLanguage()), base);

/** How long after its start a page waits before it fetches the words of the other language, in milliseconds. */
const WAIT = 4000;

const listeners = new Set<() => void>();
let switching = false;

/** The current language of the page, whatever a browser's translation has made of it. */
export function pageLanguage(): Language {
	return stateOf('language') ?? languages[0];
}

/**
 * Calls a listener whenever the language of the page has changed.
 *
 * @param listener called without arguments, when the new words are in the page
 * @param signal removes the listener when it is aborted
 */
export function onLanguage(listener: () => void, signal?: AbortSignal): void {
	listeners.add(listener);
	signal?.addEventListener('abort', () => listeners.delete(listener));
}

/** Calls all listeners because the words of the page have changed, as after a change of language. */
export function retranslate(): void {
	for (const listener of listeners) listener();
}

/**
 * Makes the links to the other language change the page in place, and prefetches its words when the browser is idle.
 */
export function startLanguage(): void {
	document.addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest('a[data-action=language]') : null;
		if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		toggleLanguage();
	});
	setTimeout(() => {
		if (savesData()) return;
		whenIdle(() => void allWords().catch(() => {}));
	}, WAIT);
}

/** Changes the page to the other language, and keeps the slide, the step, the scroll position and the focus. */
export function toggleLanguage(): void {
	if (switching) return;
	switching = true;
	void change(otherThan(pageLanguage())).finally(() => {
		switching = false;
	});
}

async function change(language: Language): Promise<void> {
	let texts: { title: string; description: string };
	try {
		const { exchangeWords } = await allWords();
		const release = anchorScroll();
		texts = await exchangeWords(language);
		readdress(language);
		root.lang = language;
		setState('language', language);
		release();
	} catch (error) {
		void notifyFailure('noWords', error);
		return;
	}
	document.querySelector('meta[name=description]')?.setAttribute('content', texts.description);
	document.title = texts.title;
	retranslate();
	// A change that the presenter makes for the audience is not a choice of the reader.
	if (!follows()) remember('language', language);
	announce(messageText('language'));
}

/**
 * Loads the module that exchanges words, with the words of all languages: those of the current one are only in the
 * markup of the page. After this, the language can be changed offline.
 *
 * @returns the module
 * @throws Error when it or the words of a language cannot be fetched
 */
export async function allWords(): Promise<typeof import('./exchange-words.ts')> {
	const exchange = await import('./exchange-words.ts');
	await exchange.loadWords(site);
	return exchange;
}

/**
 * Changes the address of the page to that of its language. Relative addresses of files that are still to be fetched are
 * resolved against the old address first.
 */
function readdress(language: Language): void {
	for (const element of document.querySelectorAll('img[src^="."], link[rel$=icon][href^="."]')) {
		const name = element.localName === 'img' ? 'src' : 'href';
		element.setAttribute(name, new URL(element.getAttribute(name) ?? '', document.baseURI).href);
	}
	// A single file has one address, whatever it shows.
	if (!isSingleFile) replaceAddress(deckAddress(language, site).pathname + location.search + location.hash);
	const other = otherThan(language);
	document.getElementById('offer')?.setAttribute('lang', other);
	for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-action=language]')) {
		link.lang = link.hreflang = other;
		link.href = deckAddress(other, site).href;
	}
}
