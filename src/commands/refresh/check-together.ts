import { parseDataset } from '../../model/dataset.ts';
import { parseMunicipalFigures } from '../../model/municipal/check-figures.ts';
import { municipalDatasetIds } from '../../model/municipal/dataset.ts';
import { readJson } from '../read-data.ts';
import type { Target } from './target.ts';

const NATIONAL = 'net-immigration';

/** The datasets that are held against one another: the municipalities have to add up to the country. */
const TOGETHER = [NATIONAL, ...municipalDatasetIds.map((id) => `municipal/${id}`)];

/**
 * Checks the figures of the municipalities, and those of the country that they add up to, as the build does: what is about to
 * be written, and the files that stay as they are.
 *
 * @param root the root of the project
 * @param targets the files that are about to be written, by the ids of their datasets
 * @returns what is wrong, with the datasets that should have been refreshed in the same run; nothing where all is right, or
 *   where none of these figures is about to be written
 */
export function checkTogether(root: string, targets: ReadonlyMap<string, Target>): readonly string[] {
	if (!TOGETHER.some((id) => targets.has(id))) return [];
	const texts = new Map([...targets.values()].map((target) => [target.file, target.text()]));
	const read = (file: string): unknown => {
		const text = texts.get(file);
		return text === undefined ? readJson(root, file) : JSON.parse(text);
	};
	try {
		const file = `data/${NATIONAL}.json`;
		parseMunicipalFigures(read, parseDataset(file, read(file)));
		return [];
	} catch (error) {
		const old = TOGETHER.filter((id) => !targets.has(id));
		const hint =
			old.length === 0
				? []
				: [
						`They are held against ${old.join(', ')}, which this run does not refresh. What belongs together: npm run data -- --refresh ${TOGETHER.join(' ')}`,
					];
		return [
			['The figures do not fit together.', error instanceof Error ? error.message : String(error), ...hint].join('\n'),
		];
	}
}
