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
 * What a page begins with is where the page is. Only what stands further down is measured, with the other pages out of the
 * way: to lay them all out takes as long as to print some.
 *
 * @param points the points of a pixel
 */
export function describePage(points: number): PageDescription {
	const leaves = [...document.querySelectorAll<HTMLElement>('.leaf')];
	const placed = [...document.querySelectorAll<HTMLElement>('.leaf :is(h1, h2, h3, .anchor):not([aria-hidden])')].map(
		(element) => {
			const leaf = element.closest<HTMLElement>('.leaf');
			const begins = element.matches(
				':is(.leaf-body > :first-child, .leaf-body > .anchor:first-child + *) *, .leaf-body > :first-child',
			);
			if (leaf && !begins) leaf.dataset.places = '';
			return { element, leaf, begins };
		},
	);
	const others = new CSSStyleSheet();
	others.replaceSync('@media screen { .leaf:not([data-places]) { display: none } }');
	document.adoptedStyleSheets.push(others);
	const places = placed.map(({ element, leaf, begins }) => {
		// What is in a picture is not laid out yet: its place is its upper edge.
		const place = element.closest('.slide-picture') ?? element;
		const top = leaf && !begins ? place.getBoundingClientRect().top - leaf.getBoundingClientRect().top : 0;
		return { element, page: leaf ? leaves.indexOf(leaf) : 0, top: top * points };
	});
	document.adoptedStyleSheets.pop();
	const headings = places
		.filter(({ element }) => !element.matches('.anchor'))
		.map(({ element: { localName, textContent }, page, top }) => {
			const text = (textContent ?? '')
				.replace(/\u00AD/gu, '')
				.replace(/\s+/gu, ' ')
				.trim();
			return { level: Number(localName.slice(1)), text, page, top };
		});
	const destinations = places
		.filter(({ element }) => element.matches('.anchor'))
		.map(({ element: { id }, page, top }) => ({ id, page, top }));
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
