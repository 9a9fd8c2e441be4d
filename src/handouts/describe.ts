import type { Heading } from './bookmarks.ts';
import type { Destination } from './destinations.ts';

/** What a page that is laid out for paper says of itself. */
export interface PageDescription {
	readonly title: string;
	readonly author: string;
	/** A day as 2026-11-24. */
	readonly day: string;
	readonly headings: readonly Heading[];
	readonly destinations: readonly Destination[];
	/** How many sheets are laid out. */
	readonly pages: number;
}

/**
 * Describes the page that it runs in. Everything it needs is in it, so that it can be sent there as text.
 *
 * @param points the points of a pixel
 */
export function describePage(points: number): PageDescription {
	const leaves = [...document.querySelectorAll('.leaf')];
	const headings = [...document.querySelectorAll('.leaf :is(h1, h2, h3):not([aria-hidden])')].map((heading) => {
		const leaf = heading.closest('.leaf');
		// What is in a picture is not laid out yet: a bookmark leads to its upper edge.
		const place = heading.closest('.slide-picture') ?? heading;
		const top = place.getBoundingClientRect().top - (leaf?.getBoundingClientRect().top ?? 0);
		const text = (heading.textContent ?? '')
			.replace(/\u00AD/gu, '')
			.replace(/\s+/gu, ' ')
			.trim();
		return {
			level: Number(heading.localName.slice(1)),
			text,
			page: leaf ? leaves.indexOf(leaf) : 0,
			top: top * points,
		};
	});
	const destinations = [...document.querySelectorAll('.leaf .anchor')].map(({ id, parentElement }) => {
		const leaf = parentElement?.closest('.leaf');
		const top = (parentElement?.getBoundingClientRect().top ?? 0) - (leaf?.getBoundingClientRect().top ?? 0);
		return { id, page: leaf ? leaves.indexOf(leaf) : 0, top: top * points };
	});
	const [author = '', day = ''] = ['author', 'dcterms.date'].map(
		(name) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content,
	);
	return { title: document.title, author, day, headings, destinations, pages: leaves.length };
}

/** Whether what has come from a page is what {@link describePage} says. */
export function isDescription(value: unknown): value is PageDescription {
	const shape: Shape = { title: 'string', author: 'string', day: 'string', pages: 'number' };
	return (
		hasFields(value, shape) &&
		'headings' in value &&
		'destinations' in value &&
		isListOf(value.headings, { level: 'number', text: 'string', page: 'number', top: 'number' }) &&
		isListOf(value.destinations, { id: 'string', page: 'number', top: 'number' })
	);
}

type Shape = Readonly<Record<string, 'string' | 'number'>>;

function isListOf(value: unknown, shape: Shape): boolean {
	return Array.isArray(value) && value.every((each) => hasFields(each, shape));
}

function hasFields(value: unknown, shape: Shape): value is object {
	if (typeof value !== 'object' || value === null) return false;
	const fields = new Map<string, unknown>(Object.entries(value));
	return Object.entries(shape).every(([name, type]) => typeof fields.get(name) === type);
}
