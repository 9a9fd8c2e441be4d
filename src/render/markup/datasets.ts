import { type ChartId, chartIds } from '../../model/chart-ids.ts';
import { type Dataset, parseDataset } from '../../model/dataset.ts';

const files = import.meta.glob<unknown>(['/data/*.json', '!/data/links.json', '!/data/municipalities.json'], {
	eager: true,
	import: 'default',
});

/** The datasets that have been read. */
const datasets = new Map<ChartId, Dataset>();

/**
 * The figures of a chart, from `data/ID.json`.
 *
 * @param id the id of the dataset, which is the name of its file
 * @returns the dataset, checked against the schema
 * @throws Error that names file and field when the file does not exist or does not match the schema
 */
export function datasetOf(id: ChartId): Dataset {
	const dataset = datasets.get(id) ?? readDataset(id);
	datasets.set(id, dataset);
	return dataset;
}

function readDataset(id: ChartId): Dataset {
	const file = `data/${id}.json`;
	const json = files[`/${file}`];
	if (json === undefined) throw new Error(`${file}: there is no such dataset`);
	const dataset = parseDataset(file, json);
	if (dataset.id !== id) throw new Error(`${file}: id: expected "${id}", found "${dataset.id}"`);
	return dataset;
}

/** The last day on which figures of the deck were read, as YYYY-MM-DD. */
export function figuresRead(): string {
	const days = chartIds.flatMap((id) => datasetOf(id).series.map(({ read }) => read));
	return days.toSorted().at(-1) ?? '';
}
