import type { ChartId } from '../model/chart-ids.ts';
import type { Dataset } from '../model/dataset.ts';
import {
	DIVISION_FILE,
	type MunicipalFigures,
	municipalDatasets,
	municipalFileOf,
} from '../model/municipal/figures.ts';
import type { Part, Slide } from '../model/slide.ts';
import type { Link, Links } from '../render/markup/links.ts';
import type { Words } from '../render/markup/words.ts';

/** A statement of the deck that was true on a day and may have ceased to be. */
export interface Ageing {
	readonly kind: 'dataset' | 'update' | 'check' | 'link';
	/** The slide by its id, or the file; for a link also its id. */
	readonly where: string;
	/** The day as of which it is known, as YYYY-MM-DD, or the month as YYYY-MM. */
	readonly asOf: string;
	/** What it is, in words for editors. */
	readonly what: string;
}

/** Where to find what ages. */
export interface AgeingSources {
	readonly datasets: readonly Dataset[];
	/** Left out where only the rest is wanted. */
	readonly municipal?: MunicipalFigures;
	readonly deck: readonly Part[];
	readonly links: Links;
	/** Gives the words of a namespace in the language of the editors. */
	wordsOf(namespace: string): Words;
}

/**
 * Collects what ages in the deck: the datasets and the municipal figures by the oldest reading of a series, the updates by the day of their source,
 * the checks by the day on which they were written, and the links by the day on which they were looked up.
 *
 * @param sources datasets, municipal figures, slides, links and words
 * @returns an entry for each dataset, file of municipal figures, update, check and link, the oldest first; a month stands before its days
 * @throws Error that names file and key when the words lack a text
 */
export function ageingOf({ datasets, municipal, deck, links, wordsOf }: AgeingSources): readonly Ageing[] {
	const ofSlides = deck.flatMap(({ id, slides }) =>
		slides.flatMap((slide) => ofSlide(slide, wordsOf(id).at(slide.id))),
	);
	const ofData = datasets.map((dataset) => ofDataset(dataset, wordsOf('charts').plain(`${dataset.id}.title`)));
	const ofLinks = [...Object.entries(links.statutes), ...Object.entries(links.links)].map(([id, link]) => ({
		kind: 'link' as const,
		where: `data/links.json: ${id}`,
		asOf: link.read,
		what: evidenceOf(link),
	}));
	return [...ofData, ...(municipal ? ofMunicipal(municipal) : []), ...ofSlides, ...ofLinks].toSorted((one, other) =>
		compare(one.asOf, other.asOf),
	);
}

function ofDataset({ id, series }: Dataset, title: string): Ageing {
	return { kind: 'dataset', where: fileOf(id), asOf: oldestReading(series), what: title };
}

function ofMunicipal(figures: MunicipalFigures): readonly Ageing[] {
	const { division } = figures;
	const list = {
		kind: 'dataset' as const,
		where: DIVISION_FILE,
		asOf: division.read,
		what: `municipalities of ${division.division}`,
	};
	const files = municipalDatasets(figures).map(({ id, sources, series }) => ({
		kind: 'dataset' as const,
		where: municipalFileOf(id),
		asOf: oldestReading(Object.values(sources)),
		what: series.map((one) => one.id).join(', '),
	}));
	return [list, ...files];
}

/**
 * The file of a dataset.
 *
 * @param id the id of its chart
 * @returns its path from the root of the project
 */
export function fileOf(id: ChartId): string {
	return `data/${id}.json`;
}

/**
 * The first of the days on which the series of a dataset were read.
 *
 * @param series the series of the dataset, or the sources of its series
 * @returns the day as YYYY-MM-DD
 */
export function oldestReading(series: readonly { readonly read: string }[]): string {
	return series.map(({ read }) => read).toSorted()[0] ?? '';
}

function ofSlide({ id, updates = [], checksWritten }: Slide, words: Words): readonly Ageing[] {
	const ofUpdates = updates.map(({ words: key, asOf, written }) => ({
		kind: 'update' as const,
		where: id,
		asOf,
		what: `written ${written}: ${words.plain(key)}`,
	}));
	if (checksWritten === undefined) return ofUpdates;
	const ofChecks = words.keys('check').map((key) => ({
		kind: 'check' as const,
		where: id,
		asOf: checksWritten,
		what: words.plain(key),
	}));
	return [...ofUpdates, ...ofChecks];
}

/** Says whether the addresses of a link were seen, and tells editors to open one that was only constructed. */
function evidenceOf({ sv, fi }: Link): string {
	const said = sv.evidence === fi.evidence ? sv.evidence : `sv ${sv.evidence}, fi ${fi.evidence}`;
	return said === 'seen' ? said : `${said}: open it`;
}

function compare(one: string, other: string): number {
	if (one === other) return 0;
	return one < other ? -1 : 1;
}
