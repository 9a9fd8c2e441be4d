import type { Language } from './language.ts';
import { isUnknown, queryIn } from './query.ts';

/** What can be printed: the slides as projected, a handout for the audience, or a manuscript for the speaker. */
export const kinds = ['slides', 'handout', 'notes'] as const;
export type Kind = (typeof kinds)[number];

/** How many slides a page of the handout can hold. With one slide per page, there is room for the text about it. */
export const layouts = [1, 2, 3, 6] as const;
export type Layout = (typeof layouts)[number];

/** What someone asks to have printed. */
export interface PaperRequest {
	readonly kind: Kind;
	/** Slides per page; used only by the handout. */
	readonly layout: Layout;
	/** The slide numbers in ascending order; undefined for all slides. */
	readonly slides: readonly number[] | undefined;
	/** The name of the municipality, or an empty string. */
	readonly municipality: string;
	/** A day in the form 2026-11-24, or an empty string. */
	readonly date: string;
}

/** A field of a request that cannot be read, with the value that was given; for a field that there is not, its name. */
export interface RequestFault {
	readonly field: 'kind' | 'layout' | 'slides' | 'date' | 'name';
	readonly value: string;
}

/** The defaults for all that a request does not say. */
export const HANDOUT: PaperRequest = { kind: 'handout', layout: 1, slides: undefined, municipality: '', date: '' };

/** The longest name of a municipality, in characters. */
export const NAME_LENGTH = 80;

/**
 * Reads a print request from the query of an address, such as
 * `?paper=handout&layout=3&slides=18-29,41&municipality=Vasa&date=2026-11-24`.
 *
 * @param search the query of the address
 * @param total the number of slides in the deck
 * @returns the request and its faults; a field that cannot be read has its default from {@link HANDOUT}
 */
export function requestIn(search: string, total: number): { request: PaperRequest; faults: readonly RequestFault[] } {
	const query = queryIn(search);
	const faults: RequestFault[] = [];
	const read = <T>(
		field: RequestFault['field'],
		name: string,
		parse: (value: string) => T | undefined,
		otherwise: T,
	): T => {
		const value = query.get(name)?.trim() ?? '';
		if (value === '') return otherwise;
		const parsed = parse(value);
		if (parsed === undefined) faults.push({ field, value });
		return parsed ?? otherwise;
	};
	const request = {
		kind: read('kind', 'paper', (value) => kinds.find((kind) => kind === value), HANDOUT.kind),
		layout: read('layout', 'layout', (value) => layouts.find((layout) => String(layout) === value), HANDOUT.layout),
		slides: read('slides', 'slides', (value) => slidesIn(value, total), HANDOUT.slides),
		municipality: (query.get('municipality') ?? '').replace(/\s+/gu, ' ').trim().slice(0, NAME_LENGTH),
		date: read('date', 'date', dayIn, HANDOUT.date),
	};
	for (const name of query.keys()) if (isUnknown(name)) faults.push({ field: 'name', value: name });
	return { request, faults };
}

/**
 * Writes a print request as the query of an address; the opposite of {@link requestIn}.
 *
 * @param request what to print; fields that have their default are left out
 * @returns the query, with its question mark
 */
export function searchOf({ kind, layout, slides, municipality, date }: PaperRequest): string {
	const query = new URLSearchParams({ paper: kind });
	if (kind === 'handout' && layout !== HANDOUT.layout) query.set('layout', String(layout));
	if (slides) query.set('slides', slides.join(','));
	if (municipality !== '') query.set('municipality', municipality);
	if (date !== '') query.set('date', date);
	return `?${query}`;
}

/**
 * Checks that a text is an existing day of the calendar.
 *
 * @param text what someone typed or an address holds
 * @returns the same text when it is a day in the form 2026-11-24, otherwise undefined
 */
export function dayIn(text: string): string | undefined {
	if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return undefined;
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : undefined;
}

/** The list of the files that the page offers, relative to the root of the site. The PDF files lie in the same folder. */
export const HANDOUT_LIST = 'handouts/index.json';

/** The folder of the editable presentations, from the root of the site. */
export const PRESENTATION_FOLDER = 'pptx';

/** An editable presentation, as {@link HANDOUT_LIST} names it: it lies in another folder than the PDF files. */
export function presentationFile(language: Language): string {
	return `../${PRESENTATION_FOLDER}/${language}.pptx`;
}

/** An entry of that list: one file, and how many pages or slides it has. */
export interface BuiltHandout {
	readonly file: string;
	readonly pages: number;
	readonly bytes: number;
}

/**
 * Reads the list of files that the page offers.
 *
 * @param list the parsed content of {@link HANDOUT_LIST}
 * @returns its valid entries; all else is left out
 */
export function handoutsIn(list: unknown): readonly BuiltHandout[] {
	return Array.isArray(list) ? list.filter(isHandout) : [];
}

function isHandout(entry: unknown): entry is BuiltHandout {
	if (typeof entry !== 'object' || entry === null) return false;
	if (!('file' in entry && 'pages' in entry && 'bytes' in entry)) return false;
	return typeof entry.file === 'string' && Number.isFinite(entry.pages) && Number.isFinite(entry.bytes);
}

/**
 * Reads a selection of slides in the notation of print dialogs: `18-29, 41`. A dash of any length is accepted.
 *
 * @param text numbers and ranges, separated by commas, semicolons or spaces
 * @param total the number of slides in the deck
 * @returns the numbers in ascending order, each once; undefined when the text has another form or names a slide that
 * does not exist
 */
export function slidesIn(text: string, total: number): readonly number[] | undefined {
	const joined = text.trim().replace(/\s*[-–—]\s*/gu, '-');
	const found = new Set<number>();
	for (const piece of joined.split(/[\s,;]+/u).filter((each) => each !== '')) {
		const [, first, last = first] = /^(\d{1,4})(?:-(\d{1,4}))?$/u.exec(piece) ?? [];
		const [from, to] = [Number(first), Number(last)];
		if (!(from >= 1 && from <= to && to <= total)) return undefined;
		for (let number = from; number <= to; number++) found.add(number);
	}
	return found.size === 0 ? undefined : [...found].toSorted((one, other) => one - other);
}
