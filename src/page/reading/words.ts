import finnish from '../../../locales/fi/reading.json';
import swedish from '../../../locales/sv/reading.json';
import { element } from '../../browser/element.ts';
import type { Language } from '../../model/language.ts';
import type { ReadingKey } from '../../model/word-keys.ts';
import { pageLanguage } from '../deck/language.ts';

type Values = Readonly<Record<string, string | number>>;

const catalogues: Readonly<Record<Language, typeof swedish>> = { sv: swedish, fi: finnish };

/**
 * The words of the reading view at a key, in the language that the page is in. They come with the script that needs them, and
 * have no plurals: what exchanges the words of the page later knows more.
 *
 * @param values what stands at `{{name}}`
 */
export function say(key: ReadingKey, values: Values = {}): string {
	let found: unknown = catalogues[pageLanguage()];
	for (const step of key.split('.')) found = new Map(Object.entries(found ?? {})).get(step);
	return String(found).replace(/\{\{(\w+)\}\}/gu, (place, name: string) => String(values[name] ?? place));
}

/**
 * An element with such words, which change with the language of the page as all others do.
 *
 * @param tag its name
 * @param className its class, or nothing
 */
export function said<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	key: ReadingKey,
	className = '',
	values?: Values,
): HTMLElementTagNameMap[Tag] {
	const made = element(tag, className, say(key, values));
	made.dataset.words = 'reading';
	made.dataset.t = key;
	if (values) made.dataset.v = JSON.stringify(values);
	return made;
}

/** Puts other words, or other values, into an element that {@link said} has made. */
export function saidAnew(made: HTMLElement, key: ReadingKey, values: Values): void {
	made.textContent = say(key, values);
	made.dataset.t = key;
	made.dataset.v = JSON.stringify(values);
}
