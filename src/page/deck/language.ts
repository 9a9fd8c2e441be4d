import { whenIdle } from '../../browser/idle.ts';
import { savesData } from '../../browser/save-data.ts';
import { deckAddress, isSingleFile } from '../../browser/single-file.ts';
import { remember } from '../../browser/stored.ts';
import { rootFrom } from '../../model/addresses.ts';
import { type Language, languages, otherThan } from '../../model/language.ts';
import { announce, messageText, notify } from './notices.ts';
import { anchorScroll } from './scroll-anchor.ts';
import { follows } from './state.ts';

const root = document.documentElement;

/** The root of the site: from here on the page may change its address. */
export const site = new URL(isSingleFile ? './' : rootFrom(pageLanguage()), location.href);

/** How long after its start a page fetches the words of the other language, in milliseconds. */
const WAIT = 4000;

const listeners = new Set<() => void>();
let switching = false;

/** The language that the page is in now. */
export function pageLanguage(): Language {
	return languages.find((language) => language === root.lang) ?? languages[0];
}

/** Calls a function whenever the page has changed its language. */
export function onLanguage(listener: () => void): void {
	listeners.add(listener);
}

/** Calls whoever writes words by script: those of the page are others now. */
export function retranslate(): void {
	for (const listener of listeners) listener();
}

/** Makes the links to the other language change the page in place, and fetches its words when there is nothing else to do. */
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

/** Shows the page in the other language: same slide, same step, same scroll position, same focus. */
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
		release();
	} catch {
		notify('noWords');
		return;
	}
	document.querySelector('meta[name=description]')?.setAttribute('content', texts.description);
	document.title = texts.title;
	retranslate();
	// What a presenter shows the hall is no choice of a reader.
	if (!follows()) remember('language', language);
	announce(messageText('language'));
}

/**
 * Fetches what exchanges the words of the page, with the words of every language: the page is written in one of them, but
 * its words are not told apart. Once it has come, the language can be changed without the net.
 *
 * @throws Error when the words of a language cannot be fetched
 */
export async function allWords(): Promise<typeof import('./exchange-words.ts')> {
	const exchange = await import('./exchange-words.ts');
	await exchange.loadWords(site);
	return exchange;
}

/** Gives the page the address of its language. What is still to be fetched from beside the old one is found first. */
function readdress(language: Language): void {
	for (const element of document.querySelectorAll('img[src^="."], link[rel$=icon][href^="."]')) {
		const name = element.localName === 'img' ? 'src' : 'href';
		element.setAttribute(name, new URL(element.getAttribute(name) ?? '', document.baseURI).href);
	}
	const { pathname } = isSingleFile ? location : deckAddress(language, site);
	history.replaceState(history.state, '', pathname + location.search + location.hash);
	const other = otherThan(language);
	document.getElementById('offer')?.setAttribute('lang', other);
	for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-action=language]')) {
		link.lang = link.hreflang = other;
		link.href = deckAddress(other, site).href;
	}
}
