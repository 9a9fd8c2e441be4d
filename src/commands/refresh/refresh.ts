import { join } from 'node:path';
import { readDataset } from '../read-data.ts';
import { writeAllWhole } from '../write-whole.ts';
import { datasetFile } from './dataset-file.ts';
import { type Change, changesBetween, type Fetched, fetchFigures } from './figures.ts';
import { type PxWeb, tableName } from './pxweb.ts';
import type { Recipe } from './recipes.ts';
import { Refusal } from './refusal.ts';
import type { Target } from './target.ts';
import { TOTAL } from './variables.ts';

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
			for (const line of linesOf(recipe, target, fetched, changes)) say(line);
			targets.set(recipe.dataset, target.with(recipe, fetched, today));
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			refusals.push(error.message);
		}
	}
	if (refusals.length > 0) throw new Refusal([...new Set(refusals), 'Nothing has been written.'].join('\n'));
	const files = [...targets.values()].map((target) => ({ file: join(root, target.file), content: target.text() }));
	if (!dryRun) await writeAllWhole(files);
	const names = [...targets.values()].map(({ file }) => file).join(', ');
	say(
		dryRun
			? `Nothing has been written, as this was a dry run: ${names}.`
			: `Written: ${names}. Now see to tests/fixtures/figures.json, the words and the charts: docs/edit.md, "Figures".`,
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
	return datasetFile(file, readDataset(root, file));
}

/** What has become of a series, for editors: a line for each value that is new or another one. */
function linesOf(recipe: Recipe, target: Target, fetched: Fetched, changes: readonly Change[]): readonly string[] {
	const { figures, updated, marks, preliminary } = fetched;
	const count = [...figures.values()].reduce((sum, years) => sum + years.size, 0);
	const marked = marks.length === 0 ? '' : `, marked ${marks.join(' ')}`;
	return [
		`${recipe.dataset}, ${recipe.series}: ${tableName(recipe.table)}, changed by the publisher ${updated ?? 'on a day that it does not say'}`,
		...changes.map((change) => `  ${lineOf(change, marked)}${reminder(target.noteAt(recipe, change))}`),
		...preliminary.map((year) => `  left out  ${year}: preliminary`),
		`  as before ${count - changes.length} of ${count}`,
	];
}

function lineOf({ area, year, before, after }: Change, marked: string): string {
	const where = area === TOTAL ? year : `${area} ${year}`;
	if (after === null) return `hole      ${where}: the publisher has no value${marked}`;
	if (before === undefined) return `new       ${where}: ${after}`;
	if (before === null) return `filled    ${where}: ${after}`;
	return `changed   ${where}: ${before} → ${after}`;
}

function reminder(note: string | undefined): string {
	return note === undefined ? '' : ` (keeps its note "${note}": is it still true?)`;
}
