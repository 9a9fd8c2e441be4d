/** The names that the addresses of the site have in their queries. */
const NAMES = ['as', 'embed', 'paper', 'layout', 'slides', 'municipality', 'date', 'role', 'for', 'page', 'live'];
/** Those of which capital letters are part of the value. */
const CASED = ['municipality', 'for', 'live'];

/** What programs that pass links on put after a name or a value. */
const TRAILING_SIGNS = /[\s.,;:!>*_"'”’»]+$/u;

/** What others add to links that they pass on, to count who follows them. */
const COUNTING = /^(?:utm_.*|\w*clid|mc_.*|_.*|ref|source|igsh|si)$/iu;

/**
 * Tells whether a name in a query is none of the site's addresses, so that what was meant by it does not happen.
 *
 * @param name the name, as {@link queryIn} gives it
 */
export function isUnknown(name: string): boolean {
	return !NAMES.includes(name) && !COUNTING.test(name);
}

/**
 * Reads the query of an address. A chat or a mail may have changed it: `&amp;` between its parts, encoded or doubled signs,
 * capital letters, and signs after its end are read past.
 *
 * @param search the query, with or without `?`
 * @returns its parts; those with a name of the site's addresses have that name and a tidy value
 */
export function queryIn(search: string): URLSearchParams {
	const query = new URLSearchParams();
	for (const [name, value] of new URLSearchParams(separated(search))) {
		const own = name.replace(TRAILING_SIGNS, '').trim().toLowerCase();
		if (!NAMES.includes(own)) query.append(name, value);
		else query.append(own, CASED.includes(own) ? tidy(value) : tidy(value).toLowerCase());
	}
	return query;
}

/**
 * Tidies the query of an address, with what of it has come behind the hash, where a browser looks for none.
 *
 * @param search the query, with `?`; empty for none
 * @param hash the hash, with `#`; empty for none
 * @returns the query as the site writes it, with `?`; the same text when there is nothing to tidy
 */
export function tidySearch(search: string, hash: string): string {
	const query = queryIn(search);
	const behind = /[?&](.*)$/su.exec(hash.replace(/%3F/giu, '?'))?.[1] ?? '';
	for (const [name, value] of queryIn(behind)) if (NAMES.includes(name) && !query.has(name)) query.append(name, value);
	const own = (one: URLSearchParams) => JSON.stringify([...one].filter(([name]) => NAMES.includes(name)));
	return own(query) === own(new URLSearchParams(search)) ? search : `?${query}`;
}

/** The query with `&` alone between its parts. An encoded separator counts only before a name of ours: a value may hold one. */
function separated(search: string): string {
	const own = NAMES.join('|');
	return search
		.replace(/^\?+/u, '')
		.replace(/&(?:amp;|#38;)+|\?/giu, '&')
		.replace(new RegExp(`%26(?:amp%3B|amp;)*(?=(?:${own})(?:=|%3D))`, 'giu'), '&')
		.replace(new RegExp(`(^|&)(${own})%3D`, 'giu'), '$1$2=');
}

function tidy(value: string): string {
	const text = value.replace(/%20/gu, ' ').replace(TRAILING_SIGNS, '').trim();
	// A closing bracket belongs to the text around the link, unless it has been opened in the value.
	return text.includes('(') ? text : text.replace(/[)\]}\s]+$/u, '').replace(TRAILING_SIGNS, '');
}
