import type { Language } from '../../model/language.ts';
import type { Recorder } from './exchange-words.ts';

/** A text or an attribute of the page: what it says now, and what it says in the other language. */
interface Change<Value> {
	now: Value;
	other: Value;
}

interface ChangedText extends Change<string> {
	readonly node: CharacterData;
}

/** Null stands for an attribute that is not there. */
interface ChangedAttribute extends Change<string | null> {
	readonly element: Element;
	readonly name: string;
}

interface Changes {
	/** The language that is now. */
	language: Language;
	readonly texts: readonly ChangedText[];
	readonly attributes: readonly ChangedAttribute[];
}

const remembered = new WeakMap<Element, Changes>();

/**
 * Puts words into an element, and remembers what has changed where nodes have only been given other texts: whoever goes
 * back and forth between the languages does not wait until all has been looked up and compared again.
 *
 * @param language the language of the words
 * @param change puts them there
 */
export function changeAndRemember(element: Element, language: Language, change: (recorder: Recorder) => void): void {
	const texts: ChangedText[] = [];
	const attributes: ChangedAttribute[] = [];
	let replaced = false;
	change({
		text: (node, other, now) => void texts.push({ node, other, now }),
		attribute: (changed, name, other, now) => void attributes.push({ element: changed, name, other, now }),
		replaced: () => {
			replaced = true;
		},
	});
	if (replaced) remembered.delete(element);
	else remembered.set(element, { language, texts, attributes });
}

/** Whether the words of an element in a language are remembered, and nothing has been written there since. */
export function isRemembered(element: Element, language: Language): boolean {
	const changes = remembered.get(element);
	return (
		changes !== undefined &&
		changes.language !== language &&
		changes.texts.every(({ node, now }) => node.isConnected && node.data === now) &&
		changes.attributes.every((each) => each.element.isConnected && each.element.getAttribute(each.name) === each.now)
	);
}

/** Gives an element the words that are remembered of it. */
export function changeBack(element: Element, language: Language): void {
	const changes = remembered.get(element);
	if (!changes) return;
	changes.language = language;
	for (const change of changes.texts) {
		if (change.other !== change.now) change.node.data = change.other;
		turn(change);
	}
	for (const change of changes.attributes) {
		const { name, other } = change;
		if (other === null) change.element.removeAttribute(name);
		else change.element.setAttribute(name, other);
		turn(change);
	}
}

function turn<Value>(change: Change<Value>): void {
	const { now } = change;
	change.now = change.other;
	change.other = now;
}
