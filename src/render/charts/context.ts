import type { ChartSpec } from '../../model/charts/spec.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Words } from '../markup/words.ts';

/** All that a chart is rendered from. */
export interface ChartContext {
	readonly dataset: Dataset;
	readonly spec: ChartSpec;
	/** The words of the dataset. */
	readonly words: Words;
	/** The words that all charts share. */
	readonly common: Words;
	/** The names of the months, each with its year. */
	readonly months: Words;
}
