import { escapeHtml, tidy } from '../../../model/html.ts';

/** A piece of XML that is already escaped and can be put into a part as it is. */
export class Xml {
	readonly source: string;
	constructor(source: string) {
		this.source = source;
	}
}

/** What the {@link xml} template accepts as a value. */
export type XmlValue = Xml | string | number | false | null | undefined | readonly XmlValue[];

/** What XML 1.0 cannot hold, and soft hyphens, which PowerPoint does not use. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get into a file
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\u00AD]|\p{Surrogate}/gu;

/**
 * A tagged template that builds XML. It escapes strings, takes {@link Xml} as it is and joins lists; `false`, `null` and
 * `undefined` leave nothing. It drops line breaks and indentation between tags. Numbers must be finite; those of Open XML
 * that are lengths are whole.
 *
 * @param strings the markup of the template
 * @param values what the template inserts, as content or as the value of an attribute
 * @throws Error for a number that is not finite
 */
export function xml(strings: TemplateStringsArray, ...values: readonly XmlValue[]): Xml {
	let source = tidy(strings[0] ?? '');
	values.forEach((value, index) => {
		source += sourceOf(value) + tidy(strings[index + 1] ?? '');
	});
	return new Xml(source);
}

/** A part of a package: the declaration and the one element that it holds. */
export function document(root: Xml): string {
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.source}`;
}

function sourceOf(value: XmlValue): string {
	if (value === false || value === null || value === undefined) return '';
	if (value instanceof Xml) return value.source;
	if (typeof value === 'object') return value.map(sourceOf).join('');
	if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${value} is no number of a file`);
	return escapeHtml(String(value).replace(FORBIDDEN, ''));
}
