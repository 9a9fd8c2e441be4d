/** A piece of HTML that is safe to put into a page as it is. */
export class Html {
	readonly source: string;
	constructor(source: string) {
		this.source = source;
	}
	toString(): string {
		return this.source;
	}
}

export type Fragment = Html | string | number | false | null | undefined | readonly Fragment[];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes a text for use between tags and in double-quoted attributes. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"]/gu, (character) => ESCAPES[character] ?? character);
}

/**
 * A tagged template that builds HTML. Strings and numbers are escaped, {@link Html} is taken as it is, lists are joined,
 * and `false`, `null` and `undefined` leave nothing. Line breaks and indentation between tags are dropped.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Fragment[]): Html {
	let source = tidy(strings[0] ?? '');
	values.forEach((value, index) => {
		source += sourceOf(value) + tidy(strings[index + 1] ?? '');
	});
	return new Html(source);
}

/** HTML made by other code, such as an SVG file. The caller answers for its being safe. */
export function trusted(source: string): Html {
	return new Html(source);
}

/** A line break beside a tag or a value is only for the eye of the author; elsewhere it is a space. */
function tidy(template: string): string {
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
