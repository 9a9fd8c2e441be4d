import { join } from 'node:path';
import { municipalDatasetIds } from '../../model/municipal/dataset.ts';
import { parseMunicipalFile } from '../../model/municipal/dataset-schema.ts';
import { parseDivision } from '../../model/municipal/division-schema.ts';
import { DIVISION_FILE } from '../../model/municipal/figures.ts';
import { readDataset, readJson } from '../read-data.ts';
import { writeAllWhole } from '../write-whole.ts';
import { changeLines } from './change-lines.ts';
import { checkTogether } from './check-together.ts';
import { datasetFile } from './dataset-file.ts';
import { changesBetween, fetchFigures } from './figures.ts';
import { municipalFile } from './municipal-file.ts';
import type { PxWeb } from './pxweb.ts';
import type { Recipe } from './recipes.ts';
import { Refusal } from './refusal.ts';
import type { Target } from './target.ts';

/** What a refresh works with. */
export interface RefreshContext {
	readonly pxweb: PxWeb;
	/** Whence the series come. */
	readonly recipes: readonly Recipe[];
	/** The root of the project. */
	readonly root: string;
	/** The day that is written as that of the reading, as YYYY-MM-DD. */
	readonly today: string;
	/**
	 * Tells the editor something.
	 *
	 * @param line a line
	 */
	say(line: string): void;
}

/**
 * Brings series up to date from their publisher, and says what is new, what is another value than before and what is missing.
 * All is written, or nothing.
 *
 * @param ids the datasets to refresh; none for all that have a recipe
 * @param dryRun whether to write nothing in any case
 * @param context what it works with
 * @throws Refusal with the reason of each series that was refused, after which nothing has been written
 * @throws Error when a file of `data/` is not as its schema has it, or cannot be written
 */
export async function refresh(ids: readonly string[], dryRun: boolean, context: RefreshContext): Promise<void> {
	const { pxweb, root, today, say } = context;
	const chosen = chosenFrom(context.recipes, ids);
	const targets = new Map<string, Target>();
	const refusals: string[] = [];
	for (const recipe of chosen) {
		try {
			const target = targets.get(recipe.dataset) ?? openTarget(root, recipe);
			const held = target.held(recipe);
			const fetched = await fetchFigures(pxweb, recipe, held);
			const changes = changesBetween(held, fetched.figures);
			for (const line of changeLines(recipe, target, fetched, changes)) say(line);
			targets.set(recipe.dataset, target.with(recipe, fetched, today));
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			refusals.push(error.message);
		}
	}
	// Files of which some series were refused would have faults that say nothing.
	if (refusals.length === 0) refusals.push(...checkTogether(root, targets));
	if (refusals.length > 0) throw new Refusal([...new Set(refusals), 'Nothing has been written.'].join('\n'));
	const files = [...targets.values()].map((target) => ({ file: join(root, target.file), content: target.text() }));
	if (!dryRun) await writeAllWhole(files);
	const names = [...targets.values()].map(({ file }) => file).join(', ');
	say(
		dryRun
			? `Nothing has been written, as this was a dry run: ${names}.`
			: `Written: ${names}. Now see to tests/fixtures/, the words and the charts: docs/edit.md, "Figures".`,
	);
}

function chosenFrom(recipes: readonly Recipe[], ids: readonly string[]): readonly Recipe[] {
	const possible = [...new Set(recipes.map(({ dataset }) => dataset))];
	const unknown = ids.filter((id) => !possible.includes(id));
	if (unknown.length > 0) {
		throw new Refusal(`"${unknown.join('", "')}" cannot be refreshed: there are recipes for ${possible.join(', ')}.`);
	}
	return ids.length === 0 ? recipes : recipes.filter(({ dataset }) => ids.includes(dataset));
}

/** Opens the file that a recipe is for. */
function openTarget(root: string, { dataset }: Recipe): Target {
	const file = `data/${dataset}.json`;
	if (!municipalDatasetIds.some((id) => dataset === `municipal/${id}`))
		return datasetFile(file, readDataset(root, file));
	const division = parseDivision(DIVISION_FILE, readJson(root, DIVISION_FILE));
	return municipalFile(file, parseMunicipalFile(file, readJson(root, file)), division);
}
