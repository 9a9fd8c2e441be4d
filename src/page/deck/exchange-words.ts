import { createInstance } from 'i18next';
import { whenIdle } from '../../browser/idle.ts';
import { isInSight } from '../../browser/in-sight.ts';
import { OtherVersionError } from '../../browser/outdated.ts';
import { wordFilePath } from '../../model/addresses.ts';
import { escapeHtml } from '../../model/html.ts';
import { type Language, languages, localeOf } from '../../model/language.ts';
import { addedText } from './added-words.ts';
import { morph } from './morph.ts';
import { sections } from './slides.ts';
import { wordsPlace } from './words-place.ts';

const NAMESPACE = 'page';
const words = createInstance();
void words.init({
	ns: NAMESPACE,
	defaultNS: NAMESPACE,
	fallbackLng: false,
	initAsync: false,
	keySeparator: false,
	nsSeparator: false,
	// The texts are HTML, so values must be escaped.
	interpolation: { escapeValue: true },
	resources: {},
});

/** Drawings outside the viewport, with the HTML that they get when the browser is idle. */
const pendingDrawings = new Map<Element, string>();
/**
 * How long the browser may delay the exchange of one drawing, in milliseconds. A reader who scrolls to one must not
 * find the other language.
 */
const IDLE_TIMEOUT = 200;

/** Turns the HTML of a text into plain text, for an attribute. */
const reader = document.createElement('template');

let loading: Promise<unknown> | undefined;

/**
 * Fetches the words of every language, once. Calls while the fetch is under way share its result; after a failure, the
 * next call fetches again.
 *
 * @param site the root of the site
 * @throws Error when the words of a language cannot be fetched
 */
export async function loadWords(site: URL): Promise<void> {
	loading ??= Promise.all(languages.filter((language) => !hasWords(language)).map((each) => fetchWords(each, site)));
	try {
		await loading;
	} finally {
		loading = undefined;
	}
}

/**
 * Fetches the words again of the languages that the page has already fetched.
 *
 * @param site the root of the site
 * @throws Error when the words of a language cannot be fetched
 */
export async function reloadWords(site: URL): Promise<void> {
	await Promise.all(languages.filter(hasWords).map((each) => fetchWords(each, site)));
}

async function fetchWords(language: Language, site: URL): Promise<void> {
	// The file name has no version in it, so the server is asked whether the cached file is still current.
	const response = await fetch(new URL(wordFilePath(language), site), { cache: 'no-cache' });
	if (!response.ok) throw new Error(`${response.status}: ${response.url}`);
	// The file holds HTML by key, as `render/word-file.ts` writes it.
	words.addResourceBundle(localeOf[language], NAMESPACE, await response.json());
}

function hasWords(language: Language): boolean {
	return words.hasResourceBundle(localeOf[language], NAMESPACE);
}

/**
 * The text at a key, as HTML.
 *
 * @param language the language of the text
 * @param key the full key, such as `glossary.terms.ID.term`
 * @throws Error when there is no such text
 */
export function wordsAt(language: Language, key: string): string {
	const text: unknown = words.getResource(localeOf[language], NAMESPACE, key);
	if (typeof text !== 'string') throw new OtherVersionError(`there are no words at "${key}"`);
	return text;
}

/**
 * Exchanges the words of the whole page for those of another language. Only texts and attributes change: elements that
 * have words are kept.
 *
 * @param language the language to change to, whose words have been added
 * @returns the title and description of the page in that language, as plain text; no element of the body holds them
 * @throws Error when a key of the page has no words; then nothing has changed
 */
export async function exchangeWords(language: Language): Promise<{ title: string; description: string }> {
	await words.changeLanguage(localeOf[language]);
	removeTranslation();
	const all = [...document.querySelectorAll<HTMLElement>('[data-i18n], [data-i18n-attr]')].map((element) =>
		wordsFor(element, language),
	);
	// What is in sight is measured before the first text changes. Measuring afterwards would force another layout.
	const unseen = new Set([...document.querySelectorAll('.picture')].filter((picture) => !isInSight(picture)));
	for (const { element, content, attributes } of all) {
		for (const [name, text] of attributes) if (element.getAttribute(name) !== text) element.setAttribute(name, text);
		if (content === undefined) continue;
		if (unseen.has(element)) pendingDrawings.set(element, content);
		else {
			pendingDrawings.delete(element);
			morph(element, content);
		}
	}
	if (pendingDrawings.size > 0) whenIdle(exchangeNextDrawing, IDLE_TIMEOUT);
	return {
		title: plain(textAt(language, 'ui.page.deckTitle')),
		description: plain(textAt(language, 'ui.page.description', JSON.stringify({ slides: sections.length }))),
	};
}

/** Takes away the elements that a browser's translation wraps texts in, also those that have no words of ours. */
function removeTranslation(): void {
	const wrappers = document.querySelectorAll('font');
	for (const wrapper of wrappers) wrapper.replaceWith(...wrapper.childNodes);
	if (wrappers.length > 0) document.body.normalize();
}

/** The words of an element in a language. */
interface ElementWords {
	readonly element: HTMLElement;
	/** Its content as HTML, when it has words there. */
	readonly content: string | undefined;
	/** The texts of its attributes, as pairs of name and plain text. */
	readonly attributes: readonly (readonly [string, string])[];
}

function wordsFor(element: HTMLElement, language: Language): ElementWords {
	const { i18n: key, i18nAttr = '', i18nValues } = element.dataset;
	const place = wordsPlace(element);
	return {
		element,
		content: key === undefined ? undefined : textAt(language, `${place}.${key}`, i18nValues),
		attributes: [...i18nAttr.matchAll(/(\S+)=(\S+)/gu)].map(([, name = '', attributeKey = '']) => [
			name,
			plain(textAt(language, `${place}.${attributeKey}`)),
		]),
	};
}

function valuesIn(written: string): Readonly<Record<string, unknown>> {
	const values: unknown = JSON.parse(written);
	return typeof values === 'object' && values !== null ? { ...values } : {};
}

function filledIn(source: string, values: Readonly<Record<string, unknown>>): string {
	return source.replace(/\{\{(\w+)\}\}/gu, (place, name: string) => escapeHtml(String(values[name] ?? place)));
}

/** Most texts have no values, and there are thousands of them, so these are read without the work of i18next's `t`. */
function textAt(language: Language, key: string, values?: string): string {
	const added = addedText(language, key);
	if (added !== undefined) return values === undefined ? added : filledIn(added, valuesIn(values));
	const lng = localeOf[language];
	const text: unknown =
		values === undefined ? words.getResource(lng, NAMESPACE, key) : words.t(key, { ...valuesIn(values), lng });
	if (typeof text !== 'string' || text === key) throw new OtherVersionError(`there are no words at "${key}"`);
	return text;
}

/** Exchanges the next drawing outside the viewport, and schedules the one after it. */
function exchangeNextDrawing(): void {
	for (const [element, content] of pendingDrawings) {
		pendingDrawings.delete(element);
		morph(element, content);
		break;
	}
	if (pendingDrawings.size > 0) whenIdle(exchangeNextDrawing, IDLE_TIMEOUT);
}

function plain(source: string): string {
	if (!/[<&]/u.test(source)) return source.replace(/\u00AD/gu, '');
	reader.innerHTML = source;
	return (reader.content.textContent ?? '').replace(/\u00AD/gu, '');
}
