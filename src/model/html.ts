/** A piece of HTML that is already escaped and can be put into a page as it is. */
export class Html {
	readonly source: string;
	constructor(source: string) {
		this.source = source;
	}
	toString(): string {
		return this.source;
	}
}

/** What the {@link html} template accepts as a value. */
export type Fragment = Html | string | number | false | null | undefined | readonly Fragment[];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Escapes a text for use between tags and in double-quoted attributes.
 *
 * @param text plain text
 * @returns the text with `&`, `<`, `>` and `"` as entities
 */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"]/gu, (character) => ESCAPES[character] ?? character);
}

/**
 * A tagged template that builds HTML. It escapes strings and numbers, takes {@link Html} as it is and joins lists;
 * `false`, `null` and `undefined` leave nothing. It drops line breaks and indentation between tags.
 *
 * @param strings the markup of the template
 * @param values what the template inserts, as content or as the value of an attribute
 * @returns the finished piece of HTML
 */
export function html(strings: TemplateStringsArray, ...values: readonly Fragment[]): Html {
	let source = tidy(strings[0] ?? '');
	values.forEach((value, index) => {
		source += sourceOf(value) + tidy(strings[index + 1] ?? '');
	});
	return new Html(source);
}

/**
 * Marks HTML that other code made, such as an SVG file, as safe. The caller is responsible for its being safe.
 *
 * @param source HTML that needs no escaping
 * @returns the same HTML for use in an {@link html} template
 */
export function trusted(source: string): Html {
	return new Html(source);
}

/**
 * Removes the line breaks of a template of markup. One beside a tag or a value only lays out the source code and leaves nothing;
 * one within a text becomes a space.
 */
export function tidy(template: string): string {
	return template.replace(/(\S?)\s*\n\s*(\S?)/gu, (_, before: string, after: string) => {
		const beside = before === '' || before === '>' || after === '' || after === '<';
		return beside ? before + after : `${before} ${after}`;
	});
}

function sourceOf(value: Fragment): string {
	if (value === false || value === null || value === undefined) return '';
	if (value instanceof Html) return value.source;
	if (typeof value === 'object') return value.map(sourceOf).join('');
	return escapeHtml(String(value));
}
