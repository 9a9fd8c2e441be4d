import type { Change, Fetched } from './figures.ts';
import { tableName } from './pxweb.ts';
import type { Recipe } from './recipes.ts';
import type { Target } from './target.ts';
import { TOTAL } from './variables.ts';

type Kind = 'hole' | 'new' | 'filled' | 'changed';

/**
 * What has become of a series, for editors. Each old value that is another one has its line; what many areas have of a year
 * for the first time is told of all of them in one, as hundreds of lines would hide the others.
 *
 * @param recipe whence the series comes
 * @param target the file as it was
 * @param fetched what the publisher has
 * @param changes the values that are new or others
 * @returns the lines, the first of which names series and table
 */
export function changeLines(
	recipe: Recipe,
	target: Target,
	fetched: Fetched,
	changes: readonly Change[],
): readonly string[] {
	const { figures, updated, marks, preliminary } = fetched;
	const count = [...figures.values()].reduce((sum, years) => sum + years.size, 0);
	const marked = marks.length === 0 ? '' : `, marked ${marks.join(' ')}`;
	return [
		`${recipe.dataset}, ${recipe.series}: ${tableName(recipe.table)}, changed by the publisher ${updated ?? 'on a day that it does not say'}`,
		...groupsOf(changes).map(([change, areas]) => {
			const reminder = areas === 1 ? reminderOf(target.noteAt(recipe, change)) : '';
			return `  ${lineOf(change, areas, marked)}${reminder}`;
		}),
		...target.partings(recipe).map((line) => `  ${line}`),
		...preliminary.map((year) => `  left out  ${year}: preliminary`),
		`  as before ${count - changes.length} of ${count}`,
	];
}

/** Puts together what is told in one line: the first value, and how many there are. */
function groupsOf(changes: readonly Change[]): readonly (readonly [Change, number])[] {
	const groups = new Map<string, [Change, number]>();
	for (const change of changes) {
		const kind = kindOf(change);
		const key = kind === 'changed' ? `${change.area} ${change.year}` : `${kind} ${change.year}`;
		const [first, count] = groups.get(key) ?? [change, 0];
		groups.set(key, [first, count + 1]);
	}
	return [...groups.values()];
}

function kindOf({ before, after }: Change): Kind {
	if (after === null) return 'hole';
	if (before === undefined) return 'new';
	return before === null ? 'filled' : 'changed';
}

function lineOf(change: Change, areas: number, marked: string): string {
	const { area, year, before, after } = change;
	const kind = kindOf(change);
	const many = areas > 1 ? `${areas} areas` : undefined;
	const said: Readonly<Record<Kind, string>> = {
		hole: `the publisher has no value${many === undefined ? '' : ` for ${many}`}${marked}`,
		new: many ?? String(after),
		filled: many ?? String(after),
		changed: `${before} → ${after}`,
	};
	const where = many !== undefined || area === TOTAL ? year : `${area} ${year}`;
	return `${kind.padEnd(10)}${where}: ${said[kind]}`;
}

function reminderOf(note: string | undefined): string {
	return note === undefined ? '' : ` (keeps its note "${note}": is it still true?)`;
}
