/** What can be put on paper: the slides as on the wall, a handout for who listens, a manuscript for who speaks. */
export const kinds = ['slides', 'handout', 'notes'] as const;
export type Kind = (typeof kinds)[number];

/** How many slides a page of the handout can hold. With one there is room for the text about it. */
export const layouts = [1, 2, 3, 6] as const;
export type Layout = (typeof layouts)[number];

/** What someone wants to have on paper. */
export interface PaperRequest {
	readonly kind: Kind;
	/** Of the handout alone. */
	readonly layout: Layout;
	/** The numbers of the slides, in order; undefined for all. */
	readonly slides: readonly number[] | undefined;
	/** The municipality's name, or nothing. */
	readonly municipality: string;
	/** A day as 2026-11-24, or nothing. */
	readonly date: string;
}

/** A wish that cannot be met, with what was written. */
export interface RequestFault {
	readonly field: 'kind' | 'layout' | 'slides' | 'date';
	readonly value: string;
}

/** What comes when nothing else is said. */
export const HANDOUT: PaperRequest = { kind: 'handout', layout: 1, slides: undefined, municipality: '', date: '' };

/** How many characters the name of a municipality may have. */
export const NAME_LENGTH = 80;

/**
 * Reads what an address asks for: `?paper=handout&layout=3&slides=18-29,41&municipality=Vasa&date=2026-11-24`.
 *
 * @param search the query of the address
 * @param total how many slides there are
 * @returns the request, in which {@link HANDOUT} stands for what cannot be met, and the faults
 */
export function requestIn(search: string, total: number): { request: PaperRequest; faults: readonly RequestFault[] } {
	const query = new URLSearchParams(search);
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
	return { request, faults };
}

/** The query that asks for it, with a question mark. */
export function searchOf({ kind, layout, slides, municipality, date }: PaperRequest): string {
	const query = new URLSearchParams({ paper: kind });
	if (kind === 'handout' && layout !== HANDOUT.layout) query.set('layout', String(layout));
	if (slides) query.set('slides', slides.join(','));
	if (municipality !== '') query.set('municipality', municipality);
	if (date !== '') query.set('date', date);
	return `?${query}`;
}

/** A day of the calendar, written 2026-11-24; undefined when it is none. */
export function dayIn(text: string): string | undefined {
	if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return undefined;
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : undefined;
}

/** Where the list of the built files lies, below the root of the site; the files lie beside it. */
export const HANDOUT_LIST = 'handouts/index.json';

/** A built file, as the list has it. */
export interface BuiltHandout {
	readonly file: string;
	readonly pages: number;
	readonly bytes: number;
}

/** Reads the list; what is no entry is left out. */
export function handoutsIn(list: unknown): readonly BuiltHandout[] {
	return Array.isArray(list) ? list.filter(isHandout) : [];
}

function isHandout(entry: unknown): entry is BuiltHandout {
	if (typeof entry !== 'object' || entry === null) return false;
	if (!('file' in entry && 'pages' in entry && 'bytes' in entry)) return false;
	return typeof entry.file === 'string' && Number.isFinite(entry.pages) && Number.isFinite(entry.bytes);
}

/**
 * Reads which slides someone wants, as print dialogs have it: `18-29, 41`. A dash of any length will do.
 *
 * @param text the numbers, separated by commas, semicolons or spaces
 * @param total how many slides there are
 * @returns the numbers in order, each once, or undefined when the text says something else or names a slide that is not there
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
