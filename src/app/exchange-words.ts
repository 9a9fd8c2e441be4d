import { createInstance } from 'i18next';
import { type Language, localeOf } from '../deck/language.ts';
import { fillElement } from './fill-element.ts';
import { whenIdle } from './idle.ts';
import { isInSight } from './in-sight.ts';
import { wordsPlace } from './words-place.ts';

const words = createInstance();
const NAMESPACE = 'page';

const drawings = new Map<Element, string>();

/** Reads the HTML of a text as text, for an attribute. */
const reader = document.createElement('template');

/**
 * Takes the words of a language.
 *
 * @param texts HTML by key, as `render/word-file.ts` writes them
 */
export async function addWords(language: Language, texts: Readonly<Record<string, string>>): Promise<void> {
	if (!words.isInitialized) {
		await words.init({
			ns: NAMESPACE,
			defaultNS: NAMESPACE,
			fallbackLng: false,
			keySeparator: false,
			nsSeparator: false,
			// Values come into HTML.
			interpolation: { escapeValue: true },
			resources: {},
		});
	}
	words.addResourceBundle(localeOf[language], NAMESPACE, texts);
}

export function hasWords(language: Language): boolean {
	return words.isInitialized === true && words.hasResourceBundle(localeOf[language], NAMESPACE);
}

/**
 * The words at a key, as HTML.
 *
 * @throws Error when there are none
 */
export function wordsAt(language: Language, key: string): string {
	const text: unknown = words.getResource(localeOf[language], NAMESPACE, key);
	if (typeof text !== 'string') throw new Error(`there are no words at "${key}"`);
	return text;
}

/**
 * Exchanges the words of the whole page for those of a language. What it changes is text: no element that carries words is
 * made anew.
 *
 * @returns the texts of the page itself, which no element of its body holds
 * @throws Error when a key of the page has no words; nothing has changed then
 */
export async function exchangeWords(language: Language): Promise<{ title: string; description: string }> {
	await words.changeLanguage(localeOf[language]);
	const contents = [...document.querySelectorAll<HTMLElement>('[data-t]')].map(
		(element) => [element, textAt(keyOf(element, element.dataset.t ?? ''), valuesOf(element))] as const,
	);
	const attributes = [...document.querySelectorAll<HTMLElement>('[data-a]')].flatMap((element) =>
		(element.dataset.a ?? '').split(' ').map((pair) => {
			const [name = '', key = ''] = pair.split('=');
			return [element, name, plain(textAt(keyOf(element, key)))] as const;
		}),
	);
	// Before the first text changes: to look afterwards would lay out the page once more.
	const unseen = new Set([...document.querySelectorAll('.picture')].filter((picture) => !isInSight(picture)));
	for (const [element, text] of contents) {
		if (unseen.has(element)) drawings.set(element, text);
		else fillElement(element, text);
	}
	if (drawings.size > 0) whenIdle(drawNext);
	for (const [element, name, text] of attributes) {
		if (element.getAttribute(name) !== text) element.setAttribute(name, text);
	}
	return { title: plain(textAt('ui.page.deckTitle')), description: plain(textAt('ui.page.description')) };
}

function keyOf(element: HTMLElement, slot: string): string {
	return `${wordsPlace(element)}.${slot}`;
}

function valuesOf({ dataset }: HTMLElement): Readonly<Record<string, unknown>> | undefined {
	if (dataset.v === undefined) return undefined;
	const values: unknown = JSON.parse(dataset.v);
	return typeof values === 'object' && values !== null ? { ...values } : {};
}

/** Most words have no values, and there are thousands of them: they are taken as they are. */
function textAt(key: string, values?: Readonly<Record<string, unknown>>): string {
	const text: unknown = values ? words.t(key, values) : words.getResource(words.language, NAMESPACE, key);
	if (typeof text !== 'string' || text === key) throw new Error(`there are no words at "${key}"`);
	return text;
}

/** Drawings that nobody sees are exchanged one by one, when there is time. */
function drawNext(): void {
	for (const [element, text] of drawings) {
		drawings.delete(element);
		fillElement(element, text);
		break;
	}
	if (drawings.size > 0) whenIdle(drawNext);
}

function plain(source: string): string {
	if (!/[<&]/u.test(source)) return source.replace(/\u00AD/gu, '');
	reader.innerHTML = source;
	return (reader.content.textContent ?? '').replace(/\u00AD/gu, '');
}
