import { createInstance } from 'i18next';
import { whenIdle } from '../../browser/idle.ts';
import { isInSight } from '../../browser/in-sight.ts';
import { type Language, localeOf, otherThan } from '../../model/language.ts';
import { changeAndRemember, changeBack, isRemembered } from './remembered.ts';
import { wordsPlace } from './words-place.ts';

const words = createInstance();
const NAMESPACE = 'page';

const drawings = new Map<Element, string>();
/** How long each of them may be put off, in milliseconds: whoever looks for one shall not find the other language. */
const PATIENCE = 200;

/** Where the words of an element stand, and what is filled in. */
interface Source {
	readonly key: string;
	readonly values?: Readonly<Record<string, unknown>>;
}

/** What has been looked up once, by element and by what it asks for: the element stays where it is. */
const sources = new WeakMap<
	Element,
	{ readonly slot: string; readonly v: string | undefined; readonly source: Source }
>();

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
	const elements = [...document.querySelectorAll<HTMLElement>('[data-t], [data-a]')];
	const known = elements.filter((element) => isRemembered(element, language));
	const isKnown = new Set(known);
	const unknown = elements
		.filter((element) => !isKnown.has(element))
		.map((element) => ({ wanted: wordsFor(element, language), before: wordsFor(element, otherThan(language)) }));
	// Before the first text changes: to look afterwards would lay out the page once more.
	const unseen = new Set([...document.querySelectorAll('.picture')].filter((picture) => !isInSight(picture)));
	// What still waited to be drawn is of the language that the page leaves.
	drawings.clear();
	for (const element of known) changeBack(element, language);
	for (const { wanted, before } of unknown) {
		const { element, content } = wanted;
		if (unseen.has(element) && content !== undefined) {
			put({ ...wanted, content: undefined });
			drawings.set(element, content);
		} else {
			// What stands there may not be what the page had before, and that is what will be remembered.
			put(before);
			changeAndRemember(element, language, (recorder) => put(wanted, recorder));
		}
	}
	if (drawings.size > 0) whenIdle(drawNext, PATIENCE);
	return {
		title: plain(textAt(language, { key: 'ui.page.deckTitle' })),
		description: plain(textAt(language, { key: 'ui.page.description' })),
	};
}

/** The words of an element in a language. */
interface ElementWords {
	readonly element: HTMLElement;
	/** Its content as HTML, when it has words there. */
	readonly content: string | undefined;
	/** What its attributes say, by their names. */
	readonly attributes: readonly (readonly [string, string])[];
}

function wordsFor(element: HTMLElement, language: Language): ElementWords {
	const { t, a } = element.dataset;
	const pairs = a?.split(' ') ?? [];
	return {
		element,
		content: t === undefined ? undefined : textAt(language, sourceOf(element)),
		attributes: pairs.map((pair) => {
			const [name = '', slot = ''] = pair.split('=');
			return [name, plain(textAt(language, { key: `${wordsPlace(element)}.${slot}` }))];
		}),
	};
}

function put({ element, content, attributes }: ElementWords, recorder?: Recorder): void {
	if (content !== undefined) fillElement(element, content, recorder);
	for (const [name, text] of attributes) {
		const before = element.getAttribute(name);
		recorder?.attribute(element, name, before, text);
		if (before !== text) element.setAttribute(name, text);
	}
}

function sourceOf(element: HTMLElement): Source {
	const { t: slot = '', v } = element.dataset;
	const known = sources.get(element);
	if (known?.slot === slot && known.v === v) return known.source;
	const key = `${wordsPlace(element)}.${slot}`;
	const source = v === undefined ? { key } : { key, values: valuesIn(v) };
	sources.set(element, { slot, v, source });
	return source;
}

function valuesIn(written: string): Readonly<Record<string, unknown>> {
	const values: unknown = JSON.parse(written);
	return typeof values === 'object' && values !== null ? { ...values } : {};
}

/** Most words have no values, and there are thousands of them: they are taken as they are. */
function textAt(language: Language, { key, values }: Source): string {
	const lng = localeOf[language];
	const text: unknown = values ? words.t(key, { ...values, lng }) : words.getResource(lng, NAMESPACE, key);
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
	if (drawings.size > 0) whenIdle(drawNext, PATIENCE);
}

function plain(source: string): string {
	if (!/[<&]/u.test(source)) return source.replace(/\u00AD/gu, '');
	reader.innerHTML = source;
	return (reader.content.textContent ?? '').replace(/\u00AD/gu, '');
}

/** Is told what is done to an element. */
export interface Recorder {
	text(node: CharacterData, before: string, after: string): void;
	/** Without a value the attribute is not there. */
	attribute(element: Element, name: string, before: string | null, after: string | null): void;
	/** Children have been put in the place of others: the nodes that were told of are not what they were. */
	replaced(): void;
}

/**
 * Gives an element other words without making it anew: where old and new markup have the same shape, only texts and
 * attributes change, so that whoever holds on to a node (the focus, a selection, a test) still has it.
 *
 * @param content the words as HTML, from a word file of the site
 * @param recorder is told of each change
 */
export function fillElement(element: Element, content: string, recorder?: Recorder): void {
	const only = element.childNodes.length === 1 ? element.firstChild : null;
	if (only instanceof Text && !/[<&]/u.test(content)) {
		takeText(only, content, recorder);
		return;
	}
	const focused = focusedWithin(element);
	become(element, parsed(content), recorder);
	if (focused !== undefined) focusable(element)[focused]?.focus({ preventScroll: true });
}

function takeText(node: CharacterData, text: string, recorder: Recorder | undefined): void {
	const { data } = node;
	recorder?.text(node, data, text);
	if (data !== text) node.data = text;
}

/** What has been read of the words of each language: whoever changes to and fro shall not wait for it again. */
const read = new Map<string, DocumentFragment>();

function parsed(content: string): DocumentFragment {
	const kept = read.get(content);
	if (kept) return kept;
	const template = document.createElement('template');
	template.innerHTML = content;
	// Drawings are large, and most are exchanged when there is time.
	if (!content.includes('<svg')) read.set(content, template.content);
	return template.content;
}

/** Makes the content of a node like that of another, of which copies are taken where there are to be new ones. */
function become(node: Node, wanted: Node, recorder: Recorder | undefined): void {
	const [ours, theirs] = [[...node.childNodes], [...wanted.childNodes]];
	const alike =
		ours.length === theirs.length && ours.every((child, index) => child.nodeName === theirs[index]?.nodeName);
	if (!alike) {
		recorder?.replaced();
		while (node.firstChild) node.removeChild(node.firstChild);
		for (const child of theirs) node.appendChild(document.importNode(child, true));
		return;
	}
	for (const [index, child] of ours.entries()) {
		const other = theirs[index];
		if (!other) continue;
		if (child instanceof CharacterData && other instanceof CharacterData) {
			takeText(child, other.data, recorder);
		} else if (child instanceof Element && other instanceof Element) {
			takeAttributes(child, other, recorder);
			become(child, other, recorder);
		}
	}
}

function takeAttributes(element: Element, other: Element, recorder: Recorder | undefined): void {
	for (const name of element.getAttributeNames()) {
		if (other.hasAttribute(name)) continue;
		recorder?.attribute(element, name, element.getAttribute(name), null);
		element.removeAttribute(name);
	}
	for (const { name, value } of other.attributes) {
		const before = element.getAttribute(name);
		if (before === value) continue;
		recorder?.attribute(element, name, before, value);
		element.setAttribute(name, value);
	}
}

function focusable(element: Element): readonly HTMLElement[] {
	return [...element.querySelectorAll<HTMLElement>('a[href], button')];
}

/** Which of its controls has the focus, by number; undefined when none has. */
function focusedWithin(element: Element): number | undefined {
	const focused = document.activeElement;
	if (!(focused instanceof HTMLElement) || !element.contains(focused)) return undefined;
	const index = focusable(element).indexOf(focused);
	return index < 0 ? undefined : index;
}
