import type { ChartWords } from '../charts/figure/context.ts';
import { type Html, html, trusted } from '../html.ts';
import { valuesAttribute } from '../keyed-attributes.ts';
import type { Language } from '../language.ts';
import { linePieces } from '../line-breaks.ts';
import type { TextTree } from './texts.ts';

type Values = Readonly<Record<string, string | number>>;

/** The words of figures that a page writes itself: texts in one language, which are complete but for a few values. */
export class FilledWords implements ChartWords {
	readonly #texts: TextTree;
	readonly #path: readonly string[];
	readonly language: Language;
	readonly place: string;

	/**
	 * @param texts the texts of the place
	 * @param language their language
	 * @param place the value of `data-words` of an element around them
	 */
	constructor(texts: TextTree, language: Language, place: string, path: readonly string[] = []) {
		this.#texts = texts;
		this.language = language;
		this.place = place;
		this.#path = path;
	}

	/** The words below an entry, for keys relative to it. */
	at(key: string): FilledWords {
		return new FilledWords(this.#texts, this.language, this.place, [...this.#path, ...key.split('.')]);
	}

	has(key: string): boolean {
		return this.#entry(key) !== undefined;
	}

	plain(key: string, values: Values = {}): string {
		const text = this.#entry(key);
		if (typeof text !== 'string') throw new Error(`there are no words at "${this.#fullKey(key)}"`);
		return text.replace(/\{\{(\w+)\}\}/gu, (place, name: string) => String(values[name] ?? place));
	}

	names(key: string): readonly string[] {
		const group = this.#entry(key);
		return typeof group === 'object' ? Object.keys(group) : [];
	}

	element(tag: string, key: string, className?: string): Html {
		return this.#element(tag, key, {}, className, false);
	}

	elementWithNamespace(tag: string, key: string, values: Values = {}, className?: string): Html {
		return this.#element(tag, key, values, className, html` data-words="${this.place}"`);
	}

	#element(tag: string, key: string, values: Values, className: string | undefined, namespace: Html | false): Html {
		const name = trusted(tag);
		const named = className !== undefined && html` class="${className}"`;
		const filled = Object.keys(values).length > 0 && valuesAttribute(values);
		return html`<${name}${named}${namespace} data-i18n="${this.#fullKey(key)}"${filled}>${lineOf(this.plain(key, values))}</${name}>`;
	}

	#entry(key: string): string | TextTree | undefined {
		let found: string | TextTree | undefined = this.#texts;
		for (const step of this.#fullKey(key).split('.')) {
			if (typeof found !== 'object' || !Object.hasOwn(found, step)) return undefined;
			found = found[step];
		}
		return found;
	}

	#fullKey(key: string): string {
		return [...this.#path, key].join('.');
	}
}

/**
 * A text as HTML in which lines do not end where a reader would stumble.
 *
 * @param text plain text
 */
export function lineOf(text: string): Html {
	return html`${linePieces(text).map(({ unbroken, text: piece }) => (unbroken ? html`<span class="one-line">${piece}</span>` : piece))}`;
}
