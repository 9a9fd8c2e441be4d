import { charts } from '../../../slides/charts.ts';
import type { ChartId } from '../../model/chart-ids.ts';
import { figureOf } from '../../model/charts/figure/figure.ts';
import type { Html } from '../../model/html.ts';
import { datasetOf } from '../markup/datasets.ts';
import type { Words } from '../markup/words.ts';
import { drawingsOf } from './chart-texts.ts';

/**
 * Makes the function that renders the figure of a chart: title, drawing, finding, sources, table and downloads.
 *
 * @param words the words of the namespace `charts`; their language is that of all figures
 * @returns a function that takes the id of a dataset
 */
export function chartRenderer(words: Words): (id: ChartId) => Html {
	const shared = { common: words.at('common'), months: words.at('months') };
	return (id) => {
		const context = { dataset: datasetOf(id), spec: charts[id], words: words.at(id), ...shared };
		return figureOf(context, { drawings: drawingsOf(context), csv: 'file' });
	};
}
